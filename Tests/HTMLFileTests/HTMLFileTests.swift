import HTMLFile
import Testing

@Suite struct HTMLFileTests {
  private func events(_ text: String) throws -> [String] {
    let handler = RecordingHandler(text)
    try HTMLFile.parse(Array(text.utf8), with: handler)
    return handler.events
  }

  @Test("cells and rows that nobody closed are closed where the next one begins")
  func impliedEnds() throws {
    let events = try events("<table><tr><td>规章<td>0<tr><td>备注</table>")
    #expect(
      events == [
        "<html>", "<body>", "<table>", "<tr>", "<td>", "规章", "</td>", "<td>", "0", "</td>", "</tr>",
        "<tr>", "<td>", "备注", "</td>", "</tr>", "</table>", "</body>", "</html>",
      ])
  }

  @Test("entities are letters, also in attributes; names come in small letters")
  func entities() throws {
    let events = try events("<TD Title='a&amp;b' COLSPAN=2>1&nbsp;&lt;2&#65;</TD>")
    #expect(events.contains("<td colspan=2 title=a&b>"))
    #expect(events.filter { !$0.hasPrefix("<t") && !$0.hasSuffix(">") }.joined() == "1\u{A0}<2A")
  }

  @Test("what the page says of its encoding does not count: it comes in UTF-8")
  func encoding() throws {
    let events = try events("<meta charset='gb2312'><p>政府</p><meta charset='latin1'><p>规章</p>")
    #expect(events.filter { !$0.hasPrefix("<") } == ["政府", "规章"])
  }

  @Test("comments are passed over, scripts are text of their element")
  func scripts() throws {
    let events = try events("<p>a<!-- <b> -->b</p><script>if (a < b) '<p>'</script>")
    #expect(!events.contains("<b>"))
    #expect(events.contains("if (a < b) '<p>'"))
  }

  @Test("an element's content begins behind its tag, counted in bytes")
  func offsets() throws {
    let text = "<p>规章</p><br/><td >5</td>"
    let handler = RecordingHandler(text)
    try HTMLFile.parse(Array(text.utf8), with: handler)
    #expect(handler.contents["p"] == "规章</p>")
    #expect(handler.contents["br"] == "<td >5</td")
    #expect(handler.contents["td"] == "5</td>")
  }

  @Test("an offset stays true far into a long page")
  func farOffset() throws {
    let text = String(repeating: "<p>规章 &amp; 其他</p>\n", count: 20_000) + "<td>5</td>"
    let handler = RecordingHandler(text)
    try HTMLFile.parse(Array(text.utf8), with: handler)
    #expect(handler.contents["td"] == "5</td>")
  }

  @Test(
    "a page out of all proportion is refused",
    arguments: [("<div>", 100_000), ("<p " + String(repeating: "a=1 ", count: 257) + ">", 1)])
  func excess(_ piece: String, _ count: Int) {
    let error = #expect(throws: HTMLError.self) {
      try events(String(repeating: piece, count: count))
    }
    #expect(error?.kind == .excessive)
  }

  @Test("a picture inside the page and a long text in one attribute are no excess")
  func longAttributes() throws {
    let data = String(repeating: "A/B+ ", count: 50_000)
    let events = try events("<img src='data:image/png;base64,\(data)'><p>5</p>")
    #expect(events.contains("5"))
  }

  @Test("what the handler throws ends the parse")
  func handlerError() {
    struct Stop: Error {}
    final class Stopping: HTMLHandler {
      var count = 0
      func start(_ element: String, _ attributes: [String: String], at offset: Int) throws {
        count += 1
        if element == "p" { throw Stop() }
      }
      func end(_ element: String, at offset: Int) {}
      func text(_ text: String) {}
    }
    let handler = Stopping()
    #expect(throws: Stop.self) {
      try HTMLFile.parse(Array("<p>a</p><p>b</p><p>c</p>".utf8), with: handler)
    }
    #expect(handler.count == 3)
  }

  @Test("nothing gives nothing")
  func nothing() throws {
    #expect(try events("").isEmpty)
  }
}

/// Writes events down, and what stands behind each tag.
private final class RecordingHandler: HTMLHandler {
  private let bytes: [UInt8]
  private(set) var events: [String] = []
  private(set) var contents: [String: String] = [:]

  init(_ text: String) { bytes = Array(text.utf8) }

  func start(_ element: String, _ attributes: [String: String], at offset: Int) {
    let listed = attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }
    events.append("<\(element)\(listed.joined())>")
    if !["html", "body"].contains(element) {
      contents[element] = String(decoding: bytes[offset...].prefix(10), as: UTF8.self)
    }
  }

  func end(_ element: String, at offset: Int) { events.append("</\(element)>") }

  func text(_ text: String) { events.append(text) }
}

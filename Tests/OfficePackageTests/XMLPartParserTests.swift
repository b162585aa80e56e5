import OfficePackage
import TestSupport
import Testing

/// What parts may hold, and what is refused that `XMLParser` takes.
@Suite struct XMLPartParserTests {
  /// The events of a part of these bytes, which both readers of XML must tell alike.
  private func events(_ bytes: [UInt8]) throws -> [String] {
    let archive = ZipBytes([.init("a.xml", bytes: bytes)]).bytes
    let outcomes = try [XMLPartParser.Choice.scannerFirst, .parserOnly].map { choice in
      let package = try OfficePackage(bytes: archive)
      package.parser = choice
      var handler = RecordingHandler()
      return Result { () throws(PackageError) in
        do {
          try package.parse("a.xml", with: &handler)
        } catch let error as PackageError {
          throw error
        } catch {
          throw PackageError(.malformed, detail: "\(error)")
        }
        return handler.events
      }
    }
    #expect((try? outcomes[0].get()) == (try? outcomes[1].get()))
    return try outcomes[0].get()
  }

  private func events(_ text: String) throws -> [String] { try events(Array(text.utf8)) }

  struct Text: CustomTestStringConvertible, Sendable {
    var name: String
    var xml: String
    var text: String
    var testDescription: String { name }
  }

  @Test(
    "text comes whole, however it is written",
    arguments: [
      Text(name: "plain", xml: "规章 1", text: "规章 1"),
      Text(name: "the five entities", xml: "&lt;&gt;&amp;&quot;&apos;", text: "<>&\"'"),
      Text(name: "character references", xml: "&#35268;&#x7AE0;&#x1F600;", text: "规章😀"),
      Text(name: "CDATA", xml: "<![CDATA[1<2&amp;]]>", text: "1<2&amp;"),
      Text(name: "CDATA between text", xml: "a<![CDATA[b]]>c", text: "abc"),
      Text(name: "white space", xml: "  a\n\tb  ", text: "  a\n\tb  "),
      Text(name: "a comment inside", xml: "12<!-- 7 -->34", text: "1234"),
      Text(name: "an instruction inside", xml: "12<?x 7?>34", text: "1234"),
      Text(
        name: "longer than one read", xml: String(repeating: "第", count: 50_000),
        text: String(repeating: "第", count: 50_000)),
    ])
  mutating func text(_ example: Text) throws {
    #expect(try events("<t>\(example.xml)</t>") == ["<t>", example.text, "</t>"])
  }

  @Test("elements lose their prefix, attributes keep it")
  func prefixes() throws {
    let xml = #"<x:a xmlns:x="u" x:b="1" c="2"><x:d/></x:a>"#
    #expect(try events(xml) == ["<a c=2 x:b=1>", "<d>", "</d>", "</a>"])
  }

  @Test(
    "text before an odd tag is told once",
    arguments: [
      #"<b c=">"/>"#, "<b c='1\n2'/>", "<b c='1\t2'/>", "<一/>", "<b><![CDATA[]]></b>",
      "<b \(String((0..<80).map { "n\($0)='1' " }.joined()))/>", "<b/><!-- 9 -->", "<b/><?d 9?>",
      "<b c='&#13;'/>", "<b>&#x1F600;></b>", "<b  c = '1'  />", "<b></b >",
    ])
  func textBeforeOddTags(_ tag: String) throws {
    let events = try events("<a>12\(tag)34</a>")
    #expect(events.count { $0 == "12" } == 1, "\(events)")
    #expect(events.count { $0 == "34" } == 1, "\(events)")
    #expect(!events.contains { $0.contains("1212") || $0.contains("3434") })
  }

  @Test("an instruction without content is found in UTF-16 and across pieces, too")
  func emptyInstruction() throws {
    let utf16 = "\u{FEFF}<a>1<?x?>2</a>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(throws: PackageError.self) { try events(utf16) }
    for length in 65_530...65_540 {
      let text = String(repeating: "1", count: length)
      #expect(throws: PackageError.self) { try events("<a>\(text)<?x?></a>") }
    }
  }

  @Test("white space in an attribute is a space, unless it is written as a reference")
  func attributeSpace() throws {
    #expect(try events("<a b='1\n2\t3\r\n4'/>") == ["<a b=1 2 3 4>", "</a>"])
    #expect(try events("<a b='1&#10;2'/>") == ["<a b=1\n2>", "</a>"])
  }

  @Test("line ends are LF, whatever the part has")
  func lineEnds() throws {
    #expect(try events("<a>1\r\n2\r3\n4</a>") == ["<a>", "1\n2\n3\n4", "</a>"])
  }

  @Test("a byte order mark, a declaration and comments before the root are no trouble")
  func prolog() throws {
    let xml =
      "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- <!DOCTYPE x> -->\n<?y 1?><a/>"
    #expect(try events(xml) == ["<a>", "</a>"])
  }

  @Test("UTF-16 is read in both byte orders", arguments: [true, false])
  func utf16(_ isLittle: Bool) throws {
    let xml = "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>规章😀</a>"
    let bytes = xml.utf16.flatMap { unit in
      let pair = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      return isLittle ? pair : pair.reversed()
    }
    #expect(try events(bytes) == ["<a>", "规章😀", "</a>"])
  }

  struct Refusal: CustomTestStringConvertible, Sendable {
    var name: String
    var xml: String
    var kind = PackageError.Kind.malformed
    var testDescription: String { name }
  }

  @Test(
    "what is not well-formed is refused",
    arguments: [
      Refusal(name: "nothing", xml: ""),
      Refusal(name: "white space only", xml: " \n "),
      Refusal(name: "a declaration only", xml: #"<?xml version="1.0"?>"#),
      Refusal(name: "text only", xml: "12"),
      Refusal(name: "cut off in text", xml: "<a><b>12"),
      Refusal(name: "cut off in a tag", xml: "<a><b"),
      Refusal(name: "cut off before the root's end", xml: "<a><b>12</b>"),
      Refusal(name: "cut off in the root's end", xml: "<a><b>12</b></a"),
      Refusal(name: "nested wrongly", xml: "<a><b></a></b>"),
      Refusal(name: "two roots", xml: "<a/><a/>"),
      Refusal(name: "text behind the root", xml: "<a/>12"),
      Refusal(name: "an attribute twice", xml: #"<a b="1" b="2"/>"#),
      Refusal(name: "an attribute without quotes", xml: "<a b=1/>"),
      Refusal(name: "an unknown entity", xml: "<a>1&x;2</a>"),
      Refusal(name: "an instruction without content", xml: "<a>1<?x?>2</a>"),
      Refusal(name: "an instruction without content before the root", xml: "<?x?><a/>"),
      Refusal(name: "a bare ampersand", xml: "<a>1 & 2</a>"),
      Refusal(name: "a control character", xml: "<a>1\u{1}2</a>"),
      Refusal(name: "a reference to nothing", xml: "<a>&#0;</a>"),
    ])
  func malformed(_ refusal: Refusal) {
    let error = #expect(throws: PackageError.self) { try events(refusal.xml) }
    #expect(error?.kind == .malformed)
    #expect(error?.part == "a.xml")
  }

  @Test(
    "a document type is refused before it is parsed",
    arguments: [
      Refusal(name: "an entity", xml: #"<!DOCTYPE a [<!ENTITY x "7">]><a>&x;</a>"#),
      Refusal(name: "an outer one", xml: #"<!DOCTYPE a SYSTEM "a.dtd"><a/>"#),
      Refusal(name: "behind a declaration", xml: "<?xml version=\"1.0\"?>\n<!DOCTYPE a><a/>"),
      Refusal(
        name: "behind a comment", xml: "<!-- a -- ><!DOCTYPE a><a/>".replacing("-- >", with: "-->")),
      Refusal(name: "behind an instruction", xml: "<?x ?><!DOCTYPE a><a/>"),
    ])
  func documentType(_ refusal: Refusal) {
    let error = #expect(throws: PackageError.self) { try events(refusal.xml) }
    #expect(error?.kind == .documentType)
    #expect(error?.part == "a.xml")
  }

  @Test("a document type in UTF-16 is refused, too")
  func documentTypeInUTF16() {
    let xml = "\u{FEFF}<!DOCTYPE a [<!ENTITY x \"7\">]><a>&x;</a>"
    let bytes = xml.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let error = #expect(throws: PackageError.self) { try events(bytes) }
    #expect(error?.kind == .documentType)
  }

  @Test("a tag of 200 kB is read and one of 300 kB refused", arguments: [200_000, 300_000])
  func tagLength(_ length: Int) throws {
    let xml = "<a b=\"" + String(repeating: "x", count: length) + "\"/>"
    guard length > 262_144 else {
      #expect(try events(xml).count == 2)
      return
    }
    let error = #expect(throws: PackageError.self) { try events(xml) }
    #expect(error?.kind == .excessive)
    #expect(error?.part == "a.xml")
  }

  @Test("a long text without tags is no long tag")
  func longText() throws {
    let text = String(repeating: "1", count: 1_000_000)
    #expect(try events("<a>\(text)</a>") == ["<a>", text, "</a>"])
  }

  @Test("what the handler throws ends the parse and comes out")
  func handlerError() throws {
    struct Refusing: XMLHandler {
      struct Enough: Error {}
      var count = 0
      mutating func start(_ element: XMLName, _ attributes: borrowing XMLAttributes) throws {
        count += 1
        if element == XMLName("stop") { throw Enough() }
      }
    }
    let package = try OfficePackage(
      bytes: ZipBytes([.init("a.xml", "<a><stop/><b/><b/></a>")]).bytes)
    var handler = Refusing()
    #expect(throws: Refusing.Enough.self) { try package.parse("a.xml", with: &handler) }
    #expect(handler.count == 2)
  }
}

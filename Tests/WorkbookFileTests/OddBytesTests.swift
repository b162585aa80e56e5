import Testing

@testable import WorkbookFile

@Suite struct OddBytesTests {
  @Test(
    "tells what may have to be escaped or refused",
    arguments: [
      ("总计（项）12,5", []), ("", []), ("a\nb", .control), ("\u{0}", .control), ("a_b", .underscore),
      ("_x0041_", .underscore), ("\u{FFFE}", .highest), ("￥", .highest), ("，丿", []),
      (String(repeating: "总", count: 40) + "\u{FFFF}", .highest),
      (String(repeating: "a", count: 99) + "\u{1}_", [.control, .underscore]),
    ] as [(String, OddBytes)])
  func marks(_ text: String, _ marks: OddBytes) {
    #expect(OddBytes(text) == marks)
  }

  @Test("finds a mark wherever it stands in a text of any length", arguments: 0...40)
  func everywhere(_ length: Int) {
    let text = Array(repeating: Character("z"), count: length)
    for place in 0...length {
      for (odd, mark) in [("\u{1F}", OddBytes.control), ("_", .underscore), ("\u{FFFF}", .highest)]
      {
        let marked = String(text[..<place]) + odd + String(text[place...])
        #expect(OddBytes(marked) == mark, "\(odd.unicodeScalars) at \(place) of \(length)")
      }
    }
  }
}

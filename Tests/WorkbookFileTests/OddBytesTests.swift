import Testing

@testable import WorkbookFile

@Suite struct OddBytesTests {
  @Test(
    "tells what may have to be escaped or refused",
    arguments: [
      ("总计（项）12,5", [], false), ("", [], false), ("a\nb", .control, false),
      ("\u{0}", .control, false), ("a_b", .underscore, false), ("_x0041_", .underscore, false),
      ("\u{FFFE}", [], true), (String(repeating: "总", count: 40) + "\u{FFFF}", [], true),
      (String(repeating: "a", count: 99) + "\u{1}_", [.control, .underscore], false),
    ] as [(String, OddBytes, Bool)])
  func marks(_ text: String, _ marks: OddBytes, _ mayHoldNonCharacter: Bool) {
    #expect(OddBytes(text).intersection([.control, .underscore]) == marks)
    #expect(OddBytes(text).mayHoldNonCharacter == mayHoldNonCharacter)
  }
}

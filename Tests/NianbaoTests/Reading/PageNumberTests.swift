import Testing

@testable import Nianbao

@Suite struct PageNumberTests {
  @Test(
    "a number between dashes is a page number",
    arguments: ["- 3 -", "— 5 —", "-12-", "  – 3 – ", "－3－", "- １２ -", "——7——"])
  func recognises(_ text: String) throws {
    let number = try #require(PageNumber(TextLine(number: 9, text: text[...])))
    let finding = number.finding(in: "a.txt")
    #expect(finding.rule == "page-number")
    #expect(finding.severity == .note)
    #expect(finding.source == SourceLocation(file: "a.txt", line: 9, column: 1))
  }

  @Test(
    "anything else is not, above all no value",
    arguments: [
      "", "-", "—", "--", "3", "-3", "3-", "--253", "- a -", "- 12345 -", "- 1 - 2 -", "1-2",
    ])
  func leaves(_ text: String) {
    #expect(PageNumber(TextLine(number: 1, text: text[...])) == nil)
  }
}

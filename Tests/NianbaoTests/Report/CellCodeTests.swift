import Nianbao
import Testing

@Suite struct CellCodeTests {
  @Test("parses and prints three parts")
  func parts() throws {
    let text = "applications.received.natural_person"
    let code = try #require(CellCode(text))
    #expect((code.table, code.row, code.column) == ("applications", "received", "natural_person"))
    #expect(code.description == text)
  }

  @Test(
    "rejects any other number of parts, and empty ones",
    arguments: ["", "a", "a.b", "a.b.c.d", "..", "a..c", ".b.c", "a.b."])
  func rejects(_ text: String) {
    #expect(CellCode(text) == nil)
  }
}

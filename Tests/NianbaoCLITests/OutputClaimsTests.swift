import Testing

@testable import NianbaoCLI

@Suite struct OutputClaimsTests {
  private let claims = OutputClaims(inputs: ["a.csv"])

  @Test("a file can be claimed once, under whatever name")
  func once() throws {
    try claims.claim("x/b.csv")
    let error = #expect(throws: FileError.self) { try claims.claim("./x/../x/b.csv") }
    #expect(error?.kind == .sameTarget)
    #expect(throws: Never.self) { try claims.claim("x/b-1.csv") }
  }

  @Test("an input is no output")
  func input() {
    let error = #expect(throws: FileError.self) { try claims.checkInput("./a.csv") }
    #expect(error?.kind == .isInput)
    #expect(throws: Never.self) { try claims.checkInput("b.csv") }
  }

  @Test("an input is taken once, under whatever name")
  func twice() throws {
    try claims.takeInput("x/b.txt")
    let error = #expect(throws: FileError.self) { try claims.takeInput("x/./b.txt") }
    #expect(error?.kind == .sameInput)
  }
}

import Foundation
import TestSupport
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

  @Test(
    "an input is no output, also where the folder of outputs became a link to its folder meanwhile")
  func exchangedFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("in/a.csv")
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/out", withIntermediateDirectories: false)
    let claims = OutputClaims(inputs: ["\(folder.path)/in/a.csv"])
    let output = "\(folder.path)/out/a.csv"
    try claims.claim(output)
    #expect(throws: Never.self) { try claims.checkInput(output) }
    try FileManager.default.removeItem(atPath: "\(folder.path)/out")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/out", withDestinationPath: "in")
    let error = #expect(throws: FileError.self) { try claims.checkInput(output) }
    #expect(error?.kind == .isInput)
  }

  @Test("an input is taken once, under whatever name")
  func twice() throws {
    try claims.takeInput("x/b.txt")
    let error = #expect(throws: FileError.self) { try claims.takeInput("x/./b.txt") }
    #expect(error?.kind == .sameInput)
  }
}

import Testing
import WorkbookFile

@Suite struct PackingLevelTests {
  // APPNOTE.TXT 4.4.4: of deflated parts both bits 1 and 2 stand for the fastest packing.
  @Test("the parts of a workbook are packed in the fastest way")
  func flags() throws {
    var workbook = try Workbook()
    let sheet = try workbook.addSheet(named: "表一")
    try workbook.write(.text("规章"), at: .a1, in: sheet)
    let flags = try entryFlags(in: try workbook.finish())
    #expect(flags.count > 5)
    #expect(flags.allSatisfy { $0 & 0b110 == 0b110 }, "\(flags)")
  }

  /// The general purpose flags of every entry of the central directory (APPNOTE.TXT 4.3.12 and 4.3.16).
  private func entryFlags(in bytes: [UInt8]) throws -> [Int] {
    func number(_ offset: Int, _ length: Int) -> Int {
      (0..<length).reversed().reduce(0) { $0 << 8 | Int(bytes[offset + $1]) }
    }
    let end = bytes.count - 22
    try #require(number(end, 4) == 0x0605_4B50)
    var offset = number(end + 16, 4)
    return try (0..<number(end + 10, 2)).map { _ in
      try #require(number(offset, 4) == 0x0201_4B50)
      defer {
        offset += 46 + number(offset + 28, 2) + number(offset + 30, 2) + number(offset + 32, 2)
      }
      return number(offset + 8, 2)
    }
  }
}

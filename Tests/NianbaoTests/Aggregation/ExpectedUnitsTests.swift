import Testing

@testable import Nianbao

@Suite struct ExpectedUnitsTests {
  @Test(
    "a list is one name a line, or the first column of a CSV file",
    arguments: [
      ("甲局\n乙局\n", ["甲局", "乙局"]), ("甲局\r\n\r\n 乙局 \r\n", ["甲局", "乙局"]),
      ("# 2024\n甲局\n", ["甲局"]), ("单位名称\n甲局\n", ["甲局"]),
      ("单位,联系人\n\"甲局\",张\n乙局,李\n", ["甲局", "乙局"]), ("甲局\t1\n", ["甲局"]),
      ("\"甲局, \"\"一\"\"所\",张\n\"乙局\n", ["甲局, \"一\"所", "乙局"]),
      ("\u{FEFF}甲局\n", ["甲局"]), ("甲局\n甲 局\n乙局\n", ["甲局", "乙局"]), ("甲局\n单位\n", ["甲局", "单位"]),
    ] as [(String, [String])])
  func names(_ text: String, _ names: [String]) throws {
    #expect(try ExpectedUnits(Array(text.utf8), name: "list.txt").names == names)
  }

  @Test("a list in GB18030 is read")
  func encoding() throws {
    let bytes = try #require(GB18030.bytes(of: "某某县统计局\n某某县教育局\n"))
    #expect(try ExpectedUnits(bytes, name: "list.txt").names == ["某某县统计局", "某某县教育局"])
  }

  @Test("a list without a name is refused", arguments: ["# nothing\n", "单位\n"])
  func empty(_ text: String) {
    #expect(throws: MergeError(.emptyList, detail: "list.txt")) {
      try ExpectedUnits(Array(text.utf8), name: "list.txt")
    }
  }
}

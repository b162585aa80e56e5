import Nianbao
import TestSupport
import Testing

/// A number that was wrapped onto the next line is never half a number without a word.
@Suite struct WrappedNumberTests {
  @Test(
    "the row above a line with a number alone is named",
    arguments: ["12\n34", "88.2\n404", "12\n\n34"])
  func wrapped(_ number: String) throws {
    let text = """
      二、主动公开政府信息情况
      信息内容\t本年制发件数\t本年废止件数\t现行有效件数
      规章\t1\t0\t1
      行政规范性文件\t0\t0\t0
      信息内容\t本年收费金额（单位：万元）\t\t
      行政事业性收费\t\(number)

      """
    let result = try Pipeline(.embedded()).read(Array(text.utf8), name: "wrapped.txt")
    let code = try #require(CellCode("disclosure.fees.amount"))
    #expect(
      result.report.cells[code]?.number == nil
        || result.findings.contains { $0.cells.contains(code) })
  }
}

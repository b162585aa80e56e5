import Nianbao
import NianbaoOffice
import Testing

/// A number in an area over several rows belongs to nobody knows which of them.
@Suite struct SharedValueTests {
  private static let head =
    "<p>二、主动公开政府信息情况</p><table><tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数"

  private func read(_ rows: String) throws -> ReportMatcher.Result {
    try Pipeline.office(.embedded()).read(Array((Self.head + rows).utf8), name: "page.html")
  }

  @Test("over two rows it is no row's number, and both are named")
  func overTwoRows() throws {
    let result = try read(
      "<tr><td>规章<td>1<td rowspan=2>7<td>2<tr><td>行政规范性文件<td>3<td>4</table>")
    for row in ["regulations", "normative_documents"] {
      let code = CellCode(table: "disclosure", row: row, column: "repealed")
      #expect(result.report.cells[code]?.number == nil)
      #expect(
        result.findings.contains { finding in
          finding.cells.contains { $0.row == row && ($0.column == "repealed" || $0.column == "*") }
        }, "\(row)")
    }
  }

  @Test("where the label takes as many rows it is the row's")
  func tallRow() throws {
    let result = try read(
      "<tr><td rowspan=2>规章<td rowspan=2>1<td rowspan=2>7<td rowspan=2>2<tr>"
        + "<tr><td>行政规范性文件<td>3<td>5<td>4</table>")
    let code = CellCode(table: "disclosure", row: "regulations", column: "repealed")
    #expect(result.report.cells[code]?.number == Quantity(7))
  }
}

import Nianbao
import Testing

/// Which lines of a text a table takes.
@Suite struct TableLinesTests {
  /// A table with a cell a line; the pipes on lines of their own are the marks of merged areas.
  static let table = """
    二、主动公开政府信息情况
    第二十条第（五）项 |
    |||
    信息内容 |
    本年处理决定数量 |
    ||
    行政许可 |
    5 |
    ||
    第二十条第（六）项 |
    |||
    信息内容 |
    本年处理决定数量 |
    ||
    行政处罚 |
    7 |
    ||

    """

  @Test("a text may end with the marks of a merged area")
  func end() throws {
    let report = try read(Self.table)
    #expect(report.cells.values.compactMap(\.number).sorted() == [Quantity(5), Quantity(7)])
  }

  @Test("the line behind the marks of a merged area stays in the text")
  func rest() throws {
    let report = try read(Self.table + "以上数据已核对。\n三、收到和处理政府信息公开申请情况\n")
    #expect(report.sections.first?.paragraphs == ["以上数据已核对。"])
    #expect(report.sections.map(\.heading) == ["主动公开政府信息情况", "收到和处理政府信息公开申请情况"])
  }

  private func read(_ text: String) throws -> Report {
    try Pipeline(.embedded()).read(Array(text.utf8), name: "report.txt").report
  }
}

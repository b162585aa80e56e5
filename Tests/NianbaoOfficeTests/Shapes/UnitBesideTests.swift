import Nianbao
import NianbaoOffice
import TestSupport
import Testing

/// A unit of measure that stands beside a table and not in the heading of its column.
@Suite struct UnitBesideTests {
  private let pipeline: Pipeline

  init() throws { pipeline = .office(try .embedded()) }

  /// A text in which a unit is put into the place of a word, and the numbers under it.
  private static let text = """
    某某局2022年政府信息公开工作年度报告
    二、主动公开政府信息情况
    ABOVE
    FIRST\t\t\t
    第二十条第（一）项\t\t\t
    信息内容\t本年制发件数\t本年废止件数\t现行有效件数
    规章\t1\t2\t3
    行政规范性文件\t4\t5\t6
    第二十条第（六）项\t\t\t
    信息内容\t本年处理决定数量\t\t
    行政处罚\t7\t\t
    行政强制\t8\t\t
    第二十条第（八）项\t\t\tCAPTION
    BETWEEN\t\t\t
    信息内容\t本年收费金额（单位：万元）\t\t
    行政事业性收费\t2513.5\t\t
    BELOW
    三、收到和处理政府信息公开申请情况
    BETWEEN TABLES
    （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t申请人情况\t\t\t\t\t\t
    \t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
    一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21
    二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0
    """
  private static let places = ["ABOVE", "FIRST", "CAPTION", "BETWEEN", "BELOW", "BETWEEN TABLES"]

  /// Reads the text with a unit in one of the places; the other places are blank.
  private func read(
    _ unit: String, _ place: String, as shape: TabbedText
  ) throws -> ReportMatcher.Result {
    var lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    for name in Self.places.sorted(by: { $0.count > $1.count }) {
      lines = lines.map { line in
        line.replacing(name, with: name == place ? unit : "")
      }
    }
    let bytes = shape.bytes(of: lines.joined(separator: "\n"))
    return try pipeline.read(bytes, name: "report")
  }

  private func cells(_ result: ReportMatcher.Result) -> [String] {
    result.findings.filter { $0.rule == "unit-in-heading" }.flatMap(\.cells).map(\.description)
  }

  @Test(
    "another unit beside the table is named for the amount alone, and no number is changed",
    arguments: ["ABOVE", "FIRST", "CAPTION", "BETWEEN", "BELOW"], TabbedText.allCases)
  func other(_ place: String, _ shape: TabbedText) throws {
    for unit in ["单位：元", "（计量单位：千元）"] {
      let result = try read(unit, place, as: shape)
      #expect(cells(result) == ["disclosure.fees.amount"], "\(unit)")
      expectNumbers(result)
    }
  }

  @Test(
    "the form's unit, a unit of counts, and one of another table are silent",
    arguments: [
      ("ABOVE", "单位：万元"), ("FIRST", "（单位：件）"), ("CAPTION", "单位：万元"), ("BETWEEN", "单位：万元"),
      ("BELOW", "计量单位：件"), ("BETWEEN TABLES", "单位：元"), ("ABOVE", "填报单位：某某局"),
    ], TabbedText.allCases)
  func usual(_ unit: (place: String, text: String), _ shape: TabbedText) throws {
    let result = try read(unit.text, unit.place, as: shape)
    #expect(cells(result) == [])
    expectNumbers(result)
  }

  @Test("a multiple of counts above a table holds for all its numbers but nought")
  func counts() throws {
    let found = cells(try read("单位：万件", "BETWEEN TABLES", as: .tabs))
    #expect(found.count == 7 && found.allSatisfy { $0.hasPrefix("applications.received.") })
  }

  @Test("a unit in a cell of its own behind the number is named", arguments: TabbedText.allCases)
  func behind(_ shape: TabbedText) throws {
    let text = Self.text.replacing("2513.5\t", with: "2513.5\t元")
    let result = try pipeline.read(shape.bytes(of: text), name: "report")
    let code = try #require(CellCode("disclosure.fees.amount"))
    #expect(result.findings.contains { $0.cells.contains(code) || $0.cells.contains(code.inRow) })
  }

  private func expectNumbers(_ result: ReportMatcher.Result) {
    let cells = result.report.cells
    func number(_ code: String) -> String? {
      CellCode(code).flatMap { cells[$0]?.number?.description }
    }
    #expect(number("disclosure.fees.amount") == "2513.5")
    #expect(number("disclosure.normative_documents.in_force") == "6")
    #expect(number("disclosure.coercion.decisions") == "8")
    #expect(number("applications.received.total") == "21")
  }
}

extension CellCode {
  /// The code with which a finding names the whole row.
  fileprivate var inRow: CellCode { CellCode(table: table, row: row, column: "*") }
}

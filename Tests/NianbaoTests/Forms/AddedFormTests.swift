import Testing

@testable import Nianbao

/// A form that is added as a file only.
///
/// It is the one of 2021 with a further row in the first block of table 1.
@Suite struct AddedFormTests {
  private let catalog: FormCatalog

  init() throws {
    let added = try FormJSON.form("2021") { json in
      json["id"] = "2027"
      json["years"] = ["first": 2027]
      var tables = try #require(json["tables"] as? [[String: Any]])
      var blocks = try #require(tables[0]["blocks"] as? [[String: Any]])
      let rows = try #require(blocks[0]["rows"] as? [[String: Any]])
      blocks[0]["rows"] = rows + [["code": "guidelines", "label": "裁量权基准"]]
      tables[0]["blocks"] = blocks
      json["tables"] = tables
    }
    catalog = try FormCatalog(FormCatalog.embedded().forms + [added])
  }

  private let text = """
    某某县林业局2027年政府信息公开工作年度报告
    二、主动公开政府信息情况
    第二十条第（一）项
    信息内容\t本年制发件数\t本年废止件数\t现行有效件数
    规章\t1\t2\t3
    行政规范性文件\t4\t5\t6
    裁量权基准\t7\t8\t9
    第二十条第（五）项
    信息内容\t本年处理决定数量
    行政许可\t10
    第二十条第（六）项
    信息内容\t本年处理决定数量
    行政处罚\t11
    行政强制\t12
    第二十条第（八）项
    信息内容\t本年收费金额（单位：万元）
    行政事业性收费\t13.5
    """

  private func report() throws -> Report {
    try Pipeline(catalog).read(Array(text.utf8), name: "a.txt").report
  }

  @Test("its further row makes 203 codes, behind the rows it stands behind")
  func codes() throws {
    let codes = try #require(catalog.form("2027")).tables.flatMap(\.codes).map(\.description)
    let further = FormCodes.cells("disclosure", ["guidelines"], ["issued", "repealed", "in_force"])
    #expect(codes == FormCodes.form2021.prefix(6) + further + FormCodes.form2021.dropFirst(6))
  }

  @Test("its rows are matched and decide which form it is")
  func matched() throws {
    let report = try report()
    #expect(report.form == "2027")
    let values = Dictionary(
      report.cells.map { ($0.description, $1.number?.description) }, uniquingKeysWith: { $1 })
    #expect(values["disclosure.guidelines.issued"] == "7")
    #expect(values["disclosure.guidelines.repealed"] == "8")
    #expect(values["disclosure.guidelines.in_force"] == "9")
    #expect(values["disclosure.regulations.issued"] == "1")
    #expect(values["disclosure.fees.amount"] == "13.5")
    #expect(values.count == 13)
  }

  @Test("the row is laid out in its place")
  func laidOut() throws {
    let lines = String(
      decoding: TextWriter().write(try ReportLayout(report(), catalog).tables(totals: .values)),
      as: UTF8.self
    ).split(separator: "\n")
    let row = try #require(lines.firstIndex(of: "裁量权基准\t7\t8\t9"))
    #expect(lines[row - 1] == "行政规范性文件\t4\t5\t6")
  }

  @Test("a report of 2021 still follows the form of 2021")
  func others() throws {
    let old = text.replacing("裁量权基准\t7\t8\t9\n", with: "").replacing("2027年", with: "2022年")
    #expect(try Pipeline(catalog).read(Array(old.utf8), name: "a.txt").report.form == "2021")
  }
}

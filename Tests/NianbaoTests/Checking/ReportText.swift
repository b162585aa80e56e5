@testable import Nianbao

/// Short ways to write reports that a check looks at.
enum ReportText {
  /// A report with the cells of `code value` pairs.
  ///
  /// `_` is a blank, other words are read as the text of a cell is.
  static func report(
    _ cells: [String: String] = [:], form: String = "2021", organ: String? = "某某县统计局",
    year: Int? = 2023, title: String? = "某某县统计局2023年政府信息公开工作年度报告",
    sections: [ReportSection] = [], _ catalog: FormCatalog
  ) -> Report {
    let parser = ValueParser(forms: catalog.forms)
    var report = Report(form: form, organ: organ, year: year, title: title, sections: sections)
    for (text, value) in cells {
      guard let code = CellCode(text) else { continue }
      switch parser.parse(value) {
      case .number(let number, _):
        report.cells[code] = ReportCell(
          number: number, raw: number.description == value ? nil : value)
      case .blank: report.cells[code] = ReportCell()
      case _ where value == "_": report.cells[code] = ReportCell()
      case .mark, .unreadable: report.cells[code] = ReportCell(raw: value)
      }
    }
    return report
  }

  /// A row of table 2 with the values of its seven cells.
  static func row(_ row: String, _ values: String) -> [String: String] {
    let codes = FormCodes.cells("applications", [row], FormCodes.applicants)
    return Dictionary(
      uniqueKeysWithValues: zip(codes, values.split(separator: " ").map(String.init)))
  }

  /// All cells of the 2021 form, each 0.
  static func noughts(_ codes: [String] = FormCodes.form2021) -> [String: String] {
    Dictionary(uniqueKeysWithValues: codes.map { ($0, "0") })
  }

  /// The official sections with a sentence in those that hold no table.
  static func sections(
    _ change: (inout [ReportSection]) -> Void = { _ in }
  ) -> [ReportSection] {
    var sections = [
      ReportSection(number: 1, heading: "总体情况", paragraphs: ["全年工作平稳。"]),
      ReportSection(
        number: 2, heading: "主动公开政府信息情况", tables: [.init(table: "disclosure", after: 0)]),
      ReportSection(
        number: 3, heading: "收到和处理政府信息公开申请情况",
        tables: [.init(table: "applications", after: 0)]),
      ReportSection(
        number: 4, heading: "政府信息公开行政复议、行政诉讼情况",
        tables: [.init(table: "disputes", after: 0)]),
      ReportSection(number: 5, heading: "存在的主要问题及改进情况", paragraphs: ["将加强培训。"]),
      ReportSection(number: 6, heading: "其他需要报告的事项", paragraphs: ["无其他需要报告的事项。"]),
    ]
    change(&sections)
    return sections
  }
}

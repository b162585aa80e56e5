import Nianbao
import NianbaoOffice
import TestSupport
import Testing

/// Workbooks that other people made.
///
/// Every number stands once in the report, so that one in a wrong cell shows.
@Suite struct ForeignWorkbookTests {
  /// What people do to the three sheets.
  struct Change: CustomTestStringConvertible, Sendable {
    var name: String
    /// Whether every cell must be right; otherwise a cell that is not must be named by a finding.
    var isExact = true
    var apply: @Sendable (inout [Grid]) -> Void
    var testDescription: String { name }
    init(
      _ name: String, isExact: Bool = true, _ apply: @escaping @Sendable (inout [Grid]) -> Void
    ) {
      self.name = name
      self.isExact = isExact
      self.apply = apply
    }
  }

  let catalog: FormCatalog

  init() throws { catalog = try .embedded() }

  @Test(
    "every number is in its cell, or a finding names it", arguments: changes,
    NumberedReport.Blanks.allCases)
  func changed(_ change: Change, _ blanks: NumberedReport.Blanks) throws {
    for form in ["2021", "2019"] {
      let report = NumberedReport(form, catalog, blanks: blanks).report
      var book = try ForeignWorkbook(report, catalog)
      change.apply(&book.grids)
      let read = try Pipeline.office(catalog).read(book.bytes(), name: "book.xlsx")
      expect(report, read, isExact: change.isExact, form)
    }
  }

  /// Compares every cell: a wrong one must be named, and where all must be right there is none.
  private func expect(
    _ report: Report, _ read: ReportMatcher.Result, isExact: Bool, _ form: String
  ) {
    let codes = Set(report.cells.keys).union(read.report.cells.keys)
    let wrong = codes.filter { code in
      report.cells[code]?.number != read.report.cells[code]?.number
    }
    let silent = wrong.filter { code in !isNamed(code, read.findings) }
    #expect(silent.isEmpty, "\(form), silent: \(words(silent, report, read.report))")
    if isExact { #expect(wrong.isEmpty, "\(form): \(words(wrong, report, read.report))") }
  }

  /// Whether a warning or an error of matching names the cell, its row or its column.
  ///
  /// The sums do not hold in these reports, so that what checks of sums say proves nothing.
  private func isNamed(_ code: CellCode, _ findings: [Finding]) -> Bool {
    findings.contains { finding in
      finding.severity > .note && finding.expected == nil
        && finding.cells.contains { cell in
          cell.table == code.table && (cell.row == code.row || cell.row == "*")
            && (cell.column == code.column || cell.column == "*")
        }
    }
  }

  private func words(_ codes: some Sequence<CellCode>, _ report: Report, _ read: Report) -> String {
    catalog.sorted(codes).prefix(6).map { code in
      let (filed, found) = (report.cells[code], read.cells[code])
      return "\(code) \(filed?.text ?? "absent") became \(found?.text ?? "absent")"
    }.joined(separator: "; ")
  }

  static let changes: [Change] = [
    Change("nothing") { _ in },
    Change("no merged areas, the first cell has the text") { grids in
      for index in grids.indices { grids[index].unmerge(isRepeated: false) }
    },
    Change("no merged areas, every cell has the text", isExact: false) { grids in
      for index in grids.indices { grids[index].unmerge(isRepeated: true) }
    },
    Change("a title row above") { grids in
      for index in grids.indices {
        grids[index].insertRows(2, at: 0)
        grids[index].put("某某县统计局2022年政府信息公开工作年度报告", row: 0, column: 0)
      }
    },
    Change("a row 单位：件 above") { grids in
      for index in grids.indices {
        grids[index].insertRows(1, at: 0)
        grids[index].put("单位：件", row: 0, column: 3)
      }
    },
    Change("an empty column on the left") { grids in
      for index in grids.indices { grids[index].insertColumn(at: 0) }
    },
    Change("an empty column before the first values") { grids in
      for (index, column) in zip(grids.indices, [1, 3, 0]) { grids[index].insertColumn(at: column) }
    },
    Change("an empty column between values") { grids in
      for (index, column) in zip(grids.indices, [2, 5, 7]) { grids[index].insertColumn(at: column) }
    },
    Change("an empty column before the last values") { grids in
      for (index, column) in zip(grids.indices, [3, 9, 14]) {
        grids[index].insertColumn(at: column)
      }
    },
    Change("empty rows between rows") { grids in
      for (index, rows) in zip(grids.indices, [[4, 5, 12], [4, 9, 20], [3]]) {
        for row in rows.reversed() { grids[index].insertRows(1, at: row) }
      }
    },
    Change("a column 备注 with text") { grids in
      for index in grids.indices {
        let column = grids[index].columnCount
        grids[index].put("备注", row: 1, column: column)
        for row in grids[index].rows.map(\.index).dropFirst(3) {
          grids[index].put("含上年", row: row, column: column)
        }
      }
    },
    Change("a column 备注 with text in one row") { grids in
      for index in grids.indices {
        let column = grids[index].columnCount
        grids[index].put("备注", row: 1, column: column)
        grids[index].put("含上年 3 件", row: grids[index].rowCount - 1, column: column)
      }
    },
    Change("a column 备注 with numbers", isExact: false) { grids in
      for index in grids.indices {
        let column = grids[index].columnCount
        grids[index].put("备注", row: 1, column: column)
        for row in grids[index].rows.map(\.index).dropFirst(3) {
          grids[index].put("\(row + 50)", row: row, column: column)
        }
      }
    },
    Change("another heading in a column's place", isExact: false) { grids in
      grids[1].put("个体工商户", row: 2, column: 5)
    },
    Change("a remark in the last column's place", isExact: false) { grids in
      grids[0].put("备注", row: 1, column: 3)
      grids[1].put("排名", row: 1, column: 9)
    },
    Change("last year's column in front, this year's last one gone", isExact: false) { grids in
      grids[0].insertColumn(at: 1)
      grids[0].put("上年末有效件数", row: 1, column: 1)
      for row in [2, 3] { grids[0].put("\(7000 + row)", row: row, column: 1) }
      for row in 1...3 { grids[0].put("", row: row, column: 4) }
    },
    Change("a column 同比 with numbers between the values", isExact: false) { grids in
      for (index, column) in zip(grids.indices, [2, 5, 7]) {
        grids[index].insertColumn(at: column)
        let heading = index == 0 ? 1 : 2
        grids[index].put("同比", row: heading, column: column)
        for row in grids[index].rows.map(\.index).dropFirst(3) {
          grids[index].put("\(row + 60)", row: row, column: column)
        }
      }
    },
    Change("two columns of table 3 exchanged with their headings") { grids in
      for row in grids[2].rows.indices where grids[2].rows[row].index >= 1 {
        for cell in grids[2].rows[row].cells.indices
        where grids[2].rows[row].cells[cell].column < 2 {
          grids[2].rows[row].cells[cell].column = 1 - grids[2].rows[row].cells[cell].column
        }
        grids[2].rows[row].cells.sort { $0.column < $1.column }
      }
    },
    Change("a column of table 2 deleted", isExact: false) { grids in
      grids[1].removeColumn(5)
    },
    Change("a column of table 2 deleted, all tables on one sheet", isExact: false) { grids in
      grids[1].removeColumn(5)
      grids = [stacked(grids, headings: [], gap: 1)]
    },
    Change("the two groups of lawsuits exchanged with their headings only", isExact: false) {
      grids in
      let headings = grids[2].rows.flatMap { row in
        row.cells.filter { ["未经复议直接起诉", "复议后起诉"].contains($0.text) }.map { (row.index, $0) }
      }
      guard let first = headings.first, let last = headings.last else { return }
      grids[2].put(last.1.text, row: first.0, column: first.1.column)
      grids[2].put(first.1.text, row: last.0, column: last.1.column)
    },
    Change("a column 序号") { grids in
      for index in grids.indices.dropLast() {
        grids[index].insertColumn(at: 0)
        grids[index].put("序号", row: 1, column: 0)
        for (number, row) in grids[index].rows.map(\.index).dropFirst(3).enumerated() {
          grids[index].put("\(number + 1)", row: row, column: 0)
        }
      }
    },
    Change("numbers as text") { grids in
      for index in grids.indices { grids[index].changeCells { $0.number = nil } }
    },
    Change("numbers in full-width digits") { grids in
      for index in grids.indices {
        grids[index].changeCells { cell in
          guard cell.number != nil else { return }
          cell.number = nil
          cell.text = String(
            String.UnicodeScalarView(
              cell.text.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
        }
      }
    },
    Change("numbers in groups of three, as text") { grids in
      for index in grids.indices {
        grids[index].changeCells { cell in
          guard cell.number != nil, cell.text.count == 4 else { return }
          cell.number = nil
          cell.text.insert(",", at: cell.text.index(after: cell.text.startIndex))
        }
      }
    },
    Change("spaces around labels and numbers as text") { grids in
      for index in grids.indices {
        grids[index].changeCells { cell in
          guard !cell.text.isEmpty else { return }
          cell.number = nil
          cell.text = "\u{3000}\(cell.text) "
        }
      }
    },
    Change("the sheet of table 3 first") { $0 = [$0[2], $0[0], $0[1]] },
    Change("sheets of other names") { grids in
      for index in grids.indices { grids[index].sheet?.name = "Sheet\(9 - index)" }
    },
    Change("all tables on one sheet") { $0 = [stacked($0, headings: [], gap: 1)] },
    Change("all tables on one sheet without a gap") { $0 = [stacked($0, headings: [], gap: 0)] },
    Change("all tables on one sheet with headings") { grids in
      grids = [
        stacked(
          grids,
          headings: ["二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"], gap: 1)
      ]
    },
    Change("last year's sheets, hidden") { grids in
      grids = grids + copies(of: grids, named: "2021", .hidden)
    },
    Change("last year's sheets, hidden, first") { grids in
      grids = copies(of: grids, named: "2021", .veryHidden) + grids
    },
    Change("last year's table 2, hidden, first") { grids in
      grids = [copies(of: grids, named: "2021", .hidden)[1]] + grids
    },
    Change("last year's table 2 beside this year's", isExact: false) { grids in
      grids = [copies(of: grids, named: "2021", .visible)[1]] + grids
    },
    Change("empty sheets between") { grids in
      grids = grids.enumerated().flatMap { index, grid in
        [grid, Grid(sheet: Sheet(name: "空\(index)"))]
      }
    },
    Change("all tables side by side", isExact: false) { grids in
      var grid = grids[0]
      for other in grids.dropFirst() {
        let shift = grid.columnCount + 1
        for row in other.rows {
          for cell in row.cells where !cell.isCovered && !cell.text.isEmpty {
            grid.put(cell.text, row: row.index, column: cell.column + shift)
          }
        }
      }
      grid.merges = []
      grids = [grid]
    },
    Change("a row of column numbers below the headings", isExact: false) { grids in
      let top = 3
      grids[1].insertRows(1, at: top)
      for column in 3..<10 { grids[1].put("\(column - 2)", row: top, column: column) }
    },
    Change("the headings gone, only labels and numbers", isExact: false) { grids in
      grids[1].rows.removeAll { $0.index < 3 }
      grids[1].merges.removeAll { $0.first.row < 3 }
    },
  ]

  /// The tables below each other on one sheet.
  private static func stacked(_ grids: [Grid], headings: [String], gap: Int) -> Grid {
    var sheet = Grid(sheet: Sheet(name: "Sheet1"))
    for (index, grid) in grids.enumerated() {
      var grid = grid
      if headings.indices.contains(index) {
        grid.insertRows(1, at: 0)
        grid.put(headings[index], row: 0, column: 0)
      }
      grid.insertRows(index == 0 ? 0 : sheet.rowCount + gap, at: 0)
      sheet.rows += grid.rows
      sheet.merges += grid.merges
    }
    return sheet
  }

  /// The sheets with other numbers.
  private static func copies(
    of grids: [Grid], named name: String, _ visibility: Sheet.Visibility
  ) -> [Grid] {
    grids.map { grid in
      var copy = grid
      copy.sheet?.name = "\(name)\(grid.sheet?.name ?? "")"
      copy.sheet?.visibility = visibility
      copy.changeCells { cell in
        guard let number = cell.number, let other = Quantity.sum(number, Quantity(5000)) else {
          return
        }
        cell.number = other
        cell.text = other.description
      }
      return copy
    }
  }
}

import Nianbao
import NianbaoOffice
import TestSupport
import Testing

/// A finding points at the place in the source, in every format.
@Suite struct FindingPlaceTests {
  /// An edit of a sound report, what has to be found, and where.
  struct Case: CustomTestStringConvertible, Sendable {
    var rule: String
    /// The row whose cell is edited; `nil` for a paragraph.
    var row: String?
    /// Which of the row's cells: its values count from 0, the label is -1.
    var value = 0
    /// The paragraph that is edited, by its beginning.
    var paragraph = ""
    /// What stands there then.
    var text: String
    /// How far into the text the finding points.
    var offset = 0

    var testDescription: String { rule }
  }

  private static let cases = [
    Case(rule: "value-negative", row: "行政许可", text: "-98765"),
    Case(rule: "value-unreadable", row: "行政许可", text: "若干"),
    Case(rule: "unit-in-cell", row: "行政许可", text: "98765件"),
    Case(rule: "value-decimals", row: "行政许可", text: "2.5"),
    Case(rule: "value-with-note", row: "规章", value: 2, text: "22（其中修订16件）"),
    Case(rule: "value-missing", row: "行政强制", text: ""),
    Case(rule: "label-doubtful", row: "行政强制", value: -1, text: "行政强制措施"),
    Case(rule: "row-unknown", row: "行政强制", value: -1, text: "园区管理"),
    Case(rule: "applicants", row: "一、本年新收政府信息公开申请数量", value: 6, text: "98765"),
    Case(rule: "balance", row: "（七）总计", value: 6, text: "98765"),
    Case(rule: "outcomes", row: "（七）总计", value: 6, text: "98765"),
    Case(rule: "total-only", row: "（一）予以公开", value: 6, text: "7"),
    Case(
      rule: "text-against-table", paragraph: "（二）依申请公开情况", text: "全年收到政府信息公开申请5件。",
      offset: 12),
    Case(rule: "title-year", paragraph: "某某市科学技术和工业信息化局", text: "某某市科技局政府信息公开工作年度报告"),
    Case(rule: "section-number", paragraph: "五、", text: "八、存在的主要问题及改进情况"),
    Case(rule: "section-renamed", paragraph: "五、", text: "五、问题与打算"),
    Case(rule: "section-unknown", paragraph: "除上述内容外", text: "七、年度财务收支情况"),
  ]

  private let catalog: FormCatalog

  init() throws { catalog = try .embedded() }

  @Test("the place is that of the edited piece", arguments: cases, PlacedDocument.Format.allCases)
  func place(_ edit: Case, _ format: PlacedDocument.Format) throws {
    var document = try sound()
    let piece = try #require(apply(edit, to: &document))
    let placed = PlacedDocument(document, as: format)
    let found = try findings(placed.bytes, format).filter { $0.rule == edit.rule }
    let place = try #require(placed.places[piece]).moved(edit.offset)
    let places = found.compactMap { $0.source?.place }
    #expect(places.contains(place), "\(found.map { $0.source?.description ?? "" })")
  }

  @Test("the sound report has none of these findings", arguments: PlacedDocument.Format.allCases)
  func sound(_ format: PlacedDocument.Format) throws {
    // Two of its rows have nothing but a total.
    let rules = Set(Self.cases.map(\.rule)).subtracting(["total-only"])
    let found = try findings(PlacedDocument(try sound(), as: format).bytes, format)
    #expect(found.filter { rules.contains($0.rule) }.map(\.message.zh) == [])
  }

  private func sound() throws -> Document {
    let bytes = try Fixture.sample("2022-small-bureau").bytes()
    let report = try Pipeline.office(catalog).read(bytes, name: "a.txt").report
    return try ReportLayout(report, catalog).publication()
  }

  private func findings(
    _ bytes: [UInt8], _ format: PlacedDocument.Format
  ) throws -> [Finding] {
    let result = try Pipeline.office(catalog).read(bytes, name: "a.\(format.rawValue)")
    return Checks.all(catalog).findings(with: result.findings, in: result.report)
  }

  /// Edits a document, and names the piece that was edited.
  private func apply(_ edit: Case, to document: inout Document) -> PlacedDocument.Piece? {
    for block in document.blocks.indices {
      switch document.blocks[block] {
      case .paragraph(var paragraph):
        guard edit.row == nil, paragraph.text.hasPrefix(edit.paragraph) else { continue }
        paragraph.text = edit.text
        document.blocks[block] = .paragraph(paragraph)
        return PlacedDocument.Piece(block: block)
      case .grid(var grid):
        guard let row = grid.rows.firstIndex(where: { $0.cells.contains { $0.text == edit.row } })
        else { continue }
        let cells = grid.rows[row].cells
        let wanted = cells.indices.filter { index in
          edit.value < 0 ? cells[index].text == edit.row : cells[index].role == .value
        }
        let index = wanted[max(0, edit.value)]
        grid.rows[row].cells[index].text = edit.text
        grid.rows[row].cells[index].number = nil
        document.blocks[block] = .grid(grid)
        return PlacedDocument.Piece(
          block: block,
          cell: CellAddress(row: grid.rows[row].index, column: cells[index].column))
      }
    }
    return nil
  }
}

extension Nianbao.SourceLocation.Place {
  /// The place so many characters on; a cell is one place.
  fileprivate func moved(_ offset: Int) -> Self {
    guard case .text(let line, let column) = self else { return self }
    return .text(line: line, column: column + offset)
  }
}

import NianbaoOffice
import TestSupport
import Testing

@testable import Nianbao

/// The law of the two ways: sheets that are read by their places give the report, the places and the
/// findings that alignment gives.
@Suite struct FormSheetReadingTests {
  static let count = 24

  let catalog: FormCatalog
  let placing: ReportMatcher
  let aligning: ReportMatcher

  init() throws {
    catalog = try .embedded()
    placing = ReportMatcher(catalog)
    aligning = ReportMatcher(catalog, alignsAll: true)
  }

  @Test("a sample's sheets are read by their places", arguments: try Fixture.samples())
  func samples(_ sample: Fixture) throws {
    let report = try Pipeline.office(catalog).read(sample.bytes(), name: "input.txt").report
    let document = try document(of: report)
    #expect(isPlaced(document, report))
    expectSame(document, "as written")
  }

  @Test("random workbooks, as written and worked on, give the same both ways")
  func random() throws {
    var generator = SeededGenerator.announced(for: "workbooks read by their places")
    let source = RandomReport(catalog)
    var placed = (written: 0, edited: 0)
    for trial in 0..<Self.count {
      let report = source.next(using: &generator)
      var document = try document(of: report)
      expectSame(document, "trial \(trial)")
      if isPlaced(document, report) { placed.written += 1 }
      for turn in 0..<6 {
        // Edits add up, so that later ones meet sheets that are others already.
        let edit = SheetEdit.allCases.randomElement(using: &generator) ?? .text
        edit.apply(to: &document, using: &generator)
        expectSame(document, "trial \(trial), \(turn): \(edit)")
        if isPlaced(document, report) { placed.edited += 1 }
      }
    }
    // Neither way may go unused.
    #expect(placed.written > Self.count / 8, "\(placed)")
    #expect(placed.edited > Self.count / 8 && placed.edited < Self.count * 5, "\(placed)")
  }

  private func document(of report: Report) throws -> Document {
    let layout = try WorkbookLayout(report, catalog, totals: .formulas)
    return try XLSXReader().read(XLSXWriter().write(layout.document()), name: "book.xlsx")
  }

  private func expectSame(_ document: Document, _ comment: Comment) {
    let expected = Result { try aligning.match(document) }
    let result = Result { try placing.match(document) }
    switch (expected, result) {
    case (.success(let expected), .success(let result)):
      let difference = Difference(expected.report, result.report).text
      #expect(difference == "", comment)
      #expect(result == expected, comment)
    case (.failure, .failure): break
    default: Issue.record("\(comment): \(expected) / \(result)")
    }
  }

  /// Whether the sheets of a report's tables are those that its form has.
  private func isPlaced(_ document: Document, _ report: Report) -> Bool {
    guard let form = catalog.form(report.form),
      let workbook = FilledWorkbook(document, catalog, headings: [])
    else { return false }
    let parser = ValueParser(forms: catalog.forms)
    let lexicon = LabelLexicon(catalog, normalize: LabelNormalizer.normalize)
    let texts = CellTexts(TextMemory(parser: parser, lexicon: lexicon), parser: parser)
    let sheets = FormSheet.all(form, catalog)
    return FormSheetReading(workbook.tables, as: sheets, texts, catalog) != nil
  }
}

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
    for totals in [Totals.formulas, .values, .recalculate] {
      var document = try document(of: report, totals)
      let placed = try #require(self.reading(document, report))
      #expect(!placed.needsCalculation)
      for isUncalculated in [false, true] {
        document.isUncalculated = isUncalculated
        expectSame(document, "\(totals)")
      }
    }
  }

  @Test("random workbooks, as written and worked on, give the same both ways")
  func random() throws {
    var generator = SeededGenerator.announced(for: "workbooks read by their places")
    let source = RandomReport(catalog)
    var counts = (placed: 0, aligned: 0, calculated: 0)
    func count(_ document: Document, _ report: Report) {
      guard let reading = reading(document, report) else {
        counts.aligned += 1
        return
      }
      if reading.needsCalculation { counts.calculated += 1 } else { counts.placed += 1 }
    }
    for trial in 0..<Self.count {
      let report = source.next(using: &generator)
      let totals = [Totals.formulas, .recalculate].randomElement(using: &generator) ?? .values
      var written = try document(of: report, totals)
      written.isUncalculated = Bool.random(using: &generator)
      var document = written
      expectSame(document, "trial \(trial)")
      count(document, report)
      for turn in 0..<6 {
        // Some edits add up, so that they meet sheets that are others already.
        if turn < 4 { document = written }
        let edit = SheetEdit.allCases.randomElement(using: &generator) ?? .text
        edit.apply(to: &document, using: &generator)
        expectSame(document, "trial \(trial), \(turn): \(edit)")
        count(document, report)
      }
    }
    // No way may go unused.
    #expect(min(counts.placed, counts.aligned, counts.calculated) >= Self.count / 4, "\(counts)")
  }

  private func document(of report: Report, _ totals: Totals) throws -> Document {
    let layout = try WorkbookLayout(report, catalog, totals: totals)
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

  /// What is read by places; `nil` where the sheets are not those that the report's form has.
  private func reading(_ document: Document, _ report: Report) -> FormSheetReading? {
    guard let form = catalog.form(report.form),
      let workbook = FilledWorkbook(document, catalog, headings: [])
    else { return nil }
    let parser = ValueParser(forms: catalog.forms)
    let lexicon = LabelLexicon(catalog, normalize: LabelNormalizer.normalize)
    let texts = CellTexts(TextMemory(parser: parser, lexicon: lexicon), parser: parser)
    return FormSheetReading(workbook.tables, as: FormSheet.all(form, catalog), texts, catalog)
  }
}

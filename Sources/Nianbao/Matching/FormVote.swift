/// Decides which form a report follows by the rows and headings that are there, never by the year.
struct FormVote {
  private let votes: [String: Int]
  private let catalog: FormCatalog
  private let isFound: Bool

  /// Counts the rows that only some of the forms have.
  init(_ tables: [TableReading], _ catalog: FormCatalog) {
    self.catalog = catalog
    var votes: [String: Int] = [:]
    for row in tables.flatMap({ $0.rows + $0.emptyRows })
    where row.step.forms.count < catalog.forms.count {
      for form in row.step.forms { votes[form, default: 0] += 1 }
    }
    self.votes = votes
    isFound = tables.contains { !$0.rows.isEmpty || !$0.emptyRows.isEmpty }
  }

  /// The form with the most votes.
  ///
  /// Where two have as many, the one meant for the year, else the newest; `nil` where no row of any
  /// form is there.
  func form(year: Int?) -> FormDefinition? {
    guard isFound else { return nil }
    let most = votes.values.max() ?? 0
    let best = catalog.forms.filter { votes[$0.id] ?? 0 == most }
    return best.last { form in year.map(form.years.contains) ?? false } ?? best.last
  }
}

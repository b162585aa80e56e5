import Synchronization

/// The sheets of all forms, worked out when a workbook of the form is first read.
final class FormSheets: Sendable {
  private let catalog: FormCatalog
  private let known = Mutex<[String: [FormSheet]]>([:])

  init(_ catalog: FormCatalog) { self.catalog = catalog }

  /// The sheets of the tables of a form, in its order; none where the form is not known.
  func sheets(of form: String) -> [FormSheet] {
    known.withLock { known in
      if let sheets = known[form] { return sheets }
      let sheets = catalog.form(form).map { FormSheet.all($0, catalog) } ?? []
      known[form] = sheets
      return sheets
    }
  }
}

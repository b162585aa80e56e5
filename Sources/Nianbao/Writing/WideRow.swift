/// A report as a row of the wide CSV, before the columns are known.
public struct WideRow: Hashable, Sendable {
  /// The first fields, as they stand in the file: organ, year, form and title.
  public var head: String
  /// The other fields, as they stand in the file.
  public var cells: [CellCode: String]

  /// Creates a row.
  public init(head: String, cells: [CellCode: String]) {
    self.head = head
    self.cells = cells
  }
}

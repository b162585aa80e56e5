/// Two reports compared: what is not the same in both.
///
/// Spaces in text do not count; in cells absent, blank, a mark and 0 are four different things. The
/// places of tables in the text are not compared.
public struct ReportComparison: Sendable {
  /// The first report.
  public let left: Report
  /// The second report.
  public let right: Report
  /// What the reports say of themselves in different ways.
  public let identity: [IdentityDifference]
  /// The cells that differ, in the order of the forms.
  public let cells: [CellDifference]
  /// Sums that differ, of cells which stand for each other in different forms.
  public let bridges: [BridgeDifference]
  /// The cells that only one of the two forms has, in the order of the forms.
  ///
  /// Those of bridges that hold are not among them.
  public let unmatched: [CellDifference]
  /// The sections whose text differs, in the order of the reports.
  public let sections: [SectionDifference]

  /// Whether nothing differs.
  public var isSame: Bool {
    identity.isEmpty && cells.isEmpty && bridges.isEmpty && unmatched.isEmpty && sections.isEmpty
  }

  /// Compares two reports.
  ///
  /// - Parameters:
  ///   - left: The first report.
  ///   - right: The second report.
  ///   - catalog: The forms, which give the cells their order and say which mean the same.
  public init(_ left: Report, _ right: Report, _ catalog: FormCatalog) {
    (self.left, self.right) = (left, right)
    identity = IdentityDifference.all(left, right)
    let comparison = CellComparison(left, right, catalog)
    cells = comparison.differing
    bridges = comparison.bridges
    unmatched = comparison.unmatched
    sections = SectionComparison(left, right).differing
  }
}

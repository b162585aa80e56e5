/// What one unit's cell adds to a sum.
enum Addend: Hashable, Sendable {
  /// The unit has no such cell.
  case absent
  /// The cell is there and has no number: it is blank, or holds a mark.
  case empty
  /// A number, with the unit of measure where the form leaves that to who fills it in.
  case number(Quantity, measure: String?)
  /// Something that is, or may be, a number, and cannot be added as it stands.
  case unusable(String)
}

/// Says what cells add to a sum.
///
/// The form fixes what a column counts. Where a cell says another unit of measure, its number is
/// not one of the column's; where the form leaves the unit open, a number without one is not known.
struct AddendReading: Sendable {
  private let kinds: [CellCode: ValueKind]
  private let parser: ValueParser

  init(_ catalog: FormCatalog) {
    kinds = catalog.kinds
    parser = ValueParser(forms: catalog.forms)
  }

  /// What a cell adds.
  ///
  /// - Parameters:
  ///   - cell: The cell; `nil` where the unit does not have it.
  ///   - code: Its code.
  ///   - isDoubtful: Whether reading failed to find the cell's number.
  /// - Returns: What it adds.
  func addend(_ cell: ReportCell?, _ code: CellCode, isDoubtful: Bool) -> Addend {
    guard let cell else { return .absent }
    guard let number = cell.number else { return withoutNumber(cell, isDoubtful) }
    let kind = kinds[code]
    guard let raw = cell.raw, raw != number.description else {
      guard kind?.needsUnit == true, number != .zero else { return .number(number, measure: nil) }
      return .unusable(number.description)
    }
    guard case .number(number, let remark) = parser.parse(raw) else { return .unusable(raw) }
    return self.number(number, remark, raw, kind)
  }

  private func withoutNumber(_ cell: ReportCell, _ isDoubtful: Bool) -> Addend {
    guard let raw = cell.raw else { return isDoubtful ? .unusable("") : .empty }
    return parser.parse(raw) == .mark || parser.parse(raw) == .blank ? .empty : .unusable(raw)
  }

  private func number(
    _ number: Quantity, _ remark: ValueParser.Remark?, _ raw: String, _ kind: ValueKind?
  ) -> Addend {
    let needsUnit = kind?.needsUnit == true && number != .zero
    guard case .unit(let measure) = remark else {
      return needsUnit ? .unusable(raw) : .number(number, measure: nil)
    }
    if kind?.needsUnit == true {
      return .number(number, measure: number == .zero ? nil : measure)
    }
    let isImplied = kind?.unit.map { $0 == measure } ?? kind?.units.contains(measure) ?? false
    return isImplied ? .number(number, measure: nil) : .unusable(raw)
  }
}

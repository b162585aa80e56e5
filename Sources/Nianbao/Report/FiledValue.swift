/// What stands in a cell of a report, wherever that was read.
struct FiledValue: Hashable, Sendable {
  /// The number, if the cell has one.
  let number: Quantity?
  /// The source text, where it was more than a bare number or was no number.
  let raw: String?

  /// The value as it was filed.
  var text: String { raw ?? number?.description ?? "" }

  /// Whether nothing was filed.
  var isBlank: Bool { number == nil && raw == nil }
}

extension ReportCell {
  /// What stands in the cell.
  var filed: FiledValue { FiledValue(number: number, raw: raw) }
}

/// A row of a block, or a group of rows beside a common heading.
///
/// A group has ``rows``; its heading covers one grid column and as many grid rows as it holds. The
/// heading of a row covers the label columns that its groups leave. A row whose code stands in its
/// columns (``ColumnDefinition/row``) has no code of its own.
public struct RowDefinition: Hashable, Sendable, Decodable {
  /// The heading; empty for a row without one.
  public var label: LabelText
  /// The row's code, the middle part of a ``CellCode``.
  public var code: String?
  /// The rows of a group.
  public var rows: [RowDefinition]

  private enum CodingKeys: String, CodingKey { case code, rows }

  /// Decodes a row or a group.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    label = try LabelText(from: decoder)
    code = try container.decodeIfPresent(String.self, forKey: .code)
    rows = try container.decodeIfPresent([RowDefinition].self, forKey: .rows) ?? []
  }

  /// The rows of the group in order, each with the headings of the groups around it.
  ///
  /// The outermost heading comes first.
  func leaves(groups: [LabelText] = []) -> [(groups: [LabelText], row: RowDefinition)] {
    rows.isEmpty ? [(groups, self)] : rows.flatMap { $0.leaves(groups: groups + [label]) }
  }
}

/// A column of a block, or a group of columns under a common heading.
///
/// A column has a ``code`` and no ``columns``; a group has ``columns`` and no ``code``.
public struct ColumnDefinition: Hashable, Sendable, Decodable {
  /// The heading.
  public var label: LabelText
  /// The column's code, the last part of a ``CellCode``; `nil` for a group.
  public var code: String?
  /// The row code that holds for all columns of this group.
  ///
  /// It is there where one printed row holds several rows of codes.
  public var row: String?
  /// The kind of value, a key of ``FormDefinition/kinds``; `nil` for a group.
  public var kind: String?
  /// How many grid columns a column covers, at least 1.
  public var span: Int
  /// The columns of a group.
  public var columns: [ColumnDefinition]

  private enum CodingKeys: String, CodingKey { case code, row, kind, span, columns }

  /// Decodes a column or a group.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    label = try LabelText(from: decoder)
    code = try container.decodeIfPresent(String.self, forKey: .code)
    row = try container.decodeIfPresent(String.self, forKey: .row)
    kind = try container.decodeIfPresent(String.self, forKey: .kind)
    span = try container.decodeIfPresent(Int.self, forKey: .span) ?? 1
    columns = try container.decodeIfPresent([ColumnDefinition].self, forKey: .columns) ?? []
  }

  /// How many grid columns the column or the whole group covers.
  public var width: Int { columns.isEmpty ? span : columns.reduce(0) { $0 + $1.width } }

  /// How many header rows the column or group needs.
  public var depth: Int { 1 + (columns.map(\.depth).max() ?? 0) }

  /// The columns of the group in order, each with the row code that holds for it.
  ///
  /// A column that is no group gives itself.
  func leaves(row inherited: String? = nil) -> [(row: String?, column: ColumnDefinition)] {
    let row = row ?? inherited
    return columns.isEmpty ? [(row, self)] : columns.flatMap { $0.leaves(row: row) }
  }

  /// The headings of the column or group and of all below it.
  var labels: [LabelText] { [label] + columns.flatMap(\.labels) }
}

/// One step of the sequence that is aligned with a form: a piece of text, or a run of values.
///
/// Whatever the shape of the source, it arrives as such a sequence; what tells the shapes apart are
/// hints. A class, since items are handed on from step to step.
final class MatchItem: Sendable {
  /// What the item is.
  enum Content: Sendable {
    /// A piece of text that may be a label.
    case label(NormalizedLabel)
    /// Values and blanks without a label between them.
    case run([RunValue])
  }

  /// What the item is.
  let content: Content
  /// The physical row (grid row or line) in which the item begins; counts from 0 over the document.
  let row: Int
  /// The physical row in which it ends: values that stand alone in their rows are one item.
  let lastRow: Int
  /// The column in which the item begins; counts from 0 in its row.
  let column: Int
  /// How many columns the item's cell covers, with those under its merged area.
  let columnSpan: Int
  /// How many positions the physical row has, covered and blank ones included.
  let rowWidth: Int
  /// The text of the item, as in the source.
  let text: String
  /// Where the item begins.
  let source: SourceLocation?

  /// Creates an item.
  ///
  /// - Parameters:
  ///   - content: What it is.
  ///   - rows: The physical rows in which it begins and ends.
  ///   - column: The column in which it begins.
  ///   - columnSpan: How many columns its cell covers.
  ///   - rowWidth: How many positions the physical row has.
  ///   - text: Its text.
  ///   - source: Where it begins.
  init(
    _ content: Content, rows: ClosedRange<Int>, column: Int, columnSpan: Int = 1, rowWidth: Int,
    text: String, source: SourceLocation?
  ) {
    self.content = content
    (row, lastRow) = (rows.lowerBound, rows.upperBound)
    self.column = column
    self.columnSpan = columnSpan
    self.rowWidth = rowWidth
    self.text = text
    self.source = source
  }

  /// The item with more values, the last of which stands in another row.
  func with(_ values: [RunValue], lastRow: Int) -> MatchItem {
    MatchItem(
      .run(values), rows: row...max(row, lastRow), column: column, columnSpan: columnSpan,
      rowWidth: rowWidth, text: text, source: source)
  }

  /// What stands in the values' places, for messages; of very many the first.
  var valueList: String {
    let texts = values.map(\.text).filter { !$0.isEmpty }
    return texts.prefix(20).joined(separator: "、") + (texts.count > 20 ? "…" : "")
  }

  /// The label; `nil` for a run.
  var label: NormalizedLabel? {
    if case .label(let label) = content { label } else { nil }
  }

  /// The values of a run; empty for a piece of text.
  var values: [RunValue] {
    if case .run(let values) = content { values } else { [] }
  }
}

extension MatchItem {
  /// Whether the item is a piece of text.
  var isLabel: Bool { if case .label = content { true } else { false } }

  /// Whether the item stands on a sheet, where positions are columns.
  var isOnSheet: Bool { source?.isOnSheet ?? false }

  /// Whether the item says nothing: no letter, no value.
  var isNegligible: Bool {
    switch content {
    case .label(let label): label.isEmpty && text.utf8.count < 24
    case .run(let values): values.allSatisfy { $0.isEmpty || $0.value == .mark }
    }
  }

  /// The sheet on which the item stands, if it does.
  var sheetName: String? { source?.sheet }
}

/// One position in a run of values.
struct RunValue: Hashable, Sendable {
  /// What stands there.
  var value: ValueParser.Value
  /// The text of the position, as in the source.
  var text: String
  /// The column in which it stands; counts from 0 in its row.
  var column: Int
  /// Whether a merged area or a span mark covers the position.
  var isCovered: Bool
  /// Where it stands in the source.
  var source: SourceLocation?

  /// Whether nothing stands there.
  var isEmpty: Bool { isCovered || value == .blank }
}

extension RunValue {
  /// Takes from a cell among others what counts for its value; the cell is not copied.
  init(_ value: ValueParser.Value, of cells: [Cell], at index: Int) {
    self.init(
      value: value, text: cells[index].text, column: cells[index].column,
      isCovered: cells[index].isCovered, source: cells[index].source)
  }
}

/// One step of the sequence that is aligned with a form: a piece of text, or a run of values.
///
/// Whatever the shape of the source, it arrives as such a sequence; what tells the shapes apart are
/// hints.
struct MatchItem: Sendable {
  /// What the item is.
  enum Content: Sendable {
    /// A piece of text that may be a label.
    case label(NormalizedLabel)
    /// Values and blanks without a label between them.
    case run([RunValue])
  }

  /// What the item is.
  var content: Content
  /// The physical row (grid row or line) in which the item begins; counts from 0 over the document.
  var row: Int
  /// The physical row in which it ends: values that stand alone in their rows are one item.
  var lastRow: Int
  /// The column in which the item begins; counts from 0 in its row.
  var column: Int
  /// How many columns the item's cell covers, with those under its merged area.
  var columnSpan = 1
  /// How many positions the physical row has, covered and blank ones included.
  var rowWidth: Int
  /// The text of the item, as in the source.
  var text: String
  /// Where the item begins.
  var source: SourceLocation?

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

  /// Takes from a cell what counts for its value; values are handed on by the hundred.
  init(value: ValueParser.Value, cell: Cell) {
    self.value = value
    (text, column) = (cell.text, cell.column)
    (isCovered, source) = (cell.isCovered, cell.source)
  }

  /// The same for a cell among others, which is not copied.
  init(_ value: ValueParser.Value, of cells: [Cell], at index: Int) {
    self.value = value
    (text, column) = (cells[index].text, cells[index].column)
    (isCovered, source) = (cells[index].isCovered, cells[index].source)
  }

  /// Whether nothing stands there.
  var isEmpty: Bool { isCovered || value == .blank }
}

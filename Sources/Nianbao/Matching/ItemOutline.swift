/// What the alignment asks of an item; nothing in it needs counting of references.
///
/// An item is looked at once for every table, and again wherever tables claim the same items.
struct ItemOutline: Hashable, Sendable {
  /// What the item is.
  enum Content: Hashable, Sendable {
    /// A piece of text without a letter.
    case emptyLabel
    /// A piece of text that means nothing to any table.
    case prose
    /// A piece of text that may be a label.
    case label
    /// The heading of a section, which no table holds.
    case barrier
    /// Values and blanks.
    case run(Run)
  }

  /// The counts of a run.
  struct Run: Hashable, Sendable {
    /// How many positions are under no merged area or span mark.
    var open: Int
    /// How many of the positions hold something that may be a value of the row.
    var filled: Int
    /// Whether nothing stands in any position.
    var isBlank: Bool

    init(_ values: borrowing [RunValue], isOnSheet: Bool) {
      (open, filled, isBlank) = (0, 0, true)
      // A value is large; it is looked at where it stands.
      for index in values.indices {
        if !values[index].isCovered { open += 1 }
        guard !values[index].isEmpty else { continue }
        isBlank = false
        // Text beside the values of a sheet's row is a remark, and takes no value's place.
        if !(isOnSheet && values[index].value == .unreadable) { filled += 1 }
      }
    }
  }

  /// What the item is.
  let content: Content
  /// Whether the item stands in the physical row of the item before.
  let isInRow: Bool
  /// Whether the item begins behind the first column of its row.
  let isIndented: Bool
  /// Whether the item stands on a sheet, where positions are columns.
  let isOnSheet: Bool

  /// Whether the item is a run of values and blanks.
  var isRun: Bool { if case .run = content { true } else { false } }

  /// Looks at an item, which is borrowed: that counts no references.
  ///
  /// - Parameters:
  ///   - item: The item.
  ///   - isInRow: Whether it stands in the physical row of the item before.
  ///   - content: What the item is where it is a piece of text with a letter in it.
  init(_ item: borrowing MatchItem, isInRow: Bool, label content: Content) {
    self.isInRow = isInRow
    (isIndented, isOnSheet) = (item.column > 0, item.isOnSheet)
    switch item.content {
    case .label(let label):
      self.content = label.isEmpty && item.text.utf8.count < 24 ? .emptyLabel : content
    case .run(let values): self.content = .run(Run(values, isOnSheet: isOnSheet))
    }
  }
}

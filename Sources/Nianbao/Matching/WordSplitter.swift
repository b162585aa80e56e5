/// Parts a line at its spaces, as text taken out of a PDF needs.
enum WordSplitter {
  /// The words of a cell as cells of their own.
  ///
  /// A lone number with its stop, as in 「2. 其他」, stays with the word behind it, and so does a number with what
  /// stands in brackets behind it, as in 「22（其中修订 16 件）」.
  static func split(_ cell: Cell) -> [Cell] {
    var words: [Cell] = []
    var pending: Substring?
    var mark = Mark(index: cell.text.startIndex, offset: 0)
    for view in cell.text.unicodeScalars.split(whereSeparator: \.isWhiteSpace) {
      let word = Substring(view)
      let start = pending?.startIndex ?? word.startIndex
      let text = cell.text[start..<word.endIndex]
      if opensNote(text, before: cell.text[word.endIndex...]) {
        pending = text
        continue
      }
      if pending == nil, isLoneOrdinal(word) {
        pending = word
        continue
      }
      pending = nil
      words.append(part(text, of: cell, column: words.count, &mark))
    }
    if let pending { words.append(part(pending, of: cell, column: words.count, &mark)) }
    return words
  }

  private static func isLoneOrdinal(_ word: Substring) -> Bool {
    guard word.utf8.count <= 12 else { return false }
    let label = LabelNormalizer.normalize(String(word))
    return label.isEmpty && label.ordinal != nil
  }

  /// Whether a bracket opens behind a number and is closed further on in the line.
  private static func opensNote(_ text: Substring, before rest: Substring) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, first.properties.numericType != nil,
      let open = scalars.lastIndex(where: { $0 == "（" || $0 == "(" }),
      !scalars[open...].contains(where: closesNote)
    else { return false }
    // A note is short; brackets in running text may go over many words.
    return rest.unicodeScalars.prefix(20).contains(where: closesNote)
  }

  private static func closesNote(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "）" || scalar == ")"
  }

  /// A place in the text, and how many scalars stand before it.
  private struct Mark {
    var index: String.Index
    var offset: Int
  }

  private static func part(
    _ text: Substring, of cell: Cell, column: Int, _ mark: inout Mark
  ) -> Cell {
    // Counted on from the word before: a line may be very long.
    mark.offset += cell.text.unicodeScalars.distance(from: mark.index, to: text.startIndex)
    mark.index = text.startIndex
    return Cell(
      column: column, text: String(text), source: cell.source?.moved(by: mark.offset))
  }
}

/// A document's items, made ready to be aligned with every table.
///
/// Tables are looked for one by one, and some twice; what all of that asks is worked out here, once.
struct AlignedItems {
  /// The items.
  let items: [MatchItem]
  /// The items as the alignment sees them.
  let outlines: [ItemOutline]
  /// The indices of the runs in which there is something.
  let filledRuns: [Int]
  /// The tables.
  let models: [TableModel]
  /// What the label of every item means; nothing for an item that is no label.
  private let meanings: [LabelMeanings.Meaning?]

  /// Prepares the items.
  ///
  /// - Parameters:
  ///   - items: The document's items.
  ///   - labels: What labels mean to the tables.
  init(_ items: [MatchItem], _ labels: LabelMeanings) {
    self.items = items
    models = labels.models
    let meanings = labels.meanings(of: items)
    self.meanings = meanings
    let outlines = items.indices.map { index in
      ItemOutline(
        items[index], isInRow: index > 0 && items[index - 1].row == items[index].row,
        label: meanings[index]?.outline ?? .label)
    }
    self.outlines = outlines
    filledRuns = Self.filledRuns(outlines)
  }

  private static func filledRuns(_ outlines: [ItemOutline]) -> [Int] {
    outlines.indices.filter { index in
      if case .run(let run) = outlines[index].content { !run.isBlank } else { false }
    }
  }

  /// The items of a part of the document.
  init(_ whole: AlignedItems, _ range: Range<Int>) {
    items = Array(whole.items[range])
    outlines = Array(whole.outlines[range])
    filledRuns = Self.filledRuns(outlines)
    models = whole.models
    meanings = Array(whole.meanings[range])
  }

  /// Aligns the table at an index.
  ///
  /// - Parameters:
  ///   - table: The index of the table.
  ///   - isTaken: Whether each item belongs to another table already.
  ///   - preferred: The form to prefer where two fit equally well.
  ///   - keepsAll: Whether ways are followed that cannot be the best any more.
  /// - Returns: The best alignment.
  func alignment(
    with table: Int, isTaken: [Bool], preferred: String?, keepsAll: Bool = false
  ) -> RowAlignment {
    RowAlignment(
      outlines, items.indices.map { entries(at: $0, of: table) }, models[table], isTaken: isTaken,
      preferred: preferred, keepsAll: keepsAll)
  }

  /// The points of an item at all steps of a table.
  func entries(at item: Int, of table: Int) -> RowAlignment.StepPoints.Entries {
    meanings[item]?.entries[table] ?? .none
  }

  /// No less than the points of an item at any step of a table.
  func most(at item: Int, of table: Int) -> Double { meanings[item]?.entries[table].most ?? 0 }

  /// Aligns every table.
  ///
  /// Where two claim the same items, the one gets them with which both together fit best.
  func alignments(preferred: String?) -> [RowAlignment] {
    let free = [Bool](repeating: false, count: items.count)
    var alignments = models.indices.map {
      alignment(with: $0, isTaken: free, preferred: preferred)
    }
    let pairs = models.indices.flatMap { first in (first + 1..<models.count).map { (first, $0) } }
    for (first, second) in pairs where alignments[first].overlaps(alignments[second]) {
      let yielding = alignment(
        with: first, isTaken: alignments[second].inside, preferred: preferred)
      let keeping = alignment(
        with: second, isTaken: alignments[first].inside, preferred: preferred)
      if yielding.score + alignments[second].score > alignments[first].score + keeping.score {
        alignments[first] = yielding
      } else {
        alignments[second] = keeping
      }
    }
    return alignments
  }

  /// No less than what the labels of the items that are not taken can give a table.
  func labelPoints(of table: Int, isTaken: [Bool]) -> Double {
    zip(meanings, isTaken).reduce(0) { sum, item in
      item.1 ? sum : sum + (item.0?.entries[table].most ?? 0)
    }
  }
}

extension AlignedItems {
  /// The items that decide the alignments of all tables: from the first label that means something to one of them, to
  /// the first piece of text behind the last item that may be in one.
  ///
  /// No item in front of them leads into a table. Behind the one at their end stand pieces of text only, and every
  /// state inside a table has fewer points than the one behind it.
  var decisive: Range<Int> {
    func isPlain(_ index: Int) -> Bool { meanings[index]?.isPlain ?? false }
    let start = items.indices.first { index in
      meanings[index].map { !$0.isPlain } ?? false
    }
    let last = items.indices.last { !isPlain($0) || outlines[$0].content == .emptyLabel }
    guard let start, let last, start <= last else { return 0..<0 }
    let end = outlines[(last + 1)...].firstIndex { !$0.isInRow }
    return start..<(end.map { $0 + 1 } ?? items.count)
  }

  /// What decides the alignments of the items of a part of the document.
  func pattern(of range: Range<Int>, preferred: String?) -> Pattern {
    let labels = range.map { index in
      meanings[index]?.isPlain ?? true ? nil : items[index].label
    }
    return Pattern(outlines: Array(outlines[range]), labels: labels, preferred: preferred)
  }

  /// What decides alignments: equal ones have equal alignments.
  struct Pattern: Hashable, Sendable {
    /// The items.
    let outlines: [ItemOutline]
    /// The labels that mean something, by item.
    let labels: [NormalizedLabel?]
    /// The form to prefer where two fit equally well.
    let preferred: String?

    /// Hashes the labels and how many values are filled in all, in which nearly all patterns differ.
    func hash(into hasher: inout Hasher) {
      var filled = 0
      for outline in outlines {
        if case .run(let run) = outline.content { filled = filled &* 31 &+ run.filled }
      }
      hasher.combine(filled)
      for label in labels { hasher.combine(label?.fingerprint ?? 0) }
    }
  }
}

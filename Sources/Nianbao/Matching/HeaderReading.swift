/// The order in which a document has the columns of a block.
struct HeaderReading: Sendable {
  /// For each position the index of the form's column that stands there.
  ///
  /// `nil` where the order contradicts the form's and cannot be told for all columns.
  private(set) var order: [Int]?
  /// Whether the columns stand in the form's order.
  private(set) var isFormsOrder = true
  /// Whether the header has most of the headings letter for letter, but not all.
  private(set) var lacksColumn = false

  /// Whether fewer headings were found than the block has columns.
  private(set) var isIncomplete = false

  /// Whether groups of columns stand in another order than the form's, so that columns under the same
  /// headings may be each other's.
  private(set) var hasOtherGroups = false

  /// A heading that was found, with the physical row in which it stands.
  struct Heading: Hashable, Sendable {
    /// The heading.
    var label: NormalizedLabel
    /// The physical row, counted from that of the first heading.
    var row: Int
    /// Whether nothing else stands in the row.
    var isAlone: Bool
  }

  /// Compares the headings that were found, and pieces of them, with the block's columns.
  init(_ block: BlockHeadings, headings pieces: [Heading]) {
    let headings = JoinedHeadings(pieces, of: block).headings
    isIncomplete =
      headings.count { !block.corner.contains($0.label.bare) } < block.leaves.count
    order = Array(block.leaves.indices)
    // A piece of a heading may be the one that is wanting.
    let isWhole = headings.allSatisfy { block.known.contains($0.label.bare) }
    if !headings.contains(where: { Self.isPiece($0, of: block) }),
      HeadingOrder(block, headings).contradictsForm
    {
      order = nil
    }
    for family in block.families where family.rivals == 1 || isWhole {
      let lifted = Self.lifted(in: family, headings)
      for sequence in Self.sequences(of: headings, in: family) {
        let isOrdered =
          family.rivals == 1
          ? Self.ascends(sequence, lifting: lifted) : Self.cycles(sequence, family)
        guard !isOrdered else { continue }
        let isComplete = family.isWholeBlock && sequence.count == family.children.count
        order = isComplete ? sequence : nil
        hasOtherGroups = hasOtherGroups || family.isOfGroups
      }
    }
    isFormsOrder = order == Array(block.leaves.indices)
    readColumns(block, headings, isWhole: isWhole)
  }

  /// Whether a heading was wrapped, and this is a part of it whose others were not found.
  private static func isPiece(_ heading: Heading, of block: BlockHeadings) -> Bool {
    let label = heading.label.bare
    return !label.isEmpty && !block.known.contains(label)
      && block.known.contains { $0.body.firstIndex(of: label.body) != nil }
  }

  private mutating func readColumns(
    _ block: BlockHeadings, _ headings: [Heading], isWhole: Bool
  ) {
    guard block.hasGroups, isWhole, !block.hasTwins else { return }
    let found = headings.compactMap { heading in
      block.leaves.firstIndex { $0.contains(heading.label.bare) }
    }
    let count = Set(found).count
    lacksColumn = 2 * count > block.leaves.count && count < block.leaves.count
  }

  /// The order in which the document has a family's headings.
  ///
  /// Where a heading spans more header rows than its neighbour, only those of one row can be compared, and those that
  /// have a line of their own each.
  private static func sequences(of headings: [Heading], in family: BlockHeadings.Family) -> [[Int]]
  {
    let found = headings.compactMap { heading in
      family.children.firstIndex { $0.contains(heading.label.bare) }
        .map { (child: $0, row: heading.row, isAlone: heading.isAlone) }
    }
    if family.isEven { return [found.map(\.child)] }
    return found.chunked { $0.row == $1.row || ($0.isAlone && $1.isAlone) }.map { $0.map(\.child) }
  }

  /// The child whose heading may stand in front of the others, since its cell begins a row above theirs.
  ///
  /// With one cell a line, nothing else tells it from a column in front.
  private static func lifted(in family: BlockHeadings.Family, _ headings: [Heading]) -> Int? {
    let last = family.children.count - 1
    guard family.endsWithColumn, let name = family.children.last else { return nil }
    let isAlone = headings.contains { $0.isAlone && name.contains($0.label.bare) }
    return isAlone ? last : nil
  }

  private static func ascends(_ sequence: [Int], lifting lifted: Int?) -> Bool {
    let order = sequence.uniqued()
    let rest = order.first == lifted ? Array(order.dropFirst()) : order
    return rest == rest.sorted()
  }

  /// Whether the sequence ascends and begins anew, as headings do that stand there once for each of several groups.
  ///
  /// A piece without the first heading and the next one without those of that piece are one group
  /// whose headings changed places. Where all are there, each group has each of them once.
  private static func cycles(_ sequence: [Int], _ family: BlockHeadings.Family) -> Bool {
    let (count, all) = (family.children.count, family.children.count * family.rivals)
    if sequence.count == all { return sequence == (0..<all).map { $0 % count } }
    let pieces = sequence.chunked { $0 <= $1 }
    return pieces.dropFirst().allSatisfy { $0.first == 0 }
      && zip(pieces, pieces.dropFirst()).allSatisfy { piece, next in
        piece.first == 0 || !Set(piece).isDisjoint(with: next)
      }
  }
}

extension Array where Element: Hashable {
  /// The elements without repetitions, in order.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

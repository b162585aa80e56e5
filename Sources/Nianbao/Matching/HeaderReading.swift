/// The order in which a document has the columns of a block.
struct HeaderReading: Sendable {
  /// For each position the index of the form's column that stands there.
  ///
  /// `nil` where the order contradicts the form's and cannot be told for all columns.
  private(set) var order: [Int]?
  /// Whether the header has most of the headings letter for letter, but not all.
  private(set) var lacksColumn = false

  /// Whether fewer headings were found than the block has columns.
  private(set) var isIncomplete = false

  /// A heading that was found, with the physical row in which it stands.
  struct Heading {
    /// The heading.
    var label: NormalizedLabel
    /// The physical row.
    var row: Int
  }

  /// Columns and groups that stand side by side under one heading, or at the top.
  private struct Family {
    /// The spellings of each heading, from left to right.
    var children: [Set<[Unicode.Scalar]>]
    /// Whether all of them are columns, so that they stand in one header row.
    var isEven: Bool
    /// Whether this is the top of a block without groups, whose order can be told.
    var isWholeBlock: Bool
  }

  /// Compares the headings that were found with the block's columns.
  init(_ block: UnionBlock, headings: [Heading]) {
    order = Array(block.columnLabels.indices)
    let families = Self.families(of: block.definition.columns, isTop: true)
    let corner = block.definition.corner.map { Self.bodies(of: $0) } ?? []
    let known = families.flatMap(\.children).reduce(corner) { $0.union($1) }
      .union(block.columnLabels.flatMap { Self.bodies(of: $0) })
    isIncomplete =
      headings.count { !corner.contains($0.label.body) } < block.columnLabels.count
    // A piece of a heading may be the one that is wanting.
    let isWhole = headings.allSatisfy { known.contains($0.label.body) }
    for family in families {
      let rivals = families.count { $0.children == family.children }
      guard rivals == 1 || isWhole else { continue }
      for sequence in Self.sequences(of: headings, in: family) {
        let isOrdered = rivals == 1 ? Self.ascends(sequence.uniqued()) : Self.cycles(sequence)
        guard !isOrdered else { continue }
        let isComplete = family.isWholeBlock && sequence.count == family.children.count
        order = isComplete ? sequence : nil
      }
    }
    readColumns(block, headings, isWhole: isWhole)
  }

  private mutating func readColumns(_ block: UnionBlock, _ headings: [Heading], isWhole: Bool) {
    let leaves = block.columnLabels.map { Self.bodies(of: $0) }
    let found = headings.compactMap { heading in
      leaves.firstIndex { $0.contains(heading.label.body) }
    }
    let count = Set(found).count
    let hasGroups = block.definition.columns.contains { !$0.columns.isEmpty }
    lacksColumn =
      hasGroups && isWhole && Set(leaves).count == leaves.count && 2 * count > leaves.count
      && count < leaves.count
  }

  private static func families(of columns: [ColumnDefinition], isTop: Bool) -> [Family] {
    let isEven = columns.allSatisfy(\.columns.isEmpty)
    let family = Family(
      children: columns.map { bodies(of: $0.label) }, isEven: isEven, isWholeBlock: isEven && isTop)
    let groups = columns.filter { !$0.columns.isEmpty }
    return [family] + groups.flatMap { families(of: $0.columns, isTop: false) }
  }

  private static func bodies(of label: LabelText) -> Set<[Unicode.Scalar]> {
    Set(label.spellings.map { LabelNormalizer.normalize($0).body })
  }

  /// The order in which the document has a family's headings.
  ///
  /// Where a heading spans more header rows than its neighbour, only those of one row can be compared.
  private static func sequences(of headings: [Heading], in family: Family) -> [[Int]] {
    let found = headings.compactMap { heading in
      family.children.firstIndex { $0.contains(heading.label.body) }
        .map { (child: $0, row: heading.row) }
    }
    if family.isEven { return [found.map(\.child)] }
    return found.chunked { $0.row == $1.row }.map { $0.map(\.child) }
  }

  private static func ascends(_ sequence: [Int]) -> Bool { sequence == sequence.sorted() }

  /// Whether the sequence ascends and begins anew, as headings do that stand there once for each of several groups.
  private static func cycles(_ sequence: [Int]) -> Bool {
    zip(sequence, sequence.dropFirst()).allSatisfy { $0 <= $1 || $1 == 0 }
  }
}

extension Array where Element: Hashable {
  /// The elements without repetitions, in order.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

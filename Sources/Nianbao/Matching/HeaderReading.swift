/// The order in which a document has the columns of a block.
struct HeaderReading: Sendable {
  /// Whether any heading of the block was found.
  private(set) var isFound = false
  /// For each position the index of the form's column that stands there.
  ///
  /// `nil` where the order contradicts the form's and cannot be told for all columns.
  private(set) var order: [Int]?
  /// Whether the header has most of the headings letter for letter, but not all.
  private(set) var lacksColumn = false

  /// A heading that was found, with the physical row in which it stands.
  struct Heading {
    /// The heading.
    var label: NormalizedLabel
    /// The physical row.
    var row: Int
  }

  /// Compares the headings that were found with the block's columns.
  init(_ block: UnionBlock, headings: [Heading]) {
    isFound = !headings.isEmpty
    let leaves = block.columnLabels.map { label in
      Set(label.spellings.map { LabelNormalizer.normalize($0).body })
    }
    order = Array(leaves.indices)
    // Headings that repeat, as those of table 3 do, say nothing of the order.
    guard Set(leaves).count == leaves.count else { return }
    let found = headings.compactMap { heading in
      leaves.firstIndex { $0.contains(heading.label.body) }.map { (leaf: $0, row: heading.row) }
    }
    let count = Set(found.map(\.leaf)).count
    let groups = block.definition.columns.filter { !$0.columns.isEmpty }.flatMap(\.labels)
    let others = Set(
      (groups + [block.definition.corner].compactMap { $0 }).flatMap(\.spellings)
        .map { LabelNormalizer.normalize($0).body })
    // A piece of a heading may be the one that is wanting.
    let isWhole = headings.allSatisfy { heading in
      others.contains(heading.label.body) || leaves.contains { $0.contains(heading.label.body) }
    }
    lacksColumn = !groups.isEmpty && isWhole && 2 * count > leaves.count && count < leaves.count
    let families = Self.families(of: block.definition)
    for family in Set(families.map(\.parent)) {
      let siblings = found.filter { families[$0.leaf].parent == family }
      // Where a heading spans more header rows than its neighbour, only those of one row can be
      // compared.
      let isEven = families.filter { $0.parent == family }.allSatisfy(\.isEven)
      let sequences =
        isEven
        ? [siblings.map(\.leaf)] : siblings.chunked { $0.row == $1.row }.map { $0.map(\.leaf) }
      for sequence in sequences.map({ $0.uniqued() }) where sequence != sequence.sorted() {
        order = sequence.count == leaves.count ? sequence : nil
      }
    }
  }

  /// For every column which group it is in, and whether that group holds columns only.
  private static func families(of block: BlockDefinition) -> [(parent: String, isEven: Bool)] {
    func walk(_ columns: [ColumnDefinition], _ parent: String) -> [(parent: String, isEven: Bool)] {
      let isEven = columns.allSatisfy(\.columns.isEmpty)
      return columns.flatMap { column in
        column.columns.isEmpty
          ? [(parent, isEven)] : walk(column.columns, "\(parent)/\(column.label.label)")
      }
    }
    return walk(block.columns, "")
  }
}

extension Array where Element: Hashable {
  /// The elements without repetitions, in order.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

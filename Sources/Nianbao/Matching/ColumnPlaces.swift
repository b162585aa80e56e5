/// Where the columns of a block stand on a sheet, as the headings over them say.
///
/// On a sheet a value belongs to the heading of its column, wherever that column stands and whatever
/// stands beside it. Position alone decides only where the headings do not tell.
///
/// ```
///            A        B            C     D            E
/// heading    信息内容 │ 本年制发件数 │ 同比 │ 本年废止件数 │ 现行有效件数
/// places              │ 0          │      │ 1          │ 2
/// ```
struct ColumnPlaces: Sendable {
  /// What the headings tell.
  enum Outcome: Sendable {
    /// Nothing: headings are missing, or the document is no sheet.
    case unknown
    /// Contradictions: no value can be placed.
    case contradicted
    /// The columns of every cell of a row, none where its heading is not there and a foreign one is.
    case known([ClosedRange<Int>?])
  }

  /// What the headings tell.
  private(set) var outcome = Outcome.unknown
  /// The indices of the columns whose heading is not there, or is another one.
  private(set) var missing: [Int] = []
  /// The indices of the columns whose heading is only similar to the form's.
  private(set) var doubtful: [Int] = []
  /// The sheet on which the headings stand.
  private(set) var sheet: String?

  private struct Heading {
    var columns: ClosedRange<Int>
    var leaf: Int
    var fit: LabelSimilarity.Fit
  }

  /// Reads the headings of a block.
  ///
  /// - Parameters:
  ///   - block: The block.
  ///   - headings: The items that the alignment took for headings of the block.
  ///   - foreign: The other items among them.
  init(_ block: BlockHeadings, headings: [MatchItem], foreign: [MatchItem]) {
    guard let first = headings.first, let name = first.sheetName else { return }
    sheet = name
    let single = headings.filter { item in
      guard item.sheetName == name, case .label(let label) = item.content else { return false }
      return !block.groups.contains { $0.isExact(label) }
    }
    let found = Self.found(single, block.columns.prefix(block.unit))
    let strangers = foreign.filter { $0.sheetName == name && !$0.text.isEmpty }
    let isSplit = strangers.contains { item in
      found.contains { $0.columns.contains(item.column) }
    }
    guard !isSplit else {
      outcome = .contradicted
      return
    }
    place(
      found, count: block.columns.count, unit: block.unit, hasStrangers: !strangers.isEmpty)
  }

  /// Whether the first and the last heading are there, and between the others no column is left for those
  /// that are missing.
  private static func leaveNoRoom(_ found: [Heading], count: Int) -> Bool {
    guard found.first?.leaf == 0, found.last?.leaf == count - 1 else { return false }
    return zip(found, found.dropFirst()).allSatisfy { left, right in
      right.leaf == left.leaf + 1
        || right.leaf > left.leaf && right.columns.lowerBound == left.columns.upperBound + 1
    }
  }

  /// Takes the places back, where the headings over several columns contradict the form's.
  mutating func contradict() {
    if case .known = outcome { outcome = .contradicted }
  }

  /// The headings of single columns, from left to right.
  private static func found(
    _ headings: [MatchItem], _ leaves: ArraySlice<LabelSimilarity>
  ) -> [Heading] {
    var found: [Int: Heading] = [:]
    for item in headings {
      guard case .label(let label) = item.content else { continue }
      let fits = leaves.enumerated().compactMap { index, leaf in
        leaf.points(for: label).map { (index: index, points: $0.points, fit: $0.fit) }
      }
      guard let best = fits.max(by: { $0.points < $1.points }) else { continue }
      let last = item.column + max(1, item.columnSpan) - 1
      let heading = Heading(columns: item.column...last, leaf: best.index, fit: best.fit)
      // A heading in the lower of two rows is the nearer one.
      if found[item.column]?.fit != .exact || best.fit == .exact { found[item.column] = heading }
    }
    return found.values.sorted { $0.columns.lowerBound < $1.columns.lowerBound }
  }

  private mutating func place(_ found: [Heading], count: Int, unit: Int, hasStrangers: Bool) {
    let overlaps = zip(found, found.dropFirst()).contains { $0.columns.overlaps($1.columns) }
    guard !found.isEmpty, !overlaps else { return }
    guard found.count == count else {
      return placeSome(found, count: count, unit: unit, hasStrangers: hasStrangers)
    }
    var columns: [ClosedRange<Int>?] = []
    for start in stride(from: 0, to: count, by: unit) {
      let group = found[start..<min(start + unit, count)]
      let isOrdered = zip(group, group.dropFirst()).allSatisfy { $0.leaf < $1.leaf }
      // Only headings that are the form's to the letter may stand in another order.
      guard Set(group.map(\.leaf)).count == group.count,
        isOrdered || group.allSatisfy({ $0.fit == .exact })
      else {
        outcome = .contradicted
        return
      }
      columns += group.sorted { $0.leaf < $1.leaf }.map(\.columns)
    }
    doubtful = found.indices.filter { found[$0].fit == .similar }
    outcome = .known(columns)
  }

  /// Headings are missing; where foreign ones stand among the others, a column may have been replaced, and
  /// where their neighbours stand side by side, it is not there.
  private mutating func placeSome(_ found: [Heading], count: Int, unit: Int, hasStrangers: Bool) {
    guard hasStrangers || found.count > count || Self.leaveNoRoom(found, count: count) else {
      return
    }
    let leaves = found.map(\.leaf)
    guard unit == count, Set(leaves).count == leaves.count, leaves == leaves.sorted(),
      2 * found.count > count
    else {
      outcome = .contradicted
      return
    }
    var columns = [ClosedRange<Int>?](repeating: nil, count: count)
    for heading in found { columns[heading.leaf] = heading.columns }
    missing = columns.indices.filter { columns[$0] == nil }
    doubtful = found.filter { $0.fit == .similar }.map(\.leaf)
    outcome = .known(columns)
  }
}

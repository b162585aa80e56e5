/// Aligns the items of a document with the steps of a table.
///
/// Both are sequences in the same order, so the best alignment is found by dynamic programming: every item goes
/// to a step, to nothing inside the table, or to the text before and behind it, and steps never go back. Labels
/// such as 其他 and 总计 repeat; order decides between them, not a dictionary. Points come from
/// ``LabelSimilarity`` and from how many values a run has; ``Points`` holds all the others.
///
/// ```
/// before ─▶ step 0 ─▶ step 1 ─▶ … ─▶ behind        items in the text cost nothing
///            │ A labels seen
///            │ B values taken
///            └ N in a row that no form knows
/// ```
///
/// What breaks if you touch it: the sizes of the points relative to each other. A whole label (10) with its values
/// (6) must outweigh any sum of noise between two rows, noise (-1) must outweigh giving values to a wrong row, and
/// a row without its own label must cost more than a stray run left over.
struct RowAlignment: Sendable {
  /// What became of an item.
  enum Role: Hashable, Sendable {
    /// The item is text outside the table.
    case outside
    /// A label or a part of the label of the step.
    case label
    /// The heading of a group.
    case group
    /// The values of the step.
    case values
    /// Text or values inside the table that belong to no step.
    case noise
  }

  /// An item's place in the table.
  struct Assignment: Hashable, Sendable {
    /// The points the item gave.
    var points: Double
    /// The step, where the item has one.
    var step: Int
    /// What became of the item.
    var role: Role
    /// How the item fits the label.
    var fit: LabelSimilarity.Fit?

    /// The place of text before or behind the table.
    static let outside = Assignment(points: 0, step: -1, role: .outside)

    /// Whether the item belongs to a step of the table.
    var isInside: Bool { role != .outside && role != .noise }
  }

  /// The place of every item.
  private(set) var assignments: [Assignment]
  /// The sum of all points.
  let score: Double

  /// The alignment among more items, those in front and behind being text outside the table.
  ///
  /// - Parameters:
  ///   - start: The index of the first of this alignment's items among them.
  ///   - count: How many items there are.
  /// - Returns: The alignment of all of them.
  func placed(at start: Int, amongItems count: Int) -> RowAlignment {
    var placed = self
    placed.assignments = Array(repeating: .outside, count: count)
    placed.assignments.replaceSubrange(start..<start + assignments.count, with: assignments)
    return placed
  }

  /// For every item whether it belongs to the table.
  var inside: [Bool] { assignments.map(\.isInside) }

  /// Whether two tables claim the same item.
  func overlaps(_ other: RowAlignment) -> Bool {
    zip(assignments, other.assignments).contains { $0.isInside && $1.isInside }
  }

  enum Phase: Int, CaseIterable {
    case labels, values, noise
  }

  /// One way to reach a state: the state before it and what the item is there.
  ///
  /// There is one for every item and state, so its size counts; the step is that of the state.
  struct Move {
    /// The points of all moves up to here.
    var score = -Double.infinity
    var points = 0.0
    var from: Int32 = -1
    var role = Role.outside
    var fit: LabelSimilarity.Fit?
  }

  /// The state before the table; steps follow with one state a phase, then the state behind the table.
  static let before = 0

  /// Finds the best alignment.
  ///
  /// - Parameters:
  ///   - items: The document's items, as the alignment sees them.
  ///   - entries: The points of every item at the steps; none for an item that is no label.
  ///   - model: The table's steps.
  ///   - isTaken: Whether the item belongs to another table already.
  ///   - preferred: The form to prefer where two fit equally well.
  ///   - keepsAll: Whether ways are followed that cannot be the best any more, which changes nothing but the time.
  init(
    _ items: [ItemOutline], _ entries: [StepPoints.Entries], _ model: TableModel, isTaken: [Bool],
    preferred: String?, keepsAll: Bool = false
  ) {
    let isPreferred = model.steps.map { step in preferred.map(step.forms.contains) ?? false }
    let ahead =
      keepsAll
      ? Array(repeating: .infinity, count: items.count)
      : Self.pointsAhead(items, entries, isTaken)
    // No item leads into the table before the first one that means something to a step.
    let first = entries.indices.first { entries[$0].most > 0 && !isTaken[$0] }
    let start = keepsAll ? 0 : first ?? items.count
    var column = Column(model.outlines, isPreferred: isPreferred, itemCount: items.count - start)
    for index in items.indices[start...] {
      column.add(
        items[index], entries[index].steps, isTaken: isTaken[index], ahead: ahead[index])
    }
    let scores = column.scores
    let last = scores.indices.max { scores[$0] < scores[$1] } ?? Self.before
    score = scores[last]
    assignments =
      Array(repeating: .outside, count: start)
      + Self.trace(column.history, stateCount: column.stateCount, from: last)
  }

  /// For every item no less than the points that it and those behind it can give.
  private static func pointsAhead(
    _ items: [ItemOutline], _ entries: [StepPoints.Entries], _ isTaken: [Bool]
  ) -> [Double] {
    var ahead = [Double](repeating: 0, count: items.count)
    var sum = 0.0
    for index in items.indices.reversed() {
      if !isTaken[index] {
        sum += items[index].isRun ? Points.fullRun + Points.preferredForm : entries[index].most
      }
      ahead[index] = sum
    }
    return ahead
  }

  /// Goes back from the last state over the moves of every item.
  private static func trace(
    _ history: [Move], stateCount: Int, from last: Int
  ) -> [Assignment] {
    var state = last
    var assignments: [Assignment] = []
    for end in stride(from: history.count, to: stateCount, by: -stateCount) {
      let move = history[end - stateCount + state]
      guard move.from >= 0 else { break }
      let isOutside = state == before || state == stateCount - 1
      assignments.append(
        Assignment(
          points: move.points, step: isOutside ? -1 : (state - 1) / Phase.allCases.count,
          role: move.role, fit: move.fit))
      state = Int(move.from)
    }
    return assignments.reversed()
  }
}

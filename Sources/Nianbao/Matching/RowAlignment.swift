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
  /// The points beside those for labels.
  private enum Points {
    /// As many values as the row has cells.
    static let fullRun = 6.0
    /// More positions, of which the surplus is blank.
    ///
    /// A span that is written out looks like blank cells, so this is
    /// worth hardly less: the headings have to tell the two apart.
    static let paddedRun = 5.9
    /// Fewer values than cells.
    static let shortRun = 3.0
    /// More values than cells.
    static let overfullRun = 0.5
    /// Another run for a row that has its values.
    static let secondRun = -3.0
    /// Values for a row whose label is missing.
    static let missingLabel = -3.0
    /// A group's heading in front of its row.
    static let groupHeading = 1.0
    /// Part of a column heading, relative to a row's label.
    static let heading = 0.8
    /// A label or run that belongs to no step.
    static let noise = -1.0
    /// The same right after another one.
    static let moreNoise = -0.2
    /// Blank positions that belong to no step.
    static let blankNoise = -0.3
    /// A piece of text without a letter.
    static let emptyLabel = -0.05
    /// A step of the form that most of the document follows.
    static let preferredForm = 0.1
    /// The heading of a section, which no table holds.
    static let barrier = -40.0
  }

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
  struct Assignment: Sendable {
    /// The step, where the item has one.
    var step: Int
    /// What became of the item.
    var role: Role
    /// The points the item gave.
    var points: Double
    /// How the item fits the label.
    var fit: LabelSimilarity.Fit?

    /// Whether the item belongs to a step of the table.
    var isInside: Bool { role != .outside && role != .noise }
  }

  /// The place of every item.
  private(set) var assignments: [Assignment]
  /// The sum of all points.
  let score: Double

  /// For every item whether it belongs to the table.
  var inside: [Bool] { assignments.map(\.isInside) }

  /// Whether two tables claim the same item.
  func overlaps(_ other: RowAlignment) -> Bool {
    zip(assignments, other.assignments).contains { $0.isInside && $1.isInside }
  }

  private enum Phase: Int, CaseIterable {
    case labels, values, noise
  }

  /// One way to reach a state: the state before it and what the item is there.
  private struct Move {
    var from: Int
    var assignment: Assignment
  }

  /// The state before the table; steps follow with one state a phase, then the state behind the table.
  private static let before = 0

  /// Finds the best alignment.
  ///
  /// - Parameters:
  ///   - items: The document's items.
  ///   - model: The table's steps.
  ///   - isBarrier: Whether the item is a heading that no table holds.
  ///   - isTaken: Whether the item belongs to another table already.
  ///   - preferred: The form to prefer where two fit equally well.
  init(
    _ items: [MatchItem], _ model: TableModel, isBarrier: [Bool], isTaken: [Bool],
    preferred: String?
  ) {
    let behind = 1 + 3 * model.steps.count
    var scores = [Double](repeating: -.infinity, count: behind + 1)
    scores[Self.before] = 0
    var history: [[Move?]] = []
    var points = StepPoints(model)
    for (index, item) in items.enumerated() {
      var column = Column(
        scores: scores, item: item, previous: index > 0 ? items[index - 1] : nil, model: model,
        preferred: preferred)
      column.fill(with: isTaken[index] ? nil : item, &points, isBarrier: isBarrier[index])
      scores = column.next
      history.append(column.moves)
    }
    let last = scores.indices.max { scores[$0] < scores[$1] } ?? Self.before
    score = scores[last]
    assignments = Self.trace(history, from: last)
  }

  private static func trace(_ history: [[Move?]], from last: Int) -> [Assignment] {
    var state = last
    var assignments: [Assignment] = []
    for moves in history.reversed() {
      guard let move = moves[state] else { break }
      assignments.append(move.assignment)
      state = move.from
    }
    return assignments.reversed()
  }

  /// The points of labels at all steps, remembered by label.
  private struct StepPoints {
    struct Entry {
      var own: (points: Double, fit: LabelSimilarity.Fit)?
      var isGroup: Bool
    }

    private let model: TableModel
    private var known: [NormalizedLabel: [Entry]] = [:]

    init(_ model: TableModel) { self.model = model }

    mutating func entries(for label: NormalizedLabel) -> [Entry] {
      if let entries = known[label] { return entries }
      let isHeading = model.groups.map { $0.points(for: label) != nil }
      var entries = model.steps.map { step in
        var own: (points: Double, fit: LabelSimilarity.Fit)?
        for similarity in step.labels {
          guard let points = similarity.points(for: label) else { continue }
          if points.points > own?.points ?? -.infinity { own = points }
        }
        if step.kind == .header { own?.points *= Points.heading }
        return Entry(own: own, isGroup: step.groups.contains { isHeading[$0] })
      }
      // The whole label of one row is not a misspelt label of another.
      let isWhole = zip(model.steps, entries).contains { $0.kind == .row && $1.own?.fit == .exact }
      for index in entries.indices where isWhole && entries[index].own?.fit == .similar {
        entries[index].own = nil
      }
      known[label] = entries
      return entries
    }
  }

  /// From where a step may be entered: from any step before it, but not from a block of another form that
  /// stands in the same place, whose columns mean something else.
  private struct Entrances {
    let model: TableModel
    /// The best state before the blocks that stand in the present place.
    private var beforePlace = RowAlignment.before
    /// The best state so far.
    private var overall = RowAlignment.before
    /// The best state before the present step that may enter it.
    private var current = RowAlignment.before
    private var step = -1

    init(model: TableModel) { self.model = model }

    mutating func entrance(to index: Int) -> Int {
      let block = model.steps[index].block
      let previous = step >= 0 ? model.steps[step].block : nil
      if previous != block {
        let code = model.blocks[block].definition.code
        if previous.map({ model.blocks[$0].definition.code != code }) ?? true {
          beforePlace = overall
        }
        current = beforePlace
      }
      step = index
      return current
    }

    mutating func add(_ state: Int, _ scores: [Double]) {
      if scores[state] > scores[overall] { overall = state }
      if scores[state] > scores[current] { current = state }
    }
  }

  /// The states after one more item.
  private struct Column {
    let scores: [Double]
    let item: MatchItem
    let previous: MatchItem?
    let model: TableModel
    let preferred: String?
    var next: [Double]
    var moves: [Move?]

    init(
      scores: [Double], item: MatchItem, previous: MatchItem?, model: TableModel, preferred: String?
    ) {
      self.scores = scores
      self.item = item
      self.previous = previous
      self.model = model
      self.preferred = preferred
      next = [Double](repeating: -.infinity, count: scores.count)
      moves = [Move?](repeating: nil, count: scores.count)
    }

    private var behind: Int { scores.count - 1 }

    private func state(_ step: Int, _ phase: Phase) -> Int { 1 + 3 * step + phase.rawValue }

    /// Adds the item's ways; without an item, only those that lead past the table.
    mutating func fill(with item: MatchItem?, _ points: inout StepPoints, isBarrier: Bool) {
      move(from: before, to: before, .outside, 0)
      for from in scores.indices.dropFirst() { move(from: from, to: behind, .outside, 0) }
      guard let item else { return }
      switch item.content {
      case .label(let label) where label.isEmpty && item.text.utf8.count < 24:
        skip()
      case .label(let label):
        fill(label, points.entries(for: label), isBarrier: isBarrier)
      case .run(let values):
        fill(values)
      }
    }

    private mutating func fill(
      _ label: NormalizedLabel, _ entries: [StepPoints.Entry], isBarrier: Bool
    ) {
      var entrances = Entrances(model: model)
      for (index, entry) in entries.enumerated() {
        let entrance = entrances.entrance(to: index)
        let a = state(index, .labels)
        let b = state(index, .values)
        let n = state(index, .noise)
        if let own = entry.own {
          enter(index, from: entrance, .label, own.points, own.fit)
          move(from: a, to: a, .label, own.points, step: index, own.fit)
          // A whole label behind a row's values starts the row again; a part of it was wrapped.
          let again = own.fit == .exact ? Points.groupHeading : own.points
          move(from: b, to: b, .label, again, step: index, own.fit)
        }
        if entry.isGroup {
          enter(index, from: entrance, .group, Points.groupHeading, nil)
          move(from: a, to: a, .group, 0, step: index)
          move(from: b, to: b, .group, 0, step: index)
        }
        let noise = isBarrier ? Points.barrier : Points.noise
        let staysInRow = previous?.row == item.row || model.steps[index].kind != .row
        move(from: a, to: staysInRow ? a : n, .noise, noise, step: index)
        move(from: b, to: n, .noise, noise, step: index)
        move(from: n, to: n, .noise, isBarrier ? noise : Points.moreNoise, step: index)
        entrances.add(best(a, b, n), scores)
      }
    }

    /// A piece that holds only a number or punctuation stays where it is.
    private mutating func skip() {
      for index in model.steps.indices {
        for phase in Phase.allCases {
          move(
            from: state(index, phase), to: state(index, phase), .noise, Points.emptyLabel,
            step: index)
        }
      }
    }

    private mutating func fill(_ values: [RunValue]) {
      let isBlank = values.allSatisfy(\.isEmpty)
      for (index, step) in model.steps.enumerated() {
        let a = state(index, .labels)
        let b = state(index, .values)
        let n = state(index, .noise)
        if step.kind == .row {
          let fit = Self.fit(values, count: step.codes.count)
          move(from: a, to: b, .values, fit, step: index)
          move(from: b, to: b, .values, Points.secondRun, step: index)
          enterWithoutLabel(index, step, values, fit)
        }
        let noise = isBlank ? Points.blankNoise : Points.noise
        move(from: a, to: step.kind == .row && !isBlank ? n : a, .noise, noise, step: index)
        move(from: b, to: isBlank ? b : n, .noise, noise, step: index)
        move(from: n, to: n, .noise, noise, step: index)
      }
    }

    /// A run right behind the header may be an unlabelled row; behind another row it may have lost its label.
    private mutating func enterWithoutLabel(
      _ index: Int, _ step: TableModel.Step, _ values: [RunValue], _ fit: Double
    ) {
      let surplus = values.count { !$0.isCovered } - step.codes.count
      let isExact = surplus == 0
      // Nothing but its length tells a row without a label, so it may hardly be longer.
      guard isExact || (step.isUnlabelled && surplus <= 2) else { return }
      // Blank positions behind a heading are its span; an empty row stands by itself.
      let isBlankSpan = values.allSatisfy(\.isEmpty) && item.column > 0
      guard !isBlankSpan else { return }
      for earlier in stride(from: index - 1, through: 0, by: -1) {
        guard model.steps[earlier].block == step.block else { break }
        let isHeader = model.steps[earlier].kind == .header
        let from = state(earlier, isHeader ? .labels : .values)
        if step.isUnlabelled {
          let points = isExact ? fit : min(fit, Points.shortRun)
          if isHeader { enter(index, from: from, .values, points, nil) }
          break
        }
        if isHeader || step.codes.count > 1 {
          enter(index, from: from, .values, fit + Points.missingLabel, nil)
        }
      }
    }

    private static func fit(_ values: [RunValue], count: Int) -> Double {
      let open = values.count { !$0.isCovered }
      if open == count { return Points.fullRun }
      guard open > count else { return Points.shortRun }
      return values.count { !$0.isEmpty } <= count ? Points.paddedRun : Points.overfullRun
    }

    private func best(_ states: Int...) -> Int {
      states.max { scores[$0] < scores[$1] } ?? before
    }

    private mutating func enter(
      _ step: Int, from: Int, _ role: Role, _ points: Double, _ fit: LabelSimilarity.Fit?
    ) {
      let isPreferred = preferred.map { model.steps[step].forms.contains($0) } ?? false
      move(
        from: from, to: state(step, role == .values ? .values : .labels), role,
        points + (isPreferred ? Points.preferredForm : 0), step: step, fit)
    }

    private mutating func move(
      from: Int, to: Int, _ role: Role, _ points: Double, step: Int = -1,
      _ fit: LabelSimilarity.Fit? = nil
    ) {
      let score = scores[from] + points
      guard score > next[to] else { return }
      next[to] = score
      moves[to] = Move(
        from: from,
        assignment: Assignment(step: step, role: role, points: points, fit: fit))
    }
  }
}

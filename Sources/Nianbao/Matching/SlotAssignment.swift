/// Puts the values of a row into the row's cells.
///
/// With as many values as cells, order decides. With more positions than cells, the surplus must be blank, and
/// position, then the relations decide which. With fewer, only what every possible placing agrees on is taken;
/// a number is never moved to where it fits.
struct SlotAssignment: Sendable {
  /// How sure the placing is.
  enum Certainty: Hashable, Sendable {
    /// Every value has its cell.
    case certain
    /// The relation of the row decided between several placings.
    case byRelation
    /// A single number in a row that is otherwise blank or merged was taken for the total.
    case totalOnly
    /// There are fewer positions than cells, and all are blank.
    case shortBlank
    /// There are fewer values than cells; some cells are left without a value.
    case short
    /// There are more values than cells, or several placings; cells are left without a value.
    case ambiguous
  }

  /// The value of every cell; `nil` where none could be placed.
  private(set) var values: [RunValue?]
  /// How sure the placing is.
  private(set) var certainty: Certainty

  /// What is known of a row beside its values.
  struct Hints {
    /// How many cells the row has.
    var count: Int
    /// The indices of the cells that add up to the one at ``total``.
    var parts: [Int]
    /// The index of the row's total.
    var total: Int?
    /// The index in the run at which the official lay-out has the first value, where the document follows it.
    var officialStart: Int?
    /// The column of the row's first value, where positions are the columns of a sheet.
    var firstColumn: Int?
    /// Whether the document writes out spans while this row is narrower than that, so that a blank at its ends may
    /// be a span and a cell be lost beside it.
    var mayLackCell = false
    /// Whether every value stands in a row of its own, so that blanks in front may be the values of another row whose
    /// label is the one that was found.
    var mayHoldTwoRows = false
  }

  /// Places the values of `run`.
  init(_ run: [RunValue], _ hints: Hints) {
    if !hints.mayLackCell, Self.isWhole(run, count: hints.count) {
      (values, certainty) = (Self.placed(run[...]), run.isEmpty ? .ambiguous : .certain)
      return
    }
    let run = Self.withoutSurplus(run, limit: hints.count + Self.maximumSurplus)
    guard hints.count > 0 else {
      (values, certainty) = ([], .ambiguous)
      return
    }
    let open = run.filter { !$0.isCovered }
    values = Array(repeating: nil, count: hints.count)
    certainty = .certain
    if open.count == hints.count {
      let hasBlankEnd = open.first?.isEmpty == true || open.last?.isEmpty == true
      if hints.mayLackCell, hasBlankEnd, !open.allSatisfy(\.isEmpty) {
        certainty = .ambiguous
      } else {
        values = Self.placed(open[...])
      }
    } else if run.count(where: { !$0.isEmpty }) == 1, let total = hints.total, hints.count > 1,
      let value = open.last, Self.isLoneTotal(open, hints)
    {
      values[total] = value
      certainty = .totalOnly
    } else if run.count > hints.count {
      placePadded(run, hints)
    } else {
      placeShort(open, hints)
    }
  }

  /// Values that all have a cell; an array that is taken for one of optional values is converted at length.
  private static func placed(_ values: ArraySlice<RunValue>) -> [RunValue?] { values.map { $0 } }

  /// Whether a row has a value for every cell and nothing beside them, as nearly all have.
  private static func isWhole(_ run: [RunValue], count: Int) -> Bool {
    run.count == count && !run.contains(where: \.isCovered)
  }

  /// The positions of a row's values, where it has one for every cell and beside them only blanks that cannot be
  /// taken for values; `nil` where more has to be looked at.
  ///
  /// It holds where no hint speaks against it: ``Hints/mayLackCell``, and where there are such blanks
  /// ``Hints/mayHoldTwoRows`` and ``Hints/firstColumn``.
  static func wholeRow(in run: [RunValue], count: Int) -> Range<Int>? {
    if isWhole(run, count: count) { return run.indices }
    guard run.count > count, !run.contains(where: \.isCovered), let filled = filledRange(in: run),
      filled.count == count
    else { return nil }
    return filled
  }

  /// From the first to the last position that holds something; `nil` where none does.
  private static func filledRange(in run: [RunValue]) -> Range<Int>? {
    guard let first = run.firstIndex(where: { !$0.isEmpty }),
      let last = run.lastIndex(where: { !$0.isEmpty })
    else { return nil }
    return first..<last + 1
  }

  /// The most blank positions around a row's values that are looked at; a thousand stray tabs say no more.
  private static let maximumSurplus = 16

  private static func withoutSurplus(_ run: [RunValue], limit: Int) -> [RunValue] {
    var run = run[...]
    while run.count > limit, run.last?.isEmpty == true { run = run.dropLast() }
    while run.count > limit, run.first?.isEmpty == true { run = run.dropFirst() }
    return Array(run)
  }

  /// Whether the only value of a row can only be its total: positions are missing or merged away, and no blank
  /// one follows.
  private static func isLoneTotal(_ open: [RunValue], _ hints: Hints) -> Bool {
    open.count < hints.count && open.last?.isEmpty == false
  }

  /// Chooses among the windows outside of which everything is blank.
  ///
  /// A window that begins and ends with a value is the only one there is. With blanks at its ends a row may as well
  /// have lost a cell, so then the document must follow the official lay-out, or the surplus stand behind the values, or
  /// all windows be alike.
  private mutating func placePadded(_ run: [RunValue], _ hints: Hints) {
    let windows = Self.windows(in: run, count: hints.count)
    func values(at start: Int) -> [RunValue?] { Self.placed(run[start..<(start + hints.count)]) }
    func isFull(_ start: Int) -> Bool {
      !run[start].isEmpty && !run[start + hints.count - 1].isEmpty
    }
    let lead = run.prefix(while: \.isEmpty).count { !$0.isCovered }
    if hints.mayHoldTwoRows, lead >= hints.count, lead < run.count {
      certainty = .ambiguous
    } else if let start = columnStart(in: run, hints) {
      self.values = values(at: start)
    } else if hints.firstColumn != nil {
      certainty = .ambiguous
    } else if let start = windows.first(where: isFull) {
      self.values = values(at: start)
    } else if let start = hints.officialStart, windows.contains(start) {
      self.values = values(at: start)
    } else if windows == 0..<1 {
      self.values = values(at: 0)
    } else if windows.count == 1 {
      certainty = .ambiguous
    } else {
      decide(windows.map(values), hints, otherwise: .ambiguous)
    }
  }

  /// The starts of the windows outside of which everything is blank.
  private static func windows(in run: [RunValue], count: Int) -> Range<Int> {
    let end = run.count - count + 1
    guard let filled = filledRange(in: run) else { return 0..<end }
    let start = max(0, filled.upperBound - count)
    return start..<max(start, min(filled.lowerBound + 1, end))
  }

  /// Where the row's first value stands on a sheet, if the cells from there on are its own.
  ///
  /// Text beside them, such as a remark, is no value; a number would have to be one.
  private func columnStart(in run: [RunValue], _ hints: Hints) -> Int? {
    guard let column = hints.firstColumn,
      let start = run.firstIndex(where: { $0.column == column }),
      start + hints.count <= run.count
    else { return nil }
    let inside = run[start..<start + hints.count]
    let outside = run[..<start] + run[(start + hints.count)...]
    let isOwn =
      inside.allSatisfy { !$0.isCovered }
      && outside.allSatisfy { $0.isEmpty || $0.value == .unreadable }
    return isOwn ? start : nil
  }

  private mutating func placeShort(_ run: [RunValue], _ hints: Hints) {
    if run.allSatisfy(\.isEmpty) {
      certainty = .shortBlank
      return
    }
    decide(Self.placings(of: run, count: hints.count), hints, otherwise: .short)
  }

  /// All ways to put a short run into the cells in order.
  private static func placings(of run: [RunValue], count: Int) -> [[RunValue?]] {
    // Table rows are short; more ways than this cannot agree on anything worth having.
    guard run.count < count, count <= 8 else { return [] }
    var placings: [[RunValue?]] = [[]]
    for index in 0..<count {
      placings = placings.flatMap { placing -> [[RunValue?]] in
        let used = placing.count { $0 != nil }
        var next: [[RunValue?]] = []
        if used < run.count { next.append(placing + [run[used]]) }
        if count - index > run.count - used { next.append(placing + [nil]) }
        return next
      }
    }
    return placings
  }

  /// Takes what all placings agree on that close the relation, or that are there at all.
  private mutating func decide(
    _ placings: [[RunValue?]], _ hints: Hints, otherwise: Certainty
  ) {
    let closing = placings.filter { Self.closes($0, hints) }
    let candidates = closing.isEmpty ? placings : closing
    guard let first = candidates.first else {
      certainty = otherwise
      return
    }
    let agreed = first.indices.map { index in
      candidates.allSatisfy { Self.isSame($0[index], first[index]) } ? first[index] : nil
    }
    let isDecided = candidates.allSatisfy { zip($0, first).allSatisfy(Self.isSame) }
    values = agreed
    guard !isDecided || otherwise == .short else {
      certainty = closing.isEmpty || closing.count == placings.count ? .certain : .byRelation
      return
    }
    certainty = otherwise
  }

  private static func isSame(_ left: RunValue?, _ right: RunValue?) -> Bool {
    if let left, let right { return left.value == right.value && left.text == right.text }
    return (left?.isEmpty ?? true) && (right?.isEmpty ?? true)
  }

  private static func closes(_ placing: [RunValue?], _ hints: Hints) -> Bool {
    guard let total = hints.total, case .number(let filed, _) = placing[total]?.value else {
      return false
    }
    let parts = hints.parts.compactMap { index -> Quantity? in
      guard case .number(let number, _) = placing[index]?.value else { return nil }
      return number
    }
    return !parts.isEmpty && Quantity.sum(parts) == filed
  }
}

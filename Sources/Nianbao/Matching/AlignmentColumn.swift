extension RowAlignment {
  /// From where a step may be entered: from any step before it, but not from a block of another form that
  /// stands in the same place, whose columns mean something else.
  struct Entrances {
    private let outlines: [TableModel.Outline]
    /// The best state before the blocks that stand in the present place.
    private var beforePlace: Exit
    /// The best state so far.
    private var overall: Exit
    /// The best state before the present step that may enter it.
    private var current: Exit
    private var step = -1

    init(_ outlines: [TableModel.Outline], before: Exit) {
      self.outlines = outlines
      (beforePlace, overall, current) = (before, before, before)
    }

    mutating func entrance(to index: Int) -> Exit {
      let outline = outlines[index]
      let previous = step >= 0 ? outlines[step] : nil
      if previous?.block != outline.block {
        if previous?.place != outline.place { beforePlace = overall }
        current = beforePlace
      }
      step = index
      return current
    }

    mutating func add(_ exit: Exit) {
      if exit.score > overall.score { overall = exit }
      if exit.score > current.score { current = exit }
    }
  }

  /// A state that is left for another step, and the score with which that is done.
  struct Exit {
    var state: Int
    var score: Double
  }

  /// The scores of all states after the items so far, and the moves that led there.
  struct Column {
    private let outlines: [TableModel.Outline]
    /// For every step whether the preferred form has it.
    private let isPreferred: [Bool]
    /// How many states there are.
    let stateCount: Int
    /// The best moves to every state: those before the first item, then item by item.
    private(set) var history: [Move]
    /// Where the present item's moves begin in ``history``.
    private var base = 0
    /// Whether the present item stands in the row of the one before.
    private var isInRow = false
    /// One more than the last step that has been entered.
    private var reachedEnd = 0

    init(_ outlines: [TableModel.Outline], isPreferred: [Bool], itemCount: Int) {
      self.outlines = outlines
      self.isPreferred = isPreferred
      stateCount = 2 + Phase.allCases.count * outlines.count
      history = [Move](repeating: Move(), count: (itemCount + 1) * stateCount)
      history[before].score = 0
    }

    /// The scores after the last item.
    var scores: [Double] { history[base..<base + stateCount].map(\.score) }

    /// The score of a state after the item before the present one.
    private func score(_ state: Int) -> Double { history[base - stateCount + state].score }

    private var behind: Int { stateCount - 1 }

    private func state(_ step: Int, _ phase: Phase) -> Int { 1 + 3 * step + phase.rawValue }

    /// Adds an item; one that is taken leads only past the table.
    ///
    /// - Parameters:
    ///   - item: The item.
    ///   - entries: Its points at the steps.
    ///   - isTaken: Whether it belongs to another table already.
    ///   - ahead: No less than the points that this item and those behind it can give.
    mutating func add(
      _ item: ItemOutline, _ entries: [StepPoints.Entry], isTaken: Bool, ahead: Double
    ) {
      isInRow = item.isInRow
      base += stateCount
      let end = bestExit
      drop(below: max(end.score, score(before)) - ahead - Self.rounding)
      move(from: before, to: before, .outside, 0)
      move(from: end, to: behind, .outside, 0)
      if isTaken { reachedEnd = 0 } else { fill(item, entries) }
    }

    /// More than sums of points differ by the order in which they are added.
    private static let rounding = 1e-6

    /// The best way to the text behind the table.
    private var bestExit: Exit {
      var best = exit(from: behind)
      for index in 0..<reachedEnd {
        let exit = exit(of: index)
        if exit.score > best.score { best = exit }
      }
      return best
    }

    /// Gives up the states that cannot catch up any more with what is sure already.
    ///
    /// Of a table that is over, these are all; no way over one of them is among the best.
    private mutating func drop(below least: Double) {
      let (first, end) = (base - stateCount + 1, reachedEnd)
      reachedEnd = 0
      for at in first..<first + Phase.allCases.count * end {
        if history[at].score < least {
          history[at].score = -.infinity
        } else {
          reachedEnd = (at - first) / Phase.allCases.count + 1
        }
      }
    }

    private mutating func fill(_ item: ItemOutline, _ entries: [StepPoints.Entry]) {
      switch item.content {
      case .emptyLabel: skip()
      case .prose, .label: fill(entries, isBarrier: false)
      case .barrier: fill(entries, isBarrier: true)
      case .run(let run): fill(run, item)
      }
    }

    private mutating func fill(_ entries: [StepPoints.Entry], isBarrier: Bool) {
      var entrances = Entrances(outlines, before: exit(from: before))
      let reached = reachedEnd
      for (index, entry) in entries.enumerated() {
        // A label that means nothing to a step that has not been entered leads nowhere.
        if index >= reached, entry.own == nil, !entry.isGroup { continue }
        let entrance = entrances.entrance(to: index)
        let a = state(index, .labels)
        let b = state(index, .values)
        let n = state(index, .noise)
        if let own = entry.own {
          let tail = entry.isTail ? Points.labelTail : 0
          enter(index, from: entrance, .label, own.points + tail, own.fit)
          move(from: a, to: a, .label, own.points, own.fit)
          // A whole label behind a row's values starts the row again; a part of it was wrapped.
          let again = own.fit == .part ? own.points : Points.groupHeading
          move(from: b, to: b, .label, again, own.fit)
        }
        if entry.isGroup {
          enter(index, from: entrance, .group, Points.groupHeading, nil)
          move(from: a, to: a, .group, 0)
          move(from: b, to: b, .group, 0)
        }
        guard isReached(index) else { continue }
        let noise = isBarrier ? Points.barrier : Points.noise
        if isInRow || outlines[index].kind != .row {
          move(from: a, to: a, .noise, noise)
        } else {
          move(from: a, to: n, .noise, noise + Points.emptyRow)
        }
        move(from: b, to: n, .noise, noise)
        move(from: n, to: n, .noise, isBarrier ? noise : Points.moreNoise)
        entrances.add(exit(of: index))
      }
    }

    private func isReached(_ step: Int) -> Bool {
      let first = state(step, .labels)
      return score(first) > -.infinity || score(first + 1) > -.infinity
        || score(first + 2) > -.infinity
    }

    /// A piece that holds only a number or punctuation stays where it is.
    private mutating func skip() {
      for index in 0..<reachedEnd {
        for phase in Phase.allCases {
          move(from: state(index, phase), to: state(index, phase), .noise, Points.emptyLabel)
        }
      }
    }

    private mutating func fill(_ run: ItemOutline.Run, _ item: ItemOutline) {
      // Values lead no further than to the end of the block in which a step has been entered.
      guard reachedEnd > 0 else { return }
      var earlier = EarlierSteps()
      for index in 0..<outlines[reachedEnd - 1].blockEnd {
        let step = outlines[index]
        if step.block != earlier.block { earlier = EarlierSteps(block: step.block) }
        let a = state(index, .labels)
        let b = state(index, .values)
        let n = state(index, .noise)
        if step.kind == .row {
          let fit = Self.fit(run, count: step.count)
          // On a sheet a row's values stand in the row of its label.
          let isOwnRow = !item.isOnSheet || step.isUnlabelled || isInRow
          if isOwnRow { move(from: a, to: b, .values, fit) }
          move(from: b, to: b, .values, Points.secondRun)
          enterWithoutLabel(index, from: earlier, run, item, fit)
        }
        guard isReached(index) else { continue }
        earlier.add(exit(from: step.kind == .header ? a : b), isHeader: step.kind == .header)
        let noise = run.isBlank ? Points.blankNoise : Points.noise
        // As many blanks as the row has cells, behind its label, are its values, and no further ones follow.
        let isWhole = isInRow && run.open >= step.count
        let ends = step.kind == .row && (!run.isBlank || isWhole)
        move(from: a, to: ends ? n : a, .noise, noise)
        move(from: b, to: run.isBlank ? b : n, .noise, noise)
        move(from: n, to: n, .noise, noise)
      }
    }

    /// The best ways out of the steps of a block so far, for a row that may have lost its label.
    private struct EarlierSteps {
      var block = -1
      /// Of the headings.
      private(set) var heading: Exit?
      /// Of the headings and the rows that have their values; of equal ones the last.
      private(set) var any: Exit?

      init(block: Int = -1) { self.block = block }

      mutating func add(_ exit: Exit, isHeader: Bool) {
        if isHeader, exit.score >= heading?.score ?? -.infinity { heading = exit }
        if exit.score >= any?.score ?? -.infinity { any = exit }
      }
    }

    /// A run right behind the header may be an unlabelled row; behind another row it may have lost its label.
    private mutating func enterWithoutLabel(
      _ index: Int, from earlier: EarlierSteps, _ run: ItemOutline.Run, _ item: ItemOutline,
      _ fit: Double
    ) {
      let step = outlines[index]
      let surplus = run.open - step.count
      let isExact = surplus == 0
      // Nothing but its length tells a row without a label, so it may hardly be longer.
      guard isExact || (step.isUnlabelled && surplus <= 2) else { return }
      // Blank positions behind a heading are its span; an empty row stands by itself.
      let isBlankSpan = run.isBlank && item.isIndented
      guard !isBlankSpan else { return }
      if step.isUnlabelled {
        guard index > 0, outlines[index - 1].block == step.block,
          outlines[index - 1].kind == .header
        else { return }
        let points = isExact ? fit : min(fit, Points.shortRun)
        enter(index, from: exit(from: state(index - 1, .labels)), .values, points, nil)
      } else if let exit = step.count > 1 ? earlier.any : earlier.heading {
        enter(index, from: exit, .values, fit + Points.missingLabel, nil)
      }
    }

    private static func fit(_ run: ItemOutline.Run, count: Int) -> Double {
      if run.open == count { return Points.fullRun }
      guard run.open > count else { return Points.shortRun }
      return run.filled <= count ? Points.paddedRun : Points.overfullRun
    }

    /// The best way out of a step; a row that has a label and no values yet loses points.
    private func exit(of step: Int) -> Exit {
      let cost = outlines[step].kind == .row ? Points.emptyRow : 0
      var best = exit(from: state(step, .labels))
      best.score += cost
      let (values, noise) = (exit(from: state(step, .values)), exit(from: state(step, .noise)))
      if values.score > best.score { best = values }
      return noise.score > best.score ? noise : best
    }

    private func exit(from state: Int) -> Exit { Exit(state: state, score: score(state)) }

    private mutating func enter(
      _ step: Int, from: Exit, _ role: Role, _ points: Double, _ fit: LabelSimilarity.Fit?
    ) {
      guard from.score > -.infinity else { return }
      reachedEnd = max(reachedEnd, step + 1)
      move(
        from: from, to: state(step, role == .values ? .values : .labels), role,
        points + (isPreferred[step] ? Points.preferredForm : 0), fit)
    }

    private mutating func move(
      from: Int, to: Int, _ role: Role, _ points: Double, _ fit: LabelSimilarity.Fit? = nil
    ) {
      move(from: exit(from: from), to: to, role, points, fit)
    }

    private mutating func move(
      from: Exit, to: Int, _ role: Role, _ points: Double, _ fit: LabelSimilarity.Fit? = nil
    ) {
      let score = from.score + points
      guard score > history[base + to].score else { return }
      history[base + to] = Move(
        score: score, points: points, from: Int32(truncatingIfNeeded: from.state), role: role,
        fit: fit)
    }
  }
}

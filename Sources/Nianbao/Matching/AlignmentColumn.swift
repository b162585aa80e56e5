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

  /// The states after one more item.
  struct Column {
    let scores: [Double]
    let item: MatchItem
    let previous: MatchItem?
    let model: TableModel
    /// For every step whether the preferred form has it.
    let isPreferred: [Bool]
    var next: [Double]
    var moves: [Move?]

    init(
      scores: [Double], item: MatchItem, previous: MatchItem?, model: TableModel,
      isPreferred: [Bool]
    ) {
      self.scores = scores
      self.item = item
      self.previous = previous
      self.model = model
      self.isPreferred = isPreferred
      next = [Double](repeating: -.infinity, count: scores.count)
      moves = [Move?](repeating: nil, count: scores.count)
    }

    private var behind: Int { scores.count - 1 }

    private func state(_ step: Int, _ phase: Phase) -> Int { 1 + 3 * step + phase.rawValue }

    /// Adds the item's ways; without an item, only those that lead past the table.
    mutating func fill(with item: MatchItem?, isBarrier: Bool) {
      move(from: before, to: before, .outside, 0)
      move(from: behind, to: behind, .outside, 0)
      for index in model.outlines.indices { move(from: exit(of: index), to: behind, .outside, 0) }
      guard let item else { return }
      switch item.content {
      case .label(let label) where label.isEmpty && item.text.utf8.count < 24:
        skip()
      case .label(let label):
        fill(label, model.points.entries(for: label, of: model), isBarrier: isBarrier)
      case .run(let values):
        fill(values)
      }
    }

    private mutating func fill(
      _ label: NormalizedLabel, _ entries: [StepPoints.Entry], isBarrier: Bool
    ) {
      var entrances = Entrances(
        model.outlines, before: Exit(state: before, score: scores[before]))
      for (index, entry) in entries.enumerated() {
        let entrance = entrances.entrance(to: index)
        let a = state(index, .labels)
        let b = state(index, .values)
        let n = state(index, .noise)
        if let own = entry.own {
          let tail = entry.isTail ? Points.labelTail : 0
          enter(index, from: entrance, .label, own.points + tail, own.fit)
          move(from: a, to: a, .label, own.points, step: index, own.fit)
          // A whole label behind a row's values starts the row again; a part of it was wrapped.
          let again = own.fit == .part ? own.points : Points.groupHeading
          move(from: b, to: b, .label, again, step: index, own.fit)
        }
        if entry.isGroup {
          enter(index, from: entrance, .group, Points.groupHeading, nil)
          move(from: a, to: a, .group, 0, step: index)
          move(from: b, to: b, .group, 0, step: index)
        }
        // Only from states that can be reached there are ways.
        guard max(scores[a], scores[b], scores[n]) > -.infinity else { continue }
        let noise = isBarrier ? Points.barrier : Points.noise
        let staysInRow = previous?.row == item.row || model.outlines[index].kind != .row
        if staysInRow {
          move(from: a, to: a, .noise, noise, step: index)
        } else {
          move(from: a, to: n, .noise, noise + Points.emptyRow, step: index)
        }
        move(from: b, to: n, .noise, noise, step: index)
        move(from: n, to: n, .noise, isBarrier ? noise : Points.moreNoise, step: index)
        entrances.add(exit(of: index))
      }
    }

    /// A piece that holds only a number or punctuation stays where it is.
    private mutating func skip() {
      for index in model.outlines.indices {
        for phase in Phase.allCases {
          move(
            from: state(index, phase), to: state(index, phase), .noise, Points.emptyLabel,
            step: index)
        }
      }
    }

    private mutating func fill(_ values: [RunValue]) {
      let open = values.count { !$0.isCovered }
      let isBlank = values.allSatisfy(\.isEmpty)
      // Text beside the values of a sheet's row is a remark, and takes no value's place.
      let filled = values.count {
        !$0.isEmpty && !(item.isOnSheet && $0.value == .unreadable)
      }
      for (index, step) in model.outlines.enumerated() {
        let a = state(index, .labels)
        let b = state(index, .values)
        let n = state(index, .noise)
        if step.kind == .row {
          let fit = Self.fit(open: open, filled: filled, count: step.count)
          // On a sheet a row's values stand in the row of its label.
          let isOwnRow = !item.isOnSheet || step.isUnlabelled || previous?.row == item.row
          if isOwnRow { move(from: a, to: b, .values, fit, step: index) }
          move(from: b, to: b, .values, Points.secondRun, step: index)
          enterWithoutLabel(index, step, open: open, isBlank: isBlank, fit)
        }
        let noise = isBlank ? Points.blankNoise : Points.noise
        // As many blanks as the row has cells, behind its label, are its values, and no further ones follow.
        let isWhole = previous?.row == item.row && open >= step.count
        let ends = step.kind == .row && (!isBlank || isWhole)
        move(from: a, to: ends ? n : a, .noise, noise, step: index)
        move(from: b, to: isBlank ? b : n, .noise, noise, step: index)
        move(from: n, to: n, .noise, noise, step: index)
      }
    }

    /// A run right behind the header may be an unlabelled row; behind another row it may have lost its label.
    private mutating func enterWithoutLabel(
      _ index: Int, _ step: TableModel.Outline, open: Int, isBlank: Bool, _ fit: Double
    ) {
      let surplus = open - step.count
      let isExact = surplus == 0
      // Nothing but its length tells a row without a label, so it may hardly be longer.
      guard isExact || (step.isUnlabelled && surplus <= 2) else { return }
      // Blank positions behind a heading are its span; an empty row stands by itself.
      let isBlankSpan = isBlank && item.column > 0
      guard !isBlankSpan else { return }
      for earlier in stride(from: index - 1, through: 0, by: -1) {
        guard model.outlines[earlier].block == step.block else { break }
        let isHeader = model.outlines[earlier].kind == .header
        let from = state(earlier, isHeader ? .labels : .values)
        if step.isUnlabelled {
          let points = isExact ? fit : min(fit, Points.shortRun)
          if isHeader { enter(index, from: exit(from: from), .values, points, nil) }
          break
        }
        if isHeader || step.count > 1 {
          enter(index, from: exit(from: from), .values, fit + Points.missingLabel, nil)
        }
      }
    }

    private static func fit(open: Int, filled: Int, count: Int) -> Double {
      if open == count { return Points.fullRun }
      guard open > count else { return Points.shortRun }
      return filled <= count ? Points.paddedRun : Points.overfullRun
    }

    /// The best way out of a step; a row that has a label and no values yet loses points.
    private func exit(of step: Int) -> Exit {
      let cost = model.outlines[step].kind == .row ? Points.emptyRow : 0
      var best = exit(from: state(step, .labels))
      best.score += cost
      for phase in [Phase.values, .noise] where scores[state(step, phase)] > best.score {
        best = exit(from: state(step, phase))
      }
      return best
    }

    private func exit(from state: Int) -> Exit { Exit(state: state, score: scores[state]) }

    private mutating func enter(
      _ step: Int, from: Exit, _ role: Role, _ points: Double, _ fit: LabelSimilarity.Fit?
    ) {
      move(
        from: from, to: state(step, role == .values ? .values : .labels), role,
        points + (isPreferred[step] ? Points.preferredForm : 0), step: step, fit)
    }

    private mutating func move(
      from: Int, to: Int, _ role: Role, _ points: Double, step: Int = -1,
      _ fit: LabelSimilarity.Fit? = nil
    ) {
      move(from: exit(from: from), to: to, role, points, step: step, fit)
    }

    private mutating func move(
      from: Exit, to: Int, _ role: Role, _ points: Double, step: Int = -1,
      _ fit: LabelSimilarity.Fit? = nil
    ) {
      let score = from.score + points
      guard score > next[to] else { return }
      next[to] = score
      moves[to] = Move(
        assignment: Assignment(points: points, step: step, role: role, fit: fit),
        from: Int32(truncatingIfNeeded: from.state))
    }
  }
}

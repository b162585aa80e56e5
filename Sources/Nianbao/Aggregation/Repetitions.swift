/// Finds units that are there twice, so that no number is added twice.
struct Repetitions {
  private let catalog: FormCatalog

  init(_ catalog: FormCatalog) { self.catalog = catalog }

  /// Lets of several reports of a unit one count where all say the same, and none where not.
  ///
  /// A report that does not name its organ is taken for one of those that say the same.
  func settle(_ units: inout [MergeUnit]) {
    let counted = units.indices.filter { units[$0].standing == .counted }
    for group in Dictionary(
      grouping: counted.filter { units[$0].organ != nil },
      by: {
        units[$0].organ
      }
    ).values where group.count > 1 {
      settle(group, &units)
    }
    settleUnnamed(&units)
    settleSums(&units)
  }

  /// Leaves out what is the sum of inputs that count themselves.
  private func settleSums(_ units: inout [MergeUnit]) {
    let counted = units.indices.filter { units[$0].standing == .counted }
    var known = Set(counted.compactMap { SummedUnit(units[$0], catalog) })
    for index in counted where !units[index].summed.isEmpty {
      let twice = units[index].summed.count(where: known.contains)
      if twice > 0 { units[index].standing = .sumOf(units: twice) }
      known.formUnion(units[index].summed)
    }
  }

  private func settle(_ group: [Int], _ units: inout [MergeUnit]) {
    guard let first = group.first, let report = units[first].report else { return }
    let others = group.dropFirst()
    let areSame = others.allSatisfy { index in
      units[index].report.map { isSame(report, $0) } ?? false
    }
    let files = group.compactMap { units[$0].file }
    guard areSame else {
      for index in group { units[index].standing = .contradictory(files: files) }
      return
    }
    for index in others { units[index].standing = .repeated(of: units[first].file ?? "") }
  }

  /// Whether two reports of a unit say the same in every cell.
  private func isSame(_ left: Report, _ right: Report) -> Bool {
    let cells = CellComparison(left, right, catalog)
    return cells.differing.isEmpty && cells.bridges.isEmpty && cells.unmatched.isEmpty
  }

  private func settleUnnamed(_ units: inout [MergeUnit]) {
    let counted = units.indices.filter { units[$0].standing == .counted }
    var files: [Figures: String] = [:]
    // Reports that name their organ go first.
    for index in counted.sorted(by: { isNamed(units[$0]) && !isNamed(units[$1]) }) {
      guard let figures = Figures(units[index].report) else { continue }
      if let file = files[figures], units[index].organ == nil {
        units[index].standing = .repeated(of: file)
      } else if files[figures] == nil {
        files[figures] = units[index].file
      }
    }
  }

  private func isNamed(_ unit: MergeUnit) -> Bool { unit.organ != nil }
}

/// The numbers of a report other than 0, by which a copy under another name is seen.
struct Figures: Hashable {
  /// How many numbers it takes; fewer may well be the same in two small units.
  private static let fewest = 4

  private let numbers: [CellCode: Quantity]

  /// The numbers of a report; `nil` where there are too few to tell.
  init?(_ report: Report?) { self.init((report?.cells ?? [:]).compactMapValues(\.number)) }

  /// The numbers of cells; `nil` where there are too few to tell.
  init?(_ numbers: [CellCode: Quantity]) {
    let numbers = numbers.filter { $0.value != .zero }
    self.numbers = numbers
    guard numbers.count >= Self.fewest else { return nil }
  }
}

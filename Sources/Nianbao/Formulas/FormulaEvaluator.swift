/// Calculates the formulas of a workbook.
///
/// A formula waits on a list while the cells that it needs are calculated, so that a chain of any
/// length needs no deep recursion. Each cell is calculated once.
///
/// ECMA-376 Part 1, 18.17. Where the standard is silent, it does what Excel does.
public struct FormulaEvaluator: Sendable {
  /// How many cells and parts of formulas all calculations together may visit.
  ///
  /// Long texts count as several.
  public static let maximumVisits = 20_000_000
  /// How many cells may wait for others at a time.
  static let maximumWaiting = 1_000_000

  private let cells: any FormulaCells
  private let trustsStoredResults: Bool
  /// How many more cells and parts of formulas may be visited.
  private var visits: Int
  private var sheets = FormulaSheets()
  private var results: [FormulaPlace: Result<FormulaValue, FormulaError>] = [:]
  /// The cells whose calculation has begun and waits for the one that is calculated now.
  private var begun: Set<FormulaPlace> = []

  /// Creates an evaluator.
  ///
  /// - Parameters:
  ///   - cells: The workbook.
  ///   - trustsStoredResults: Whether a formula that is referred to gives its stored result, if it
  ///     has one; otherwise it is calculated again. Circles that run through stored results are
  ///     seen only if they are not trusted.
  public init(_ cells: any FormulaCells, trustsStoredResults: Bool) {
    self.init(cells, trustsStoredResults: trustsStoredResults, visits: Self.maximumVisits)
  }

  init(_ cells: any FormulaCells, trustsStoredResults: Bool, visits: Int) {
    self.cells = cells
    self.trustsStoredResults = trustsStoredResults
    self.visits = visits
  }

  /// The value of a cell: what its own formula gives, even where a result is stored, or what it
  /// holds if it has no formula.
  ///
  /// - Parameters:
  ///   - address: The cell.
  ///   - sheet: Its sheet.
  /// - Returns: The value; never blank where there is a formula.
  /// - Throws: ``FormulaError`` of kind `.circular`, `.uncalculable`, `.tooMuch`, or `.unsupported`
  ///   for what only calculating shows; it names the cell at fault, which may be another.
  public mutating func value(
    of address: CellAddress, on sheet: String
  ) throws(FormulaError) -> FormulaValue {
    guard let cell = cells.cell(address, on: sheet) else { return .blank }
    guard cell.isFormula else { return cell.value }
    let place = FormulaPlace(address: address, sheet: sheets.number(of: sheet))
    if let result = results[place] { return try result.get() }
    calculate(FormulaFrame(cell, at: place, sheet: sheet))
    return try results[place]?.get() ?? .blank
  }

  // MARK: The list of waiting cells

  /// Puts a result or an error for a cell, and all that it needs, into ``results``.
  private mutating func calculate(_ frame: FormulaFrame) {
    var waiting = [frame]
    while var frame = waiting.popLast() {
      if results[frame.place] != nil { continue }
      do throws(FormulaError) {
        try begin(&frame)
        let needed = try advance(&frame)
        guard waiting.count + needed.count < Self.maximumWaiting else { throw tooMuch }
        guard !needed.isEmpty else {
          finish(frame)
          continue
        }
        waiting.append(frame)
        // The last on the list is calculated first; in row order a column of sums costs least.
        waiting += needed.reversed()
      } catch {
        fail(frame, waiting, error.at(frame.place.address, on: frame.sheet))
        return
      }
    }
  }

  /// Notes, when the cell's turn comes for the first time, that it has begun.
  private mutating func begin(_ frame: inout FormulaFrame) throws(FormulaError) {
    guard !frame.hasBegun else { return }
    guard begun.insert(frame.place).inserted else { throw FormulaError(.circular) }
    guard !frame.instructions.isEmpty else { throw FormulaError(.uncalculable) }
    frame.hasBegun = true
    try visit(frame.instructions.count)
  }

  private mutating func finish(_ frame: FormulaFrame) {
    begun.remove(frame.place)
    // A formula that gives a blank cell shows 0.
    let value = frame.result == .blank ? .number(0) : frame.result
    results[frame.place] = .success(value)
  }

  /// Gives all cells that wait for this one the same error: none of them can be calculated.
  private mutating func fail(
    _ frame: FormulaFrame, _ waiting: [FormulaFrame], _ error: FormulaError
  ) {
    for frame in waiting where begun.contains(frame.place) {
      results[frame.place] = .failure(error)
    }
    results[frame.place] = .failure(error)
    begun = []
  }

  private mutating func visit(_ count: Int) throws(FormulaError) {
    visits -= min(count, visits)
    guard visits > 0 else { throw tooMuch }
  }

  private var tooMuch: FormulaError { FormulaError(.tooMuch) }

  // MARK: One formula

  /// Goes on with a formula until it is finished or needs other cells.
  ///
  /// - Returns: The cells that have to be calculated before it can go on; empty at the end.
  private mutating func advance(
    _ frame: inout FormulaFrame
  ) throws(FormulaError) -> [FormulaFrame] {
    while let instruction = frame.instruction {
      guard instruction.operandCount > 0 else {
        try frame.execute(instruction, [])
        continue
      }
      var needed: [FormulaFrame] = []
      let operands = frame.operands.suffix(instruction.operandCount)
      var arguments: [FormulaArgument] = []
      for (position, operand) in operands.enumerated() {
        let isRange = instruction.takesRange(at: position)
        arguments.append(try argument(operand, isRange: isRange, of: frame, &needed))
      }
      guard needed.isEmpty else { return needed }
      try visit(arguments.reduce(0) { $0 + $1.textCost })
      try frame.execute(instruction, arguments)
    }
    return []
  }

  /// What an operand holds; adds the cells to `needed` that have to be calculated before.
  private mutating func argument(
    _ operand: FormulaOperand, isRange: Bool, of frame: FormulaFrame,
    _ needed: inout [FormulaFrame]
  ) throws(FormulaError) -> FormulaArgument {
    switch operand {
    case .value(let value): return .value(value)
    case .reference(let reference):
      let sheet = reference.sheet ?? frame.sheet
      guard cells.hasSheet(sheet) else { return .value(.lostReference) }
      try visit(1)
      guard isRange else {
        let address = reference.range.first
        guard let cell = cells.cell(address, on: sheet) else { return .value(.blank) }
        let place = FormulaPlace(address: address, sheet: sheets.number(of: sheet))
        return .value(try value(of: cell, place, sheet, &needed))
      }
      return try range(reference, on: sheet, &needed)
    }
  }

  private mutating func range(
    _ reference: FormulaReference, on sheet: String, _ needed: inout [FormulaFrame]
  ) throws(FormulaError) -> FormulaArgument {
    // Looking for cells costs as much as visiting them.
    try visit(cells.rowCount(in: reference.range, on: sheet))
    let found = cells.cells(in: reference.range, on: sheet)
    try visit(found.count)
    let number = sheets.number(of: sheet)
    var values: [FormulaValue] = []
    values.reserveCapacity(found.count)
    for (address, cell) in found {
      values.append(
        try value(of: cell, FormulaPlace(address: address, sheet: number), sheet, &needed))
    }
    return .cells(values, count: reference.cellCount)
  }

  /// What a cell gives to a formula that refers to it.
  private func value(
    of cell: FormulaCell, _ place: FormulaPlace, _ sheet: String, _ needed: inout [FormulaFrame]
  ) throws(FormulaError) -> FormulaValue {
    guard cell.isFormula else { return cell.value }
    if begun.contains(place) {
      throw FormulaError(.circular, sheet: sheet, cell: place.address)
    }
    if trustsStoredResults, cell.value != .blank { return cell.value }
    if let result = results[place] { return try result.get() }
    guard cell.isCalculable else {
      throw FormulaError(.uncalculable, sheet: sheet, cell: place.address)
    }
    needed.append(FormulaFrame(cell, at: place, sheet: sheet))
    return .blank
  }
}

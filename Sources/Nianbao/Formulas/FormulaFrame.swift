/// A formula on its way: its next instruction and what stands on its stack.
struct FormulaFrame: Sendable {
  /// The cell.
  let place: FormulaPlace
  /// The sheet's name as it was written.
  let sheet: String
  /// The formula; empty where the cell has none that could be parsed.
  let instructions: [FormulaInstruction]
  /// Whether its turn has come.
  var hasBegun = false
  /// What the steps so far have left.
  private(set) var operands: [FormulaOperand] = []
  private var next = 0

  /// A cell whose turn has not come.
  init(_ cell: FormulaCell, at place: FormulaPlace, sheet: String) {
    (self.place, self.sheet) = (place, sheet)
    instructions = cell.formula?.instructions ?? []
  }

  /// The next step; `nil` at the end.
  ///
  /// The result may still be a reference after the last instruction; keeping its value is one more.
  var instruction: FormulaInstruction? {
    if next < instructions.count { return instructions[next] }
    if case .reference = operands.last { return .keep }
    return nil
  }

  /// The value on the stack at the end.
  var result: FormulaValue {
    if case .value(let value) = operands.last { value } else { .blank }
  }

  /// Takes a step, with the arguments that its operands hold.
  mutating func execute(
    _ instruction: FormulaInstruction, _ arguments: [FormulaArgument]
  ) throws(FormulaError) {
    operands.removeLast(min(operands.count, instruction.operandCount))
    next += 1
    let first = arguments.first?.single ?? .blank
    switch instruction {
    case .literal(let value): push(value)
    case .reference(let reference): operands.append(.reference(reference))
    case .negate: push(try FormulaArithmetic.negated(first))
    case .keep: push(first)
    case .percent: push(try FormulaArithmetic.percent(first))
    case .binary(let symbol):
      push(try FormulaArithmetic.result(symbol, first, arguments.last?.single ?? .blank))
    case .choose(let otherwise, let end): choose(first, otherwise, end)
    case .rescue(let end):
      guard !first.isError else { return }
      push(first)
      next = end
    case .jump(let target): next = target
    case .call(let function, _):
      if !function.isLazy { push(try function.result(arguments)) }
    }
  }

  private mutating func choose(_ condition: FormulaValue, _ otherwise: Int, _ end: Int) {
    guard let holds = FormulaConversion.condition(condition) else {
      push(condition.isError ? condition : .wrongType)
      next = end
      return
    }
    if !holds { next = otherwise }
  }

  private mutating func push(_ value: FormulaValue) { operands.append(.value(value)) }
}

/// Turns instructions back into text, with the brackets that are needed and no others.
struct FormulaPrinter {
  private var operands: [(text: String, precedence: Int)] = []

  /// The text of a formula, without `=`.
  static func text(of instructions: [FormulaInstruction]) -> String {
    var printer = FormulaPrinter()
    for instruction in instructions { printer.add(instruction) }
    return printer.operands.last?.text ?? ""
  }

  private mutating func add(_ instruction: FormulaInstruction) {
    switch instruction {
    case .literal(let value): push(Self.text(of: value))
    case .reference(let reference): push(reference.description)
    case .negate: push("-" + pop(FormulaOperator.signPrecedence), FormulaOperator.signPrecedence)
    case .keep: push("+" + pop(FormulaOperator.signPrecedence), FormulaOperator.signPrecedence)
    case .percent:
      push(pop(FormulaOperator.percentPrecedence) + "%", FormulaOperator.percentPrecedence)
    case .binary(let symbol):
      let right = pop(symbol.precedence + 1)
      push(pop(symbol.precedence) + symbol.rawValue + right, symbol.precedence)
    case .choose, .rescue, .jump: break
    case .call(let function, let count):
      // The third argument that the parser gave to an IF of two.
      if function == .if, count == 2 { _ = operands.popLast() }
      let texts = operands.suffix(count).map(\.text)
      operands.removeLast(texts.count)
      push("\(function.rawValue)(\(texts.joined(separator: ",")))")
    }
  }

  private mutating func push(
    _ text: String, _ precedence: Int = FormulaOperator.operandPrecedence
  ) {
    operands.append((text, precedence))
  }

  /// The last operand, in brackets if it binds less tight than what it stands in.
  private mutating func pop(_ precedence: Int) -> String {
    guard let operand = operands.popLast() else { return "" }
    return operand.precedence < precedence ? "(\(operand.text))" : operand.text
  }

  private static func text(of value: FormulaValue) -> String {
    switch value {
    case .blank: ""
    case .number(let number): text(of: number)
    case .text(let text): "\"" + text.replacing("\"", with: "\"\"") + "\""
    case .boolean(let value): value ? "TRUE" : "FALSE"
    case .error(let name): name
    }
  }

  /// The shortest text that is read as the same number.
  private static func text(of number: Double) -> String {
    let text = number.description.uppercased()
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

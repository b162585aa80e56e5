/// Turns a formula's text into instructions.
///
/// ECMA-376 Part 1, 18.17.2. Each token is looked at once, and only brackets and functions recurse,
/// at most ``Formula/maximumDepth`` times.
struct FormulaParser {
  /// What has been read so far can be.
  private struct Operand {
    /// Whether it is a reference, so that it can be what a criterion looks through.
    var isReference = false
    /// Whether it is a range of several cells, which is no value.
    var isRange = false
    /// The byte at which it begins.
    var start: Int
  }

  private var scanner: FormulaScanner
  private var token = FormulaToken.end
  /// The byte at which ``token`` begins.
  private var start = 0
  /// The byte behind the token before ``token``.
  private var end = 0
  private var depth = 0
  private var instructions: [FormulaInstruction] = []

  private init(_ text: String) { scanner = FormulaScanner(text) }

  /// Parses a whole formula.
  static func instructions(of text: String) throws(FormulaError) -> [FormulaInstruction] {
    var parser = FormulaParser(text)
    try parser.advance()
    let operand = try parser.expression()
    guard parser.token == .end else { throw parser.unexpected(after: operand) }
    try parser.value(operand)
    return parser.instructions
  }

  private mutating func advance() throws(FormulaError) {
    end = scanner.offset
    (token, start) = try scanner.next()
  }

  // MARK: Operators

  /// Reads operands between operators that bind at least as tight as `precedence`.
  private mutating func expression(
    atLeast precedence: Int = 1
  ) throws(FormulaError) -> Operand {
    var left = try signedOperand()
    while case .symbol(let symbol) = token, symbol.precedence >= precedence {
      try advance()
      let right = try expression(atLeast: symbol.precedence + 1)
      try value(left)
      try value(right)
      instructions.append(.binary(symbol))
      left = Operand(start: left.start)
    }
    return left
  }

  /// Reads an operand with the signs before and the percent signs behind it.
  private mutating func signedOperand() throws(FormulaError) -> Operand {
    let start = start
    var signs: [FormulaInstruction] = []
    while token == .symbol(.minus) || token == .symbol(.plus) {
      signs.append(token == .symbol(.minus) ? .negate : .keep)
      try advance()
    }
    var result = try operand()
    if !signs.isEmpty {
      try value(result)
      instructions += signs.reversed()
      result = Operand(start: start)
    }
    while token == .percent {
      try value(result)
      instructions.append(.percent)
      result = Operand(start: start)
      try advance()
    }
    return result
  }

  private mutating func operand() throws(FormulaError) -> Operand {
    let start = start
    switch token {
    case .literal(let value):
      instructions.append(.literal(value))
      try advance()
      return Operand(start: start)
    case .reference(let reference):
      instructions.append(.reference(reference))
      try advance()
      return Operand(isReference: true, isRange: !reference.isSingleCell, start: start)
    case .open: return try bracket()
    case .function(let name): return try function(name)
    default: throw unexpected(after: nil)
    }
  }

  private mutating func bracket() throws(FormulaError) -> Operand {
    try enter()
    let inner = try expression()
    if token == .comma, inner.isReference {
      throw scanner.error(.unsupported, .union, from: inner.start, to: scanner.offset)
    }
    guard token == .close else { throw unexpected(after: inner) }
    try leave()
    return inner
  }

  // MARK: Functions

  private mutating func function(_ text: String) throws(FormulaError) -> Operand {
    let start = start
    let name = text.hasPrefix("_XLFN.") ? String(text.dropFirst(6)) : text
    if name == "TRUE" || name == "FALSE" { return try truth(name == "TRUE") }
    guard let function = FormulaFunction(rawValue: name) else {
      throw scanner.error(.unsupported, .function, from: start, to: start + text.utf8.count)
    }
    try enter()
    let count = try arguments(of: function)
    guard function.argumentCounts.contains(count) else {
      throw scanner.error(.syntax, from: start, to: scanner.offset)
    }
    try leave()
    return Operand(start: start)
  }

  /// `TRUE()` is how some programs write TRUE.
  private mutating func truth(_ value: Bool) throws(FormulaError) -> Operand {
    let start = start
    try advance()
    guard token == .close else { throw unexpected(after: nil) }
    try advance()
    instructions.append(.literal(.boolean(value)))
    return Operand(start: start)
  }

  /// Reads arguments up to the closing bracket, and the steps between them of lazy functions.
  private mutating func arguments(of function: FormulaFunction) throws(FormulaError) -> Int {
    var count = 0
    var marks: [Int] = []
    if token != .close {
      repeat {
        if count > 0 { try advance() }
        try argument(count, of: function)
        mark(function, &marks, behind: count)
        count += 1
      } while token == .comma
    }
    guard token == .close else { throw unexpected(after: nil) }
    if function == .if, count == 2 { instructions.append(.literal(.boolean(false))) }
    for mark in marks { direct(mark, of: marks) }
    instructions.append(.call(function, count: count))
    return count
  }

  private mutating func argument(
    _ position: Int, of function: FormulaFunction
  ) throws(FormulaError) {
    guard token != .comma, token != .close else {
      guard function.allowsEmpty(at: position) else {
        throw FormulaError(
          .unsupported, feature: .emptyArgument, subject: function.rawValue,
          position: scanner.error(.syntax, from: start, to: start).position)
      }
      instructions.append(.literal(.blank))
      return
    }
    let operand = try expression()
    guard token == .comma || token == .close else { throw unexpected(after: operand) }
    if !function.takesRange(at: position) { try value(operand) }
    if function.needsReference(at: position), !operand.isReference {
      throw scanner.error(.unsupported, .rangeAsValue, from: operand.start, to: end)
    }
  }

  /// Adds the step behind an argument of a lazy function; ``direct(_:of:)`` gives it its target.
  private mutating func mark(_ function: FormulaFunction, _ marks: inout [Int], behind count: Int) {
    let step: FormulaInstruction? =
      switch (function, count) {
      case (.if, 0): .choose(otherwise: 0, end: 0)
      case (.if, 1): .jump(to: 0)
      case (.ifError, 0): .rescue(end: 0)
      default: nil
      }
    guard let step else { return }
    marks.append(instructions.count)
    instructions.append(step)
  }

  /// Gives the jump at an instruction its target, once the end is known.
  private mutating func direct(_ mark: Int, of marks: [Int]) {
    let end = instructions.count
    instructions[mark] =
      switch instructions[mark] {
      case .choose: .choose(otherwise: (marks.dropFirst().first ?? end) + 1, end: end)
      case .rescue: .rescue(end: end)
      default: .jump(to: end)
      }
  }

  // MARK: Limits and errors

  private mutating func enter() throws(FormulaError) {
    depth += 1
    guard depth <= Formula.maximumDepth else {
      throw scanner.error(.tooDeep, from: start, to: scanner.offset)
    }
    try advance()
  }

  private mutating func leave() throws(FormulaError) {
    depth -= 1
    try advance()
  }

  /// Refuses a range of several cells where one value is due.
  private func value(_ operand: Operand) throws(FormulaError) {
    guard operand.isRange else { return }
    throw scanner.error(.unsupported, .rangeAsValue, from: operand.start, to: end)
  }

  private func unexpected(after operand: Operand?) -> FormulaError {
    if let operand, operand.isReference, token.startsOperand {
      return scanner.error(.unsupported, .intersection, from: operand.start, to: scanner.offset)
    }
    return scanner.error(.syntax, from: start, to: scanner.offset)
  }
}

extension FormulaFunction {
  /// What the function gives; ``isLazy`` functions are instructions and never come here.
  func result(_ arguments: [FormulaArgument]) throws(FormulaError) -> FormulaValue {
    switch self {
    case .sum: try Self.total(arguments) { .checked(FormulaSum.of($0)) }
    case .product: try Self.total(arguments) { .checked($0.isEmpty ? 0 : $0.reduce(1, *)) }
    case .minimum: try Self.total(arguments) { .number($0.min() ?? 0) }
    case .maximum: try Self.total(arguments) { .number($0.max() ?? 0) }
    case .average:
      try Self.total(arguments) { numbers in
        numbers.isEmpty
          ? .divisionByZero : .checked(FormulaSum.of(numbers) / Double(numbers.count))
      }
    case .count: .number(Double(try Self.count(arguments)))
    case .countFilled:
      .number(Double(arguments.reduce(0) { $0 + $1.filledCount }))
    case .countIf: try Self.countIf(arguments)
    case .and: Self.truth(arguments) { !$0.contains(false) }
    case .or: Self.truth(arguments) { $0.contains(true) }
    case .not: Self.not(arguments)
    case .absolute: try FormulaArithmetic.mapped(arguments.first?.single ?? .blank) { abs($0) }
    case .round: try Self.round(arguments)
    case .if, .ifError: .wrongType
    }
  }

  /// What a function of all numbers gives; the first error where there is one.
  private static func total(
    _ arguments: [FormulaArgument], _ function: ([Double]) -> FormulaValue
  ) throws(FormulaError) -> FormulaValue {
    var numbers: [Double] = []
    for argument in arguments {
      for value in argument.values {
        if value.isError { return value }
        if case .number(let number) = value {
          numbers.append(number)
        } else if case .value = argument {
          guard let number = try FormulaConversion.number(value) else { return .wrongType }
          numbers.append(number)
        }
      }
    }
    return function(numbers)
  }

  /// How many numbers there are; texts that are numbers count if they are given directly.
  private static func count(_ arguments: [FormulaArgument]) throws(FormulaError) -> Int {
    var count = 0
    for argument in arguments {
      for value in argument.values {
        if case .number = value {
          count += 1
        } else if case .value = argument, try FormulaConversion.number(value) != nil {
          count += 1
        }
      }
    }
    return count
  }

  private static func countIf(_ arguments: [FormulaArgument]) throws(FormulaError) -> FormulaValue {
    guard arguments.count == 2, case .cells(let values, let count) = arguments[0] else {
      // A reference to a sheet that is not there.
      return arguments.first?.single ?? .wrongType
    }
    let criterion = try FormulaCriterion(arguments[1].single)
    return .number(Double(try criterion.count(in: values, of: count)))
  }

  /// What AND and OR give: cells that hold a text or nothing are passed over.
  private static func truth(
    _ arguments: [FormulaArgument], _ function: ([Bool]) -> Bool
  ) -> FormulaValue {
    var conditions: [Bool] = []
    for argument in arguments {
      for value in argument.values {
        if value.isError { return value }
        if case .cells = argument {
          if case .text = value { continue }
          if case .blank = value { continue }
        }
        guard let condition = FormulaConversion.condition(value) else { return .wrongType }
        conditions.append(condition)
      }
    }
    return conditions.isEmpty ? .wrongType : .boolean(function(conditions))
  }

  private static func not(_ arguments: [FormulaArgument]) -> FormulaValue {
    let value = arguments.first?.single ?? .blank
    if value.isError { return value }
    return FormulaConversion.condition(value).map { .boolean(!$0) } ?? .wrongType
  }

  private static func round(_ arguments: [FormulaArgument]) throws(FormulaError) -> FormulaValue {
    guard arguments.count == 2 else { return .wrongType }
    let (value, decimals) = (arguments[0].single, arguments[1].single)
    if value.isError { return value }
    if decimals.isError { return decimals }
    guard let number = try FormulaConversion.number(value),
      let decimals = try FormulaConversion.number(decimals)
    else { return .wrongType }
    return .checked(FormulaArithmetic.rounded(number, to: decimals))
  }
}

extension FormulaArgument {
  /// How many values are not blank.
  fileprivate var filledCount: Int { values.count { $0 != .blank } }
}

/// Adds numbers so that the error does not grow with their number.
///
/// After Arnold Neumaier (1974): what each addition loses is kept and added at the end. A total of
/// amounts with four decimals then shows four decimals.
enum FormulaSum {
  /// The sum; infinite where it is too large.
  static func of(_ numbers: [Double]) -> Double {
    var sum = 0.0
    var lost = 0.0
    for number in numbers {
      let next = sum + number
      lost += abs(sum) >= abs(number) ? (sum - next) + number : (number - next) + sum
      sum = next
    }
    return sum.isFinite ? sum + lost : sum
  }
}

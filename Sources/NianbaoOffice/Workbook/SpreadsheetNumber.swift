internal import Nianbao

/// How a number of a sheet part is written out.
enum SpreadsheetNumber {
  /// The shortest digits that give the same number, as JSON has them.
  ///
  /// Programs write a number as up to 17 digits of its binary form: `59237.244899999998` is
  /// 59237.2449.
  static func text(_ digits: String) -> String {
    if isShort(digits) { return digits }
    guard let number = Double(digits) else { return digits }
    // Beyond 2^53 not every whole number has a binary form of its own.
    if number == number.rounded(), number.magnitude < 0x1p53 { return String(Int64(number)) }
    return "\(number)"
  }

  /// The decimal that a spreadsheet shows; `nil` beyond what a ``Quantity`` holds.
  static func quantity(_ digits: String) -> Quantity? {
    // Up to 15 digits are the decimal itself, however the program stored it.
    if isShort(digits) { return Quantity(digits) }
    return Double(digits).flatMap { Quantity(spreadsheetNumber: $0) }
  }

  private static func isShort(_ digits: String) -> Bool { isShort(digits.utf8.span) }

  /// Whether the digits are short enough to be the shortest already, and written as JSON wants them.
  static func isShort(_ digits: Span<UInt8>) -> Bool {
    guard (1...15).contains(digits.count) else { return false }
    let start = digits[0] == UInt8(ascii: "-") ? 1 : 0
    var points = 0
    for position in start..<digits.count {
      if digits[position] == UInt8(ascii: ".") {
        points += 1
      } else if !(0x30...0x39).contains(digits[position]) {
        return false
      }
    }
    guard start < digits.count, digits[start] != UInt8(ascii: ".") else { return false }
    let (first, last) = (digits[start], digits[digits.count - 1])
    if points == 0 { return first != 0x30 || digits.count == 1 }
    // `0.10` and `007.5` have digits that say nothing.
    let isLead = first == 0x30 && digits[start + 1] != UInt8(ascii: ".")
    return points == 1 && !isLead && last != 0x30 && last != UInt8(ascii: ".")
  }
}

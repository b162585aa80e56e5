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

  /// Whether the digits are short enough to be the shortest already, and written as JSON wants them.
  private static func isShort(_ digits: String) -> Bool {
    var rest = digits.utf8[...]
    guard rest.count <= 15 else { return false }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    var points = 0
    for byte in rest {
      if byte == UInt8(ascii: ".") {
        points += 1
      } else if !(0x30...0x39).contains(byte) {
        return false
      }
    }
    guard let first = rest.first, first != UInt8(ascii: ".") else { return false }
    if points == 0 { return first != 0x30 || digits == "0" }
    // `0.10` and `007.5` have digits that say nothing.
    let isLead = first == 0x30 && rest.dropFirst().first != UInt8(ascii: ".")
    return points == 1 && !isLead && rest.last != 0x30 && rest.last != UInt8(ascii: ".")
  }
}

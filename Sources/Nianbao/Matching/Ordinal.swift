/// Reads the number in front of a heading or label: `一、`, `（一）`, `1.`, `(1)`.
package enum Ordinal {
  /// No more scalars than these at its beginning decide whether a text has a number in front.
  static let reach = 8

  /// The number in front and how many scalars it takes with its bracket or stop.
  ///
  /// - Parameter scalars: Text in compatibility form.
  /// - Returns: The number and its length in scalars; `(nil, 0)` where there is none.
  static func leading(in scalars: [Unicode.Scalar]) -> (value: Int?, length: Int) {
    var rest = scalars[...]
    let opens = rest.first == "("
    if opens { rest = rest.dropFirst() }
    let numeral = rest.prefix { digit($0) != nil || $0 == "十" || ("0"..."9").contains($0) }
    let after = rest.dropFirst(numeral.count).first
    guard (1...3).contains(numeral.count), let value = value(of: numeral), let after,
      opens ? after == ")" : ["、", ".", ",", "．", "。"].contains(after)
    else { return (nil, 0) }
    // 「3.5」 is a number, not the third item.
    let next = rest.dropFirst(numeral.count + 1).first
    if after == ".", let next, ("0"..."9").contains(next) { return (nil, 0) }
    return (value, numeral.count + 1 + (opens ? 1 : 0))
  }

  /// The value of an Arabic or a Chinese numeral below 100.
  static func value(of numeral: ArraySlice<Unicode.Scalar>) -> Int? {
    if let value = Int(String(scalars: numeral)) { return value }
    let parts = numeral.split(separator: "十", omittingEmptySubsequences: false)
    switch parts.count {
    case 1: return numeral.count == 1 ? numeral.first.flatMap(digit) : nil
    case 2:
      let tens = parts[0].isEmpty ? 1 : parts[0].first.flatMap(digit)
      let ones = parts[1].isEmpty ? 0 : parts[1].first.flatMap(digit)
      guard let tens, let ones, parts.allSatisfy({ $0.count <= 1 }) else { return nil }
      return tens * 10 + ones
    default: return nil
    }
  }

  /// The value of a Chinese digit.
  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "零", "〇", "○": 0
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  /// A number below 100 in Chinese, as in 「十二」.
  package static func chinese(_ number: Int) -> String {
    let ones = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (1...99).contains(number) else { return String(number) }
    let tens = number / 10
    return (tens == 0 ? "" : (tens == 1 ? "" : ones[tens]) + "十") + ones[number % 10]
  }
}

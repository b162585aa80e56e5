extension Quantity {
  /// Parses a number as JSON spells it, with or without an exponent.
  ///
  /// `nil` for another grammar, more significant digits, or more than 15 decimals; the value is
  /// exact.
  ///
  /// - Parameters:
  ///   - text: The number. RFC 8259, clause 6.
  ///   - limit: The most significant digits, at most 18.
  init?(json text: String, limit: Int = Quantity.maximumDigits) {
    var rest = text.utf8[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }
    let mantissa = rest.prefix { $0 | 0x20 != UInt8(ascii: "e") }
    let tail = rest.dropFirst(mantissa.count)
    let exponent = tail.isEmpty ? 0 : Int(Substring(tail.dropFirst()))
    let parts = mantissa.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard let exponent, (-1000...1000).contains(exponent), (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let fraction = parts.count == 2 ? parts[1].count : 0
    var digits = parts.flatMap { Array($0) }.drop { $0 == 0x30 }
    var decimals = fraction - exponent
    while let last = digits.last, last == 0x30, decimals > 0 {
      digits.removeLast()
      decimals -= 1
    }
    guard !digits.isEmpty else {
      self = .zero
      return
    }
    let zeros = max(0, -decimals)
    guard digits.count + zeros <= min(limit, 18),
      let magnitude = Int64(
        String(decoding: digits, as: UTF8.self) + String(repeating: "0", count: zeros))
    else { return nil }
    self.init(coefficient: isNegative ? -magnitude : magnitude, decimals: max(0, decimals))
  }
}

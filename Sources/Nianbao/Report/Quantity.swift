/// An exact decimal number, as a report files it.
///
/// The value is `coefficient × 10^-decimals`, without trailing zeros behind the point. Reading
/// accepts at most 15 significant digits, which is what a spreadsheet's number holds exactly; sums
/// use all 18 digits of ``coefficient`` and give `nil` beyond.
public struct Quantity: Hashable, Sendable {
  /// All digits, with the sign.
  public let coefficient: Int64
  /// How many of the digits stand behind the point, 0 to 15.
  public var decimals: Int { Int(storedDecimals) }
  /// In one byte: reports have thousands of numbers, which are copied time and again.
  private let storedDecimals: UInt8

  /// The most significant digits that are read.
  public static let maximumDigits = 15

  /// Nought.
  public static let zero = Quantity(0)

  /// Creates a whole number.
  public init(_ value: Int) {
    coefficient = Int64(value)
    storedDecimals = 0
  }

  /// Creates `coefficient × 10^-decimals`.
  ///
  /// `nil` where `decimals` is outside 0…15 or `coefficient` has more than 18 digits.
  public init?(coefficient: Int64, decimals: Int) {
    guard (0...Self.maximumDigits).contains(decimals),
      coefficient.magnitude < 1_000_000_000_000_000_000
    else { return nil }
    var coefficient = coefficient
    var decimals = decimals
    while decimals > 0, coefficient % 10 == 0 {
      coefficient /= 10
      decimals -= 1
    }
    self.coefficient = coefficient
    storedDecimals = UInt8(clamping: decimals)
  }

  /// Parses an optional sign, ASCII digits, and an optional point with digits behind it.
  ///
  /// `nil` for anything else: separators, exponents, a point without digits on both sides, more
  /// than ``maximumDigits`` significant digits.
  public init?(_ text: some StringProtocol) {
    var digits = Substring(text).utf8[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
    var magnitude: Int64 = 0
    var (count, significant) = (0, 0)
    /// How many digits stand before the point, once it has been there.
    var whole: Int?
    for byte in digits {
      if byte == UInt8(ascii: "."), whole == nil {
        whole = count
        continue
      }
      guard (0x30...0x39).contains(byte) else { return nil }
      count += 1
      if significant > 0 || byte != 0x30 { significant += 1 }
      guard significant <= Self.maximumDigits else { return nil }
      magnitude = magnitude * 10 + Int64(byte - 0x30)
    }
    let fraction = count - (whole ?? count)
    guard count > fraction, whole == nil || fraction > 0, fraction <= Self.maximumDigits else {
      return nil
    }
    self.init(coefficient: isNegative ? -magnitude : magnitude, decimals: fraction)
  }

  /// Whether the number is whole.
  public var isWhole: Bool { decimals == 0 }
  /// Whether the number is below nought.
  public var isNegative: Bool { coefficient < 0 }

  /// The nearest binary number; exact to 15 digits, so it prints as the same decimal.
  public var doubleValue: Double {
    // Both are exact up to 2^53 and 10^22, so that the division rounds once.
    guard coefficient.magnitude <= 1 << 53 else { return Double(description) ?? 0 }
    return Double(coefficient) / (0..<decimals).reduce(1) { power, _ in power * 10 }
  }
}

extension Quantity: CustomStringConvertible {
  /// The number in digits, with a point where there are decimals, without separators or exponent.
  public var description: String {
    guard decimals > 0 else {
      return SmallNumber.text(of: coefficient) ?? String(coefficient)
    }
    let digits = String(coefficient.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return (isNegative ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}

extension Quantity: Comparable {
  /// Compares the values exactly, whatever their numbers of decimals.
  public static func < (left: Quantity, right: Quantity) -> Bool {
    // Both coefficients have at most 18 digits, so at 15 decimals they need 128 bits.
    left.scaled(to: maximumDigits) < right.scaled(to: maximumDigits)
  }

  private func scaled(to decimals: Int) -> Int128 {
    (self.decimals..<max(self.decimals, decimals)).reduce(Int128(coefficient)) { value, _ in
      value * 10
    }
  }
}

extension Quantity {
  /// The sum of two numbers; `nil` where it has more than 18 digits.
  public static func sum(_ left: Quantity, _ right: Quantity) -> Quantity? {
    // Mostly both are whole, and fit into 64 bits together.
    if left.decimals == 0, right.decimals == 0 {
      let (sum, overflow) = left.coefficient.addingReportingOverflow(right.coefficient)
      return overflow ? nil : Quantity(coefficient: sum, decimals: 0)
    }
    var decimals = max(left.decimals, right.decimals)
    var sum = left.scaled(to: decimals) + right.scaled(to: decimals)
    while decimals > 0, sum.isMultiple(of: 10) {
      sum /= 10
      decimals -= 1
    }
    return Int64(exactly: sum).flatMap { Quantity(coefficient: $0, decimals: decimals) }
  }

  /// The sum of many numbers; `nil` where it has more than 18 digits.
  public static func sum(_ numbers: some Sequence<Quantity>) -> Quantity? {
    numbers.reduce(Quantity.zero) { total, number in total.flatMap { sum($0, number) } }
  }

  /// The number with the other sign.
  public static prefix func - (number: Quantity) -> Quantity {
    Quantity(coefficient: -number.coefficient, decimals: number.decimals) ?? number
  }

  /// The difference of two numbers; `nil` where it has more than 18 digits.
  public static func difference(_ left: Quantity, _ right: Quantity) -> Quantity? {
    sum(left, -right)
  }
}

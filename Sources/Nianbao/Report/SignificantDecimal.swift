import Foundation

/// A number at the 15 significant decimal digits that a spreadsheet shows.
///
/// The value is `coefficient × 10^exponent`, without trailing zeros in the coefficient.
struct SignificantDecimal: Hashable, Sendable {
  /// The digits, at most 15, with the sign.
  let coefficient: Int64
  /// The power of ten.
  let exponent: Int

  /// How many digits a spreadsheet shows.
  static let digits = 15

  /// The decimal of 15 digits that is nearest to a binary number; `nil` where it is infinite or
  /// none.
  init?(_ number: Double) {
    guard number.isFinite else { return nil }
    if number == number.rounded(), number.magnitude < 1e15 {
      self.init(coefficient: Int64(number), exponent: 0)
      return
    }
    // C's formatting is exact for every number, unlike a division by a power of ten.
    let text = String(format: "%.\(Self.digits - 1)e", number)
    let parts = text.split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]),
      let coefficient = Int64(parts[0].filter { $0 != "." })
    else { return nil }
    self.init(coefficient: coefficient, exponent: exponent - Self.digits + 1)
  }

  private init(coefficient: Int64, exponent: Int) {
    var (coefficient, exponent) = (coefficient, coefficient == 0 ? 0 : exponent)
    while coefficient != 0, coefficient.isMultiple(of: 10) {
      coefficient /= 10
      exponent += 1
    }
    (self.coefficient, self.exponent) = (coefficient, exponent)
  }

  /// The decimal rounded half away from nought to so many decimals; negative for tens and hundreds.
  ///
  /// `nil` where it has no more decimals than that.
  func rounded(to decimals: Int) -> SignificantDecimal? {
    let superfluous = -exponent - decimals
    guard superfluous > 0 else { return nil }
    // A coefficient has at most 15 digits, so that the half of 10^17 is out of its reach.
    guard superfluous <= Self.digits + 2 else {
      return SignificantDecimal(coefficient: 0, exponent: 0)
    }
    let power = (0..<superfluous).reduce(Int64(1)) { power, _ in power * 10 }
    let half = coefficient < 0 ? -power / 2 : power / 2
    return SignificantDecimal(
      coefficient: (coefficient + half) / power, exponent: -decimals)
  }

  /// The nearest binary number.
  var doubleValue: Double { Double("\(coefficient)e\(exponent)") ?? 0 }
}

extension SignificantDecimal: CustomStringConvertible {
  /// The number in digits, without an exponent.
  var description: String {
    let sign = coefficient < 0 ? "-" : ""
    let digits = String(coefficient.magnitude)
    guard exponent < 0 else { return sign + digits + String(repeating: "0", count: exponent) }
    let padded = String(repeating: "0", count: max(0, 1 - exponent - digits.count)) + digits
    return sign + padded.dropLast(-exponent) + "." + padded.suffix(-exponent)
  }
}

extension Quantity {
  /// Creates the decimal that a spreadsheet shows for a binary number at 15 significant digits.
  ///
  /// Workbooks store `59237.244899999998` for 59237.2449. `nil` where the number is infinite or
  /// none, is 10¹⁵ or more, or needs more than 15 decimals: nothing is rounded but the noise behind
  /// the fifteenth digit.
  public init?(spreadsheetNumber number: Double) {
    guard let decimal = SignificantDecimal(number), decimal.exponent < Self.maximumDigits else {
      return nil
    }
    guard decimal.exponent > 0 else {
      self.init(coefficient: decimal.coefficient, decimals: -decimal.exponent)
      return
    }
    var coefficient = decimal.coefficient
    for _ in 0..<decimal.exponent {
      let (product, overflow) = coefficient.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      coefficient = product
    }
    guard coefficient.magnitude < 1_000_000_000_000_000 else { return nil }
    self.init(coefficient: coefficient, decimals: 0)
  }
}

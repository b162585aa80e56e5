import Foundation

extension Quantity {
  public init?(spreadsheetNumber number: Double) {
    guard number.isFinite, number.magnitude < 1e15 else { return nil }
    var text = String(format: "%.15g", number)
    if text.contains("e") { text = String(format: "%.15f", number) }
    self.init(text)
  }
}

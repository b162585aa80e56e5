internal import Nianbao
internal import WorkbookFile

extension CellInput {
  /// The rule for a field that begins at an address; `nil` where anything may be typed.
  func rule(at address: CellAddress) -> InputRule? {
    guard let condition = condition(at: address) else { return nil }
    let message = InputRule.Message(title: "填写要求", text: text)
    return InputRule(condition, prompt: message, alert: message)
  }

  private func condition(at address: CellAddress) -> InputRule.Condition? {
    switch self {
    case .text: nil
    case .wholeNumber(let range):
      .wholeNumber(minimum: range.lowerBound, maximum: range.upperBound)
    case .decimal(let decimals, let isSigned):
      .formula(Self.number("\(address)", isText: false, decimals, isSigned: isSigned))
    case .amount(_, let units):
      .formula(Self.amount("\(address)", units))
    }
  }

  /// The digits that a spreadsheet's number holds.
  private static let digits = 15

  /// Whether a number has no more digits than it may; it is then exact in the file.
  private static func number(
    _ number: String, isText: Bool, _ decimals: Int, isSigned: Bool
  ) -> String {
    let isNumber = isText ? "" : "ISNUMBER(\(number)),"
    let magnitude = isSigned ? "ABS(\(number))" : number
    let least = isSigned ? "" : "\(number)>=0,"
    return
      "AND(\(isNumber)\(least)\(magnitude)<1E\(digits - decimals),ROUND(\(number),\(decimals))=\(number))"
  }

  /// Whether a text is a number with a unit, or the cell holds 0.
  private static func amount(_ cell: String, _ units: [String]) -> String {
    // The longest first: 万元 ends with 元.
    let plain = units.sorted { ($1.count, $0) < ($0.count, $1) }.reduce(cell) { text, unit in
      "SUBSTITUTE(\(text),\"\(unit)\",\"\")"
    }
    return "IF(ISTEXT(\(cell)),IFERROR(VALUE(\(plain))>=0,FALSE),\(cell)=0)"
  }

  /// What belongs into the field, for the person who fills it in.
  private var text: String {
    switch self {
    case .text: ""
    case .wholeNumber(let range) where range.lowerBound < 0: "只填整数；减少填负数，没有变化填 0。"
    case .wholeNumber(let range) where range.lowerBound == 0: "只填大于或等于 0 的整数；没有填 0。"
    case .wholeNumber(let range): "只填从 \(range.lowerBound) 到 \(range.upperBound) 的整数。"
    case .decimal(let decimals, let isSigned):
      "只填\(isSigned ? "" : "大于或等于 0 的")数字，最多 \(decimals) 位小数；没有填 0。"
    case .amount(_, let units):
      "数字后写明单位（\(units.joined(separator: "、"))），如 12.5\(units.first ?? "")；没有填 0。"
    }
  }
}

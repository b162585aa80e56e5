/// The formula that fills in a pattern of the form, such as `{organ}{year}年政府信息公开工作年度报告`.
enum PatternFormula {
  /// The formula without `=`; it gives nothing while a cell that it needs is empty.
  ///
  /// - Parameters:
  ///   - pattern: The pattern.
  ///   - cells: The cells that hold the values, by the names that stand in braces.
  /// - Returns: Such as `IF(OR(B2="",B3=""),"",B2&B3&"年政府信息公开工作年度报告")`.
  static func formula(_ pattern: String, _ cells: KeyValuePairs<String, CellAddress>) -> String {
    var parts = [Part.text(pattern)]
    for (name, address) in cells {
      parts = parts.flatMap { part -> [Part] in
        guard case .text(let text) = part else { return [part] }
        let pieces = text.split(separator: "{\(name)}", omittingEmptySubsequences: false)
        return Array(pieces.map { [Part.text(String($0))] }.joined(separator: [.cell(address)]))
      }
    }
    let needed = cells.map(\.value).filter { parts.contains(.cell($0)) }.map { "\($0)=\"\"" }
    let joined = parts.filter { $0 != .text("") }.map(\.formula).joined(separator: "&")
    guard !needed.isEmpty else { return joined }
    return "IF(OR(\(needed.joined(separator: ","))),\"\",\(joined))"
  }

  private enum Part: Hashable {
    case text(String)
    case cell(CellAddress)

    var formula: String {
      switch self {
      case .text(let text): "\"" + text.replacing("\"", with: "\"\"") + "\""
      case .cell(let address): "\(address)"
      }
    }
  }

  /// The pattern with its values; empty where one of those that it needs is missing.
  static func text(_ pattern: String, _ values: KeyValuePairs<String, String?>) -> String {
    var text = pattern
    for (name, value) in values where text.contains("{\(name)}") {
      guard let value, !value.isEmpty else { return "" }
      text = text.replacing("{\(name)}", with: value)
    }
    return text
  }
}

/// Words that all formats for people share.
enum CheckWords {
  /// A severity in words.
  static func name(of severity: Finding.Severity) -> LocalizedText {
    switch severity {
    case .error: LocalizedText(zh: "错误", en: "error")
    case .warning: LocalizedText(zh: "警告", en: "warning")
    case .note: LocalizedText(zh: "提示", en: "note")
    }
  }

  /// Who reports for which year by which form.
  static func title(of report: Report, _ language: Language) -> String {
    let form = LocalizedText(zh: "\(report.form)年格式", en: "form \(report.form)")
    let parts = [
      report.organ ?? LocalizedText(zh: "机关不详", en: "organ unknown").text(in: language),
      report.year.map { LocalizedText(zh: "\($0)年", en: "\($0)").text(in: language) }
        ?? LocalizedText(zh: "年度不详", en: "year unknown").text(in: language),
      form.text(in: language),
    ]
    return parts.joined(separator: language == .zh ? "，" : ", ")
  }

  /// How many findings there are of each severity, such as `错误 5，提示 1`.
  static func counts(_ findings: [Finding], _ language: Language) -> String {
    let counts = Finding.Severity.allCases.reversed().compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity }
      return count > 0 ? "\(name(of: severity).text(in: language)) \(count)" : nil
    }
    return counts.isEmpty
      ? LocalizedText(zh: "没有发现问题", en: "nothing found").text(in: language)
      : counts.joined(separator: language == .zh ? "，" : ", ")
  }

  /// A place without its file.
  static func place(_ source: SourceLocation) -> String {
    switch source.place {
    case .text(let line, let column): "\(line):\(column)"
    case .cell(let sheet, let address): "\(sheet)!\(address)"
    case .tableCell(let table, let address): "#\(table)!\(address)"
    }
  }

  /// Text of a source without characters that would steer a terminal or break a file of text.
  static func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { shown.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
    return String(shown)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }
}

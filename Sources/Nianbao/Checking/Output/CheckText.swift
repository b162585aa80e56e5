/// Findings as lines for a terminal, grouped by input.
///
/// ```
/// report.txt
///   某某县人民政府，2023年，2021年格式：错误 5
///   28:46  错误  applicants  申请人合计不符：……
/// ```
struct CheckText {
  private let catalog: FormCatalog
  private let language: Language
  private let isColored: Bool

  init(_ catalog: FormCatalog, _ language: Language, isColored: Bool) {
    self.catalog = catalog
    self.language = language
    self.isColored = isColored
  }

  /// All inputs, each with its findings, and a line for all of them.
  func text(of inputs: [CheckedInput]) -> String {
    var lines = inputs.flatMap { self.lines(of: $0) }
    if inputs.count > 1 { lines.append(summary(inputs)) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func lines(of input: CheckedInput) -> [String] {
    var lines = [colored(shown(input.name), .bold)]
    if let error = input.error {
      let word = LocalizedText(zh: "不能读取", en: "cannot be read").text(in: language)
      lines.append("  " + colored(word, .red) + "  " + shown(error.text(in: language)))
    }
    for result in input.results {
      let title = CheckWords.title(of: result.report, language)
      lines.append(
        "  \(shown(title))\(language == .zh ? "：" : ": ")\(CheckWords.counts(result.findings, language))"
      )
      lines += result.findings.flatMap { self.lines(of: $0, in: result.report, input.name) }
    }
    return lines + [""]
  }

  private func lines(of finding: Finding, in report: Report, _ name: String) -> [String] {
    let place = finding.source.map { source in
      (source.file == name ? "" : source.file + ":") + CheckWords.place(source)
    }
    let severity = CheckWords.name(of: finding.severity).text(in: language)
    let head = [
      place.map(shown) ?? "–", colored(severity, Self.style(of: finding.severity)),
      colored(finding.rule, .dim), shown(finding.message.text(in: language)),
    ].joined(separator: "  ")
    return ["  " + head]
      + (cells(of: finding, in: report).map { ["      " + colored(shown($0), .dim)] } ?? [])
  }

  /// The cells of a sum that have a number other than 0, with their places.
  private func cells(of finding: Finding, in report: Report) -> String? {
    guard finding.expected != nil, finding.cells.count > 1 else { return nil }
    let filled = finding.cells.filter { (report.cells[$0]?.number ?? .zero) != .zero }
    guard !filled.isEmpty else { return nil }
    let texts = filled.prefix(8).map { code -> String in
      let cell = report.cells[code]
      let place = cell?.source.map { " (\(CheckWords.place($0)))" } ?? ""
      return "\(catalog.name(of: code).text(in: language)) \(cell?.text ?? "")\(place)"
    }
    return texts.joined(separator: language == .zh ? "；" : "; ") + (filled.count > 8 ? " …" : "")
  }

  private func summary(_ inputs: [CheckedInput]) -> String {
    let failed = inputs.count { $0.error != nil }
    let reports = inputs.reduce(0) { $0 + $1.results.count }
    let counts = CheckWords.counts(inputs.flatMap { $0.results.flatMap(\.findings) }, language)
    let zh =
      "共 \(inputs.count) 个输入，\(reports) 份年报：\(counts)" + (failed > 0 ? "；\(failed) 个不能读取" : "")
    let en =
      "\(inputs.count) inputs, \(reports) reports: \(counts)"
      + (failed > 0 ? "; \(failed) could not be read" : "")
    return LocalizedText(zh: zh, en: en).text(in: language)
  }

  // MARK: Colour

  /// How a terminal shows a piece of text: ECMA-48, 8.3.117 `SGR`.
  private enum Style: String {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case yellow = "33"
    case cyan = "36"
  }

  private static func style(of severity: Finding.Severity) -> Style {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .note: .cyan
    }
  }

  private func colored(_ text: String, _ style: Style) -> String {
    isColored ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  private func shown(_ text: String) -> String { CheckWords.printable(text) }
}

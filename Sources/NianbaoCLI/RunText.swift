import Nianbao

/// What a run says about itself.
enum RunText {
  /// The outputs of an input, a line each.
  static func wrote(_ outcome: Outcome) -> [LocalizedText] {
    if outcome.reports.count > 1, Set(outcome.reports.map(\.output)).count == 1 {
      guard case .file(let path) = outcome.reports.first?.output else { return [] }
      return [wrote(path, reports: outcome.reports.count, outcome.count)]
    }
    return outcome.reports.compactMap { report in
      guard case .file(let path) = report.output else { return nil }
      return wrote(report, path)
    }
  }

  /// An output with several reports.
  static func wrote(
    _ path: String, reports: Int, _ count: (Finding.Severity) -> Int
  ) -> LocalizedText {
    wrote(path, LocalizedText(zh: "\(reports) 份年报", en: "\(reports) reports"), count)
  }

  private static func wrote(_ report: Outcome.Converted, _ path: String) -> LocalizedText {
    let zh = [
      report.organ ?? "机关不详", report.year.map { "\($0)年" } ?? "年度不详", "\(report.form)年格式",
    ]
    let en = [
      report.organ ?? "organ unknown", report.year.map { "\($0)" } ?? "year unknown",
      "form \(report.form)",
    ]
    return wrote(
      path, LocalizedText(zh: zh.joined(separator: "，"), en: en.joined(separator: ", ")),
      report.count)
  }

  private static func wrote(
    _ path: String, _ what: LocalizedText, _ count: (Finding.Severity) -> Int
  ) -> LocalizedText {
    let counts = Finding.Severity.allCases.reversed().map { (count($0), Messages.name(of: $0)) }
      .filter { $0.0 > 0 }
    let zh = [what.zh] + counts.map { "\($1.zh) \($0)" }
    let en = [what.en] + counts.map { "\($1.en) \($0)" }
    return LocalizedText(
      zh: "已写入 \(path)（\(zh.joined(separator: "，"))）",
      en: "Wrote \(path) (\(en.joined(separator: ", ")))")
  }

  /// An output that was there already.
  static func isSkipped(_ path: String) -> LocalizedText {
    LocalizedText(zh: "\(path) 已存在，略过。", en: "\(path) exists; skipped.")
  }

  /// An output of all inputs that did not get all of them.
  static func isIncomplete(_ path: String) -> LocalizedText {
    LocalizedText(
      zh: "没有读完全部输入，因此没有写 \(path)。",
      en: "\(path) was not written, since not all inputs could have their turn.")
  }

  /// How many inputs ended how.
  static func totals(_ totals: RunTotals) -> LocalizedText {
    var zh = "共 \(totals.inputs) 份，成功 \(totals.converted)，"
    var en = "\(totals.inputs) inputs, \(totals.converted) converted, "
    if totals.skipped > 0 {
      zh += "跳过 \(totals.skipped)，"
      en += "\(totals.skipped) skipped, "
    }
    zh += "失败 \(totals.failed)"
    en += "\(totals.failed) failed"
    if totals.notStarted > 0 {
      zh += "，未处理 \(totals.notStarted)"
      en += ", \(totals.notStarted) not started"
    }
    guard totals.isInterrupted else { return LocalizedText(zh: zh + "。", en: en + ".") }
    return LocalizedText(
      zh: "已中断：\(zh)。加上 --skip-existing 再运行即可接着做。",
      en: "Interrupted: \(en). Run it again with --skip-existing to go on.")
  }
}

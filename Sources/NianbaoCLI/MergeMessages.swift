import Nianbao

/// Says on standard error what a merge gave.
struct MergeMessages {
  /// How many findings are shown; the workbook has them all.
  private static let shown = 50

  private let messages: Messages

  init(_ messages: Messages) { self.messages = messages }

  /// Prints what was found about the merge, then the numbers.
  func print(_ merge: Merge, to output: String) {
    if case .unread(let why)? = merge.superior?.standing { messages.print(why) }
    let findings = merge.result.findings.filter { $0.severity > .note }
    for finding in findings.prefix(Self.shown) { messages.print(finding) }
    let more = findings.count - Self.shown
    if more > 0 {
      messages.print(
        LocalizedText(
          zh: "……另有 \(more) 项；写成 xlsx 时都在「问题」里，写成 json 时都在 findings 里。",
          en: "… and \(more) more: an xlsx has all on the sheet 问题, a json under findings."))
    }
    let report = merge.result.report
    let (counted, all) = (merge.counted.count, merge.units.count)
    let missing = merge.units.count { $0.standing == .missing }
    let what = "\(report.year.map { "\($0), " } ?? "")\(report.form)"
    messages.print(
      LocalizedText(
        zh:
          "已汇总 \(counted) 个单位（\(what)），写入 \(output)；未计入 \(all - counted - missing) 份，缺报 \(missing) 个；错误 \(merge.count(of: .error))，警告 \(merge.count(of: .warning))。",
        en:
          "Merged units: \(counted) (\(what)), into \(output); not counted: \(all - counted - missing), missing: \(missing); errors \(merge.count(of: .error)), warnings \(merge.count(of: .warning))."
      ))
  }
}

import ArgumentParser
import Nianbao
import NianbaoOffice

/// `nianbao merge`: the reports of units, put together for their superior.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "汇总下属单位的年报 · Puts the reports of units together for their superior.",
    discussion: """
      写出工作簿：汇总（实时合计）、明细、问题、单位；也可写成 CSV、JSON 或文本。只汇总同一表式、同一年度的年报，没有计入的单位和原因都会列出。\
      有错误时以 1 退出，有输入不能读取时以 2 退出。
      Writes a workbook: live sums, the register, all findings, all units; or CSV, JSON or text. Only reports of one form and \
      one year are added up; what does not count is named with the reason. The exit status is 1 when there is an error, 2 when \
      an input could not be read.
      """)

  @Argument(help: ArgumentHelp("各单位的年报：文件、文件夹或 - · the units' reports", valueName: "input"))
  var inputs: [String]

  @Option(name: [.short, .long], help: "输出文件，- 为标准输出 · the output file, or - for standard output")
  var output: String

  @Option(
    help: ArgumentHelp(
      "输出格式 · \(OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")) (默认按 -o 的扩展名；-o - 时为 xlsx)"
    ))
  var to: OutputFormat?

  @Option(help: "上级机关的名称 · the superior's name (默认取自 --as-parent)")
  var organ: String?

  @Option(help: "报告年度（默认取自 --as-parent，否则取多数单位的） · the year (default: that of most units)")
  var year: Int?

  @Option(help: "表式（默认取自 --as-parent，否则取多数单位的） · the form (default: that of most units)")
  var form: String?

  @Option(
    help: ArgumentHelp("应报单位的名单，每行一个 · the units that are to report, one a line", valueName: "list")
  )
  var expect: String?

  @Option(
    help: ArgumentHelp(
      "上级自己的年报，与各单位之和逐格核对 · the superior's own report, compared with the sums", valueName: "file"))
  var asParent: String?

  @Option(help: "CSV 的版式 · the CSV lay-out: official, long, wide")
  var csvLayout: CSVLayout = .official

  @Option(help: "CSV 的编码 · utf-8-bom, utf-8, gb18030")
  var encoding: CSVWriter.Encoding = .utf8BOM

  @Flag(help: "有警告也以 1 退出 · exit with 1 on a warning, too")
  var strict = false

  @Flag(help: "覆盖已有的文件；输入文件绝不覆盖 · replace a file that exists, never an input")
  var force = false

  @OptionGroup var jobsOption: JobsOption

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if inputs.isEmpty { throw ValidationError("请给出各单位的年报 · name the units' reports") }
    if let year, !Report.years.contains(year) {
      throw ValidationError(
        "--year 应在 \(Report.years.lowerBound) 到 \(Report.years.upperBound) 之间 · from \(Report.years.lowerBound) to \(Report.years.upperBound)"
      )
    }
    if let organ, organ.allSatisfy(\.isWhitespace) {
      throw ValidationError("--organ 是空的 · is empty")
    }
    try OutputFormat.check(output: output, to)
    if (inputs + [asParent, expect].compactMap { $0 }).count(where: { $0 == "-" }) > 1 {
      throw ValidationError("- 只能出现一次 · - may stand once")
    }
  }

  func run() throws {
    let messages = common.messages
    let (merge, isComplete) = messages.orExit { () throws -> (Merge, Bool) in
      let catalog = try common.catalog()
      let target = ResultTarget(output: output, force: force)
      let found = InputFiles.find(inputs, isWanted: isUnit)
      let others = [asParent, expect].compactMap { $0 }
        .map { InputFiles.Found.success(InputFile(path: $0, relativePath: $0)) }
      try target.check(beside: found + others)
      let (merge, isComplete) = try MergeRun(catalog, messages: messages, jobs: jobsOption.jobs)
        .merge(found, options(), superior: asParent)
      try target.write(bytes(of: merge, catalog, messages.language))
      MergeMessages(messages).print(merge, to: output)
      return (merge, isComplete)
    }
    guard isComplete else { throw ExitStatus.failure }
    let isOdd = merge.count(of: .error) > 0 || (strict && merge.count(of: .warning) > 0)
    if isOdd { throw ExitStatus.findings }
  }

  /// Whether a file of a folder may be a unit's report: not the output of an earlier run, nor what
  /// another option names.
  private func isUnit(_ path: String) -> Bool {
    ![output, expect, asParent].compactMap { $0 }.map { FileIdentity($0) }
      .contains(FileIdentity(path))
  }

  private func options() throws -> Merger.Options {
    let list = try expect.map { path in
      try ExpectedUnits(InputFile(path: path, relativePath: path).read(), name: path)
    }
    return Merger.Options(organ: organ, year: year, form: form, expected: list)
  }

  private func bytes(
    of merge: Merge, _ catalog: FormCatalog, _ language: Language
  ) throws -> [UInt8] {
    let named = OutputFormat(rawValue: FilePath.fileExtension(of: output))
    let format = to ?? named ?? .xlsx
    guard format != .xlsx else {
      return try XLSXWriter().write(MergeLayout(merge, catalog).document())
    }
    let options = ReportWriter.Options(
      csvLayout: csvLayout, encoding: encoding, language: language)
    return try ReportWriter(catalog, options: options).bytes(of: merge.result, as: format)
  }
}

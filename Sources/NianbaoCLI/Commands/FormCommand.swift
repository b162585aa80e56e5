import ArgumentParser
import Nianbao
import NianbaoOffice

/// `nianbao form`: the official workbook, empty and protected, to be filled in.
struct FormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form",
    abstract: "写出待填的空白表 · Writes the empty official workbook to fill in.",
    discussion: """
      浅黄底的格可填，只接受应填的内容；其余的格受保护，没有密码。给出上年的报告时，填入已知的内容。
      Light yellow cells are open and take only what belongs there; all others are protected, without a password. \
      Given last year's report, what is known is filled in.
      """)

  @Option(help: "机关名称（默认取自上年的报告） · the organ (default: that of last year's report)")
  var organ: String?

  @Option(help: "报告年度（默认为上年报告的下一年） · the year (default: the one after last year's report)")
  var year: Int?

  @Option(help: "表式，2019 或 2021（默认按年度） · the form, 2019 or 2021 (default: by the year)")
  var form: String?

  @Option(help: ArgumentHelp("上年的报告 · last year's report", valueName: "file"))
  var from: String?

  @Option(name: [.short, .long], help: "输出文件，- 为标准输出 · the output file, or - for standard output")
  var output: String

  @Flag(help: "覆盖已有的文件 · replace a file that exists")
  var force = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let year, !Report.years.contains(year) {
      throw ValidationError(
        "--year 应在 \(Report.years.lowerBound) 到 \(Report.years.upperBound) 之间 · from \(Report.years.lowerBound) to \(Report.years.upperBound)"
      )
    }
    if let organ, organ.allSatisfy(\.isWhitespace) {
      throw ValidationError("--organ 是空的 · is empty")
    }
    if output != "-", FilePath.fileExtension(of: output) != "xlsx" {
      throw ValidationError("空白表是 .xlsx 工作簿，请改 -o · the form is an .xlsx workbook; change -o")
    }
  }

  func run() throws {
    let messages = common.messages
    messages.orExit {
      let catalog = try common.catalog()
      let target = ResultTarget(output: output, force: force)
      let source = from.map { InputFile(path: $0, relativePath: $0) }
      try target.check(beside: source.map { [.success($0)] } ?? [])
      let previous = try source.map { try read($0, catalog, messages) }
      let layout = try FormLayout(
        chosenForm(catalog, previous), catalog, organ: organ, year: year, previous: previous)
      try target.write(XLSXWriter().write(layout.document()))
    }
  }

  private func chosenForm(_ catalog: FormCatalog, _ previous: Report?) throws -> FormDefinition {
    let known = catalog.forms.map(\.id).joined(separator: ", ")
    let chosen =
      form.map { catalog.form($0) }
      ?? FormLayout.form(year: year, previous: previous, catalog)
    guard let chosen else {
      throw FormError(.unknownForm, name: form ?? "", detail: "(\(known))")
    }
    return chosen
  }

  /// Last year's report; what is odd about it is said, since its numbers are taken over.
  private func read(
    _ input: InputFile, _ catalog: FormCatalog, _ messages: Messages
  ) throws -> Report {
    let result = try Pipeline.office(catalog).read(try input.read(), name: input.name)
    for finding in result.findings where finding.severity > .note { messages.print(finding) }
    if let organ, let other = result.report.organ, other != organ {
      messages.print(
        LocalizedText(
          zh: "上年的报告是「\(other)」的，表填「\(organ)」；请确认是同一机关。",
          en:
            "Last year's report is of \(other), the form is for \(organ); make sure that they are one."
        ))
    }
    return result.report
  }
}

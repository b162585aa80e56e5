import ArgumentParser
import Nianbao
import NianbaoOffice

/// `nianbao convert`: reads each report and writes it in another format.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "读取每份年报，写成另一种格式 · Reads each report, writes it in another format.",
    discussion: """
      输入可以是文件、文件夹或 -（标准输入）；格式按内容识别。不给 -o 和 --output-dir 时，输出写在输入旁边。
      An input is a file, a folder or - (standard input); its format is told from its content. Without -o and \
      --output-dir the output goes beside the input.

      一份输入里有多份年报（JSON 数组、JSONL、long 或 wide 版式的 CSV）时，jsonl 和 long、wide 的 CSV 写成一个文件，其他格式写成 \
      名称-1、名称-2……。An input may hold several reports (a JSON array, JSONL, the long or wide CSV): jsonl and the long and \
      wide CSV take all into one file, the other formats give NAME-1, NAME-2 ….

      多份输入用 -o 写成一个文件时，格式须是 jsonl，或 long、wide 版式的 CSV。With several inputs -o takes jsonl, or the long or \
      wide CSV.
      """)

  @Argument(help: ArgumentHelp("年报文件、文件夹或 - · report files, folders, or -", valueName: "input"))
  var inputs: [String] = []

  @OptionGroup var inputOptions: InputOptions

  @Option(name: [.short, .long], help: "输出文件，- 为标准输出 · the output file, or - for standard output")
  var output: String?

  @Option(help: "输出文件夹 · the folder for outputs")
  var outputDir: String?

  @Option(
    help: ArgumentHelp(
      "输出格式 · \(OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")) (默认按 -o 的扩展名，否则 xlsx)"
    ))
  var to: OutputFormat?

  @Option(
    help: "只替换这份文本里的表格，其余一字不动（用于 --to txt） · replace only the tables of this text; with --to txt")
  var into: String?

  @Flag(help: "覆盖已有的输出；输入文件绝不覆盖 · replace outputs that exist, never an input")
  var force = false

  @Flag(
    help:
      "输出已存在就略过，用于接着做中断的任务 · skip inputs whose outputs exist, to go on with a run that was ended")
  var skipExisting = false

  @Option(help: "CSV 的版式 · the CSV lay-out: official, long, wide")
  var csvLayout: CSVLayout = .official

  @Option(help: "CSV 的编码 · the CSV encoding: utf-8, utf-8-bom, gb18030")
  var encoding: CSVWriter.Encoding = .utf8BOM

  @Option(help: "总计的写法 · how totals are written: formulas, values, recalculate")
  var totals: Totals?

  @Flag(help: "有警告也以 1 退出 · exit with 1 on a warning, too")
  var strict = false

  @OptionGroup var jobsOption: JobsOption

  @Option(help: "把每份输入的结果写成 JSON 或 CSV（按扩展名）· write the outcome of each input as JSON or CSV")
  var summary: String?

  @Flag(name: [.short, .long], help: "只显示错误 · print errors only")
  var quiet = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if output != nil, outputDir != nil {
      throw ValidationError("-o 和 --output-dir 只能选一个 · give -o or --output-dir, not both")
    }
    if inputs.isEmpty, inputOptions.filesFrom == nil {
      throw ValidationError("请给出要转换的年报 · name the reports to convert")
    }
    if output != nil, !takesSeveral, inputOptions.mayBeSeveral(inputs) {
      throw ValidationError(
        "-o 用这种格式只能写一份输入；多份请用 --output-dir，或用 --to jsonl、--csv-layout long 或 wide · with this format -o takes one input; use --output-dir, or --to jsonl, --csv-layout long or wide"
      )
    }
    try inputOptions.check(inputs)
    if force, skipExisting {
      throw ValidationError(
        "--force 和 --skip-existing 只能选一个 · give --force or --skip-existing, not both")
    }
    if let output { try OutputFormat.check(output: output, to) }
    if into != nil, format != .txt {
      throw ValidationError("--into 只用于 --to txt · --into goes with --to txt")
    }
    if into != nil, inputOptions.mayBeSeveral(inputs) {
      throw ValidationError("--into 只用于一份输入 · --into takes one input")
    }
    if into == "-" { throw ValidationError("--into 需要一个文件 · --into takes a file") }
    if let summary, let output, FileIdentity(summary) == FileIdentity(output) {
      throw ValidationError(
        "--summary 和 -o 是同一个文件 · --summary and -o name the same file")
    }
    if outputDir == "-" || outputDir?.isEmpty == true {
      throw ValidationError("--output-dir 需要一个文件夹 · --output-dir takes a folder")
    }
  }

  /// The format of the outputs.
  private var format: OutputFormat {
    to ?? output.flatMap { OutputFormat(rawValue: FilePath.fileExtension(of: $0)) } ?? .xlsx
  }

  /// Whether one output takes the reports of any number of inputs.
  private var takesSeveral: Bool {
    format == .jsonl || (format == .csv && csvLayout.holdsSeveral)
  }

  /// Whether results go to standard output.
  private var writesToStandardOutput: Bool {
    output.map { $0 == "-" } ?? (outputDir == nil && inputs.contains("-"))
  }

  private var plan: OutputPlan { OutputPlan(output: output, directory: outputDir, format: format) }

  func run() throws {
    Interruption.watch()
    if !writesToStandardOutput { Interruption.outliveListeners() }
    let messages = Messages(language: common.messages.language, isQuiet: quiet)
    let own = OwnOutputs(inputs: inputs, plan: plan, summary: summary)
    let found = inputOptions.find(inputs) { path in !own.contains(path) }
    let catalog = messages.orExit { try common.catalog() }
    let conversion = conversion(of: found, catalog, messages.language)
    let run = ConversionRun(conversion, messages: messages, jobs: jobsOption.jobs)
    let isDataSet = takesSeveral && output != nil && found.count > 1
    let totals = messages.orExit {
      if isDataSet, let output, skipExisting, OutputFile.isFinished(output) {
        return try run.skip(found, for: output, summary: summaryFile(conversion.claims))
      }
      return try run.convert(
        found, into: isDataSet ? dataSet(conversion) : nil, summary: summaryFile(conversion.claims))
    }
    throw ExitStatus.of(totals, strict: strict)
  }

  private func conversion(
    of found: [InputFiles.Found], _ catalog: FormCatalog, _ language: Language
  ) -> Conversion {
    let base = into.map { InputFile(path: $0, relativePath: FilePath.name(of: $0)) }
    let read =
      found.compactMap { try? $0.get().path } + [into, inputOptions.filesFrom].compactMap { $0 }
    var conversion = Conversion(
      pipeline: .office(catalog),
      writer: ReportWriter(
        catalog,
        options: .init(
          totals: totals, csvLayout: csvLayout, encoding: encoding, language: language)),
      plan: plan, force: force,
      claims: OutputClaims(inputs: read), base: base)
    conversion.skipsExisting = skipExisting
    return conversion
  }

  /// Begins the output for all inputs.
  private func dataSet(_ conversion: Conversion) throws -> DataSet? {
    guard let output else { return nil }
    if output != "-" { try conversion.claims.checkInput(output) }
    return try DataSet(
      conversion.writer, format: format, target: output,
      force: force || (skipExisting && !OutputFile.isFinished(output)))
  }

  /// Begins the summary.
  ///
  /// It is an output like the others: it replaces nothing without `--force`, and an input never. Who
  /// goes on with a run replaces the summary of that run.
  private func summaryFile(_ claims: OutputClaims) throws -> SummaryFile? {
    guard let summary else { return nil }
    try claims.checkInput(summary)
    try claims.claim(summary)
    // It may stand in the folder for outputs, which the first of them would create.
    return try SummaryFile(
      summary, force: force, replacesSummary: skipExisting, createFolders: outputDir != nil)
  }
}

extension OutputFormat: ExpressibleByArgument {
  /// Refuses an output whose extension names no format, where none is asked for.
  ///
  /// - Throws: `ValidationError`.
  static func check(output: String, _ to: OutputFormat?) throws {
    guard to == nil, output != "-", !FilePath.isFolder(output),
      OutputFormat(rawValue: FilePath.fileExtension(of: output)) == nil
    else { return }
    throw ValidationError(
      "\(output) 的扩展名不是输出格式，请用 --to 指定 · the extension names no output format; give --to")
  }
}
extension CSVLayout: ExpressibleByArgument {}
extension Totals: ExpressibleByArgument {}
extension CSVWriter.Encoding: ExpressibleByArgument {}

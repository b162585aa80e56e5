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
      """)

  @Argument(help: ArgumentHelp("年报文件、文件夹或 - · report files, folders, or -", valueName: "input"))
  var inputs: [String]

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

  @Option(help: "CSV 的版式 · the CSV lay-out: official, long, wide")
  var csvLayout: CSVLayout = .official

  @Option(help: "CSV 的编码 · the CSV encoding: utf-8, utf-8-bom, gb18030")
  var encoding: CSVWriter.Encoding = .utf8BOM

  @Option(help: "总计的写法 · how totals are written: formulas, values, recalculate")
  var totals: Totals?

  @Flag(help: "有警告也以 1 退出 · exit with 1 on a warning, too")
  var strict = false

  @Option(help: "同时处理几份 · how many reports at a time (默认为处理器数)")
  var jobs: Int?

  @Option(help: "把每份输入的结果写成 JSON · write the outcome of each input as JSON")
  var summary: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs 至少为 1 · at least 1") }
    if output != nil, outputDir != nil {
      throw ValidationError("-o 和 --output-dir 只能选一个 · give -o or --output-dir, not both")
    }
    if output != nil, inputs.count > 1 {
      throw ValidationError("-o 只用于一份输入；多份请用 --output-dir · -o takes one input; use --output-dir")
    }
    if inputs.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("- 只能出现一次 · - may stand once")
    }
    if to == nil, let output, output != "-", !FilePath.isFolder(output),
      OutputFormat(rawValue: FilePath.fileExtension(of: output)) == nil
    {
      throw ValidationError(
        "\(output) 的扩展名不是输出格式，请用 --to 指定 · the extension names no output format; give --to")
    }
    if into != nil, format != .txt {
      throw ValidationError("--into 只用于 --to txt · --into goes with --to txt")
    }
    if into != nil, inputs.count > 1 {
      throw ValidationError("--into 只用于一份输入 · --into takes one input")
    }
    if into == "-" { throw ValidationError("--into 需要一个文件 · --into takes a file") }
    if outputDir == "-" {
      throw ValidationError("--output-dir 需要一个文件夹 · --output-dir takes a folder")
    }
  }

  /// Refuses a summary that would replace what it must not.
  ///
  /// It is an output like the others: it replaces nothing without `--force`, and an input never.
  private static func checkSummary(_ path: String, _ inputs: [InputFiles.Found], force: Bool) throws
  {
    let own = inputs.compactMap { try? $0.get() }.map { FilePath.identity(of: $0.path) }
    if own.contains(FilePath.identity(of: path)) { throw FileError(kind: .isInput, path: path) }
    try OutputFile.check(path, force: force)
  }

  /// The format of the outputs.
  private var format: OutputFormat {
    to ?? output.flatMap { OutputFormat(rawValue: FilePath.fileExtension(of: $0)) } ?? .xlsx
  }

  /// The inputs.
  ///
  /// Files that an earlier run of the same kind may have left in a folder are none: the summary, and
  /// files that only this run's own outputs could replace.
  private var inputsFound: [InputFiles.Found] {
    let summary = summary.map(FilePath.identity)
    let isBeside = output == nil && outputDir == nil
    return InputFiles.find(inputs) { path in
      FilePath.identity(of: path) != summary
        && !(isBeside && FilePath.fileExtension(of: path) == format.fileExtension)
    }
  }

  func run() throws {
    let messages = common.messages
    let found = inputsFound
    let catalog = messages.orExit { try common.catalog() }
    let base = into.map { InputFile(path: $0, relativePath: FilePath.name(of: $0)) }
    let own = (found.compactMap { try? $0.get() } + [base].compactMap { $0 })
      .map { FilePath.identity(of: $0.path) }
    let conversion = Conversion(
      pipeline: .office(catalog),
      writer: ReportWriter(
        catalog,
        options: .init(
          totals: totals, csvLayout: csvLayout, encoding: encoding, language: messages.language)),
      plan: OutputPlan(output: output, directory: outputDir, format: format), force: force,
      claims: OutputClaims(inputs: Set(own)), base: base)
    if let summary { messages.orExit { try Self.checkSummary(summary, found, force: force) } }
    let run = ConversionRun(conversion, messages: messages, jobs: jobs)
    let outcomes = run.convert(found)
    if let summary {
      messages.orExit { try OutputFile.write(Summary.json(outcomes), to: summary, force: force) }
    }
    throw ExitStatus.of(outcomes, strict: strict)
  }
}

extension OutputFormat: ExpressibleByArgument {}
extension CSVLayout: ExpressibleByArgument {}
extension Totals: ExpressibleByArgument {}
extension CSVWriter.Encoding: ExpressibleByArgument {}

import ArgumentParser
import Foundation
import Nianbao

/// `nianbao check`: reads each report, runs every check, and writes the findings.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "校验每份年报，列出发现的问题 · Checks each report and lists what was found.",
    discussion: """
      输入可以是文件、文件夹或 -（标准输入）。结果写到标准输出，或写到 -o 指定的文件。有错误时以 1 退出，有输入不能读取时以 2 退出。
      An input is a file, a folder or - (standard input). The result goes to standard output, or to the file of -o. The exit \
      status is 1 when there is an error, 2 when an input could not be read.
      """)

  @Argument(help: ArgumentHelp("年报文件、文件夹或 - · report files, folders, or -", valueName: "input"))
  var inputs: [String] = []

  @OptionGroup var inputOptions: InputOptions

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "上年的报告（文件或文件夹），按机关和年度配对 · last year's reports, matched by organ and year",
      valueName: "file"))
  var previous: [String] = []

  @Option(help: "结果的格式 · text, json, csv, sarif, html (默认按 -o 的扩展名，否则 text)")
  var format: CheckFormat?

  @Option(help: ArgumentHelp("只用这条规则，可重复 · only this rule; repeatable", valueName: "id"))
  var rule: [String] = []

  @Option(help: ArgumentHelp("不用这条规则，可重复 · without this rule; repeatable", valueName: "id"))
  var ignore: [String] = []

  @Flag(help: "有警告也以 1 退出 · exit with 1 on a warning, too")
  var strict = false

  @Flag(help: "列出全部规则 · list all rules")
  var listRules = false

  @Option(help: ArgumentHelp("解释一条规则 · explain a rule", valueName: "id"))
  var explain: String?

  @Option(
    name: [.short, .long], help: "写到文件，- 为标准输出 · the file to write, or - for standard output")
  var output: String?

  @Flag(help: "覆盖已有的文件；输入文件绝不覆盖 · replace a file that exists, never an input")
  var force = false

  @OptionGroup var jobsOption: JobsOption

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if inputs.isEmpty, inputOptions.filesFrom == nil, !listRules, explain == nil {
      throw ValidationError("请给出要校验的年报 · name the reports to check")
    }
    try inputOptions.check(inputs + previous)
  }

  func run() throws {
    let messages = common.messages
    let catalog = messages.orExit { try common.catalog() }
    let rules = RuleText(catalog, language: messages.language)
    try checkRules(RuleBook(catalog))
    if listRules { return messages.orExit { try Self.print(rules.list) } }
    if let explain {
      return messages.orExit { try Self.print(rules.explanation(of: explain) ?? "") }
    }
    let target = CheckTarget(output: output, format: format, force: force)
    let found = inputOptions.find(inputs) { path in !target.isTarget(path) }
    let earlier = InputFiles.find(previous) { path in !target.isTarget(path) }
    messages.orExit { try target.check(beside: found + earlier + inputOptions.list) }
    let run = CheckRun(
      catalog, messages: messages, jobs: jobsOption.jobs, rule: rule, ignore: ignore)
    let (checked, failedPrevious) = run.check(found, previous: previous.isEmpty ? nil : earlier)
    let writer = CheckWriter(
      catalog, language: messages.language, version: NianbaoCommand.configuration.version)
    let text = writer.text(of: checked, as: target.chosenFormat, isColored: target.isColored)
    messages.orExit { try target.write(text) }
    throw ExitStatus.of(checked, isComplete: !failedPrevious, strict: strict)
  }

  /// Refuses rules that there are not, so that a slip of the pen does not hide findings.
  private func checkRules(_ book: RuleBook) throws {
    let unknown = (rule + ignore + [explain].compactMap { $0 }).filter { book.rule($0) == nil }
    guard let first = unknown.first else { return }
    throw ValidationError(
      "没有规则 \(first)，--list-rules 列出全部规则 · there is no rule \(first); --list-rules lists them")
  }

  private static func print(_ text: String) throws {
    try OutputFile.writeToStandardOutput(Array(text.utf8))
  }
}

extension CheckFormat: ExpressibleByArgument {}

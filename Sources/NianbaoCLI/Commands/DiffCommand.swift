import ArgumentParser
import Nianbao
import NianbaoOffice

/// `nianbao diff`: two reports cell by cell, and their text paragraph by paragraph.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "逐格比较两份年报 · Compares two reports cell by cell.",
    discussion: """
      输入可以是任何能读的格式，一个可以是 -（标准输入）。没有这一格、空白、符号和 0 是不同的。相同以 0 退出，有差别以 1 退出，不能读取以 2 退出。
      The inputs may be of any format that is read; one may be - (standard input). No such cell, a blank, a mark and 0 are \
      different. The exit status is 0 when they are the same, 1 when they differ, 2 when one cannot be read.
      """)

  @Argument(help: ArgumentHelp("第一份年报或 - · the first report, or -", valueName: "a"))
  var first: String

  @Argument(help: ArgumentHelp("第二份年报或 - · the second report, or -", valueName: "b"))
  var second: String

  @Option(help: "结果的格式 · text, json, html (默认按 -o 的扩展名，否则 text)")
  var format: DifferenceFormat?

  @Option(
    name: [.short, .long], help: "写到文件，- 为标准输出 · the file to write, or - for standard output")
  var output: String?

  @Flag(help: "覆盖已有的文件；输入文件绝不覆盖 · replace a file that exists, never an input")
  var force = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if first == "-", second == "-" {
      throw ValidationError("- 只能出现一次 · - may stand once")
    }
  }

  func run() throws {
    let messages = common.messages
    let inputs = [first, second].map { InputFile(path: $0, relativePath: $0) }
    let isSame = messages.orExit {
      let catalog = try common.catalog()
      let target = ResultTarget(output: output, force: force)
      try target.check(beside: inputs.map { .success($0) })
      let pipeline = Pipeline.office(catalog)
      let left = try pipeline.read(try inputs[0].read(), name: first).report
      let right = try pipeline.read(try inputs[1].read(), name: second).report
      let comparison = ReportComparison(left, right, catalog)
      let text = DifferenceWriter(catalog, language: messages.language)
        .text(of: comparison, names: (first, second), as: chosenFormat(target.file))
      try target.write(Array(text.utf8))
      return comparison.isSame
    }
    if !isSame { throw ExitStatus.findings }
  }

  /// The format that was asked for, else that of the extension, else text.
  private func chosenFormat(_ file: String?) -> DifferenceFormat {
    format ?? file.flatMap { DifferenceFormat(rawValue: FilePath.fileExtension(of: $0)) } ?? .text
  }
}

extension DifferenceFormat: ExpressibleByArgument {}

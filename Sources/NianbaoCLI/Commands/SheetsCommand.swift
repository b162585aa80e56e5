import ArgumentParser
import Foundation
import Nianbao
import NianbaoOffice

/// `nianbao sheets`: the sheets of a workbook, or the tables of a page or text document, as the
/// reader sees them.
struct SheetsCommand: ParsableCommand {
  /// The formats of the output.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// One sheet as CSV.
    case csv
    /// Sheets with addresses, formulas and merged areas.
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "sheets",
    abstract:
      "把工作簿、网页或 Word 文档里的表格原样列出 · Writes the tables of a workbook, page or Word file as they are.",
    discussion: """
      不认表式，只给出读到的格子；边读边写，大表也不占内存。多份文件或文件夹须用 --format json，每份文件一行。
      It knows no form and gives the cells that were read. It writes while it reads, so large sheets take no memory. Several \
      files, or a folder, take --format json and give a line a file.
      """)

  @Argument(
    help: ArgumentHelp(
      "工作簿、网页、Word 文档、文件夹或 - · workbooks, pages, Word files, folders, or -", valueName: "file"))
  var files: [String] = []

  @OptionGroup var inputs: InputOptions

  @Option(help: "工作表的名称或序号（从 1 起） · a sheet's name or number from 1 (CSV 默认为第一张，JSON 为全部)")
  var sheet: String?

  @Option(help: "输出格式 · csv, json")
  var format: Format = .csv

  @Flag(help: "只列出工作表 · only list the sheets")
  var list = false

  @OptionGroup var jobsOption: JobsOption

  @Option(help: "提示的语言 · the language of messages: zh, en (默认取自 LC_ALL、LC_MESSAGES、LANG)")
  var language: Language?

  func validate() throws {
    if files.isEmpty, inputs.filesFrom == nil {
      throw ValidationError("请给出文件 · name the files")
    }
    try inputs.check(files)
    if isSeveral, list || format != .json {
      throw ValidationError(
        "多份文件或文件夹须用 --format json，不能用 --list · several files, or a folder, take --format json, and no --list"
      )
    }
  }

  /// Whether there may be more than one file.
  private var isSeveral: Bool {
    inputs.mayBeSeveral(files) || files.contains(where: FilePath.isFolder)
  }

  func run() throws {
    let messages = Messages(
      language: language ?? .ofEnvironment(ProcessInfo.processInfo.environment))
    if !isSeveral, let file = files.first {
      return messages.orExit { try write(SheetsInput(path: file)) }
    }
    let found = inputs.find(files, isWanted: SheetsInput.isReadable)
    let status = SheetsRun(messages: messages, sheet: sheet, jobs: jobsOption.jobs).write(found)
    if status != ExitStatus.success { throw status }
  }

  private func write(_ input: SheetsInput) throws {
    let sheets = try input.open()
    let chosen = try input.chosen(sheet, of: sheets)
    switch (list, format) {
    case (true, .csv): try OutputFile.writeToStandardOutput(Self.table(sheets, chosen))
    case (true, .json): try OutputFile.writeToStandardOutput(Self.json(sheets, chosen))
    case (false, .csv):
      guard let first = chosen.first else { return }
      try sheets.writeCSV(of: first, to: OutputFile.writeToStandardOutput)
    case (false, .json): try sheets.writeJSON(of: chosen, to: OutputFile.writeToStandardOutput)
    }
  }

  private static func table(_ sheets: SheetsReader, _ chosen: [Int]) -> [UInt8] {
    let lines = chosen.map { index in
      let entry = sheets.entries[index]
      return "\(index + 1),\(CSVWriter.field(entry.name)),\(entry.visibility.rawValue)\r\n"
    }
    return Array(lines.joined().utf8)
  }

  private static func json(_ sheets: SheetsReader, _ chosen: [Int]) -> [UInt8] {
    let entries = chosen.map { index in
      let entry = sheets.entries[index]
      return
        "\n{\"name\":\(JSONString.quoted(entry.name)),\"state\":\"\(entry.visibility.rawValue)\"}"
    }
    return Array("{\"sheets\":[\(entries.joined(separator: ","))\n]}\n".utf8)
  }
}

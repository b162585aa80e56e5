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
      不认表式，只给出读到的格子；边读边写，大表也不占内存。
      It knows no form and gives the cells that were read. It writes while it reads, so large sheets take no memory.
      """)

  @Argument(
    help: ArgumentHelp("工作簿、网页、Word 文档或 - · a workbook, page or Word file, or -", valueName: "file")
  )
  var file: String

  @Option(help: "工作表的名称或序号（从 1 起） · a sheet's name or number from 1 (CSV 默认为第一张，JSON 为全部)")
  var sheet: String?

  @Option(help: "输出格式 · csv, json")
  var format: Format = .csv

  @Flag(help: "只列出工作表 · only list the sheets")
  var list = false

  @Option(help: "提示的语言 · the language of messages: zh, en (默认取自 LC_ALL、LC_MESSAGES、LANG)")
  var language: Language?

  func run() throws {
    let messages = Messages(
      language: language ?? .ofEnvironment(ProcessInfo.processInfo.environment))
    messages.orExit {
      let sheets = try open()
      let chosen = try chosen(of: sheets)
      switch (list, format) {
      case (true, .csv): try OutputFile.writeToStandardOutput(Self.table(sheets, chosen))
      case (true, .json): try OutputFile.writeToStandardOutput(Self.json(sheets, chosen))
      case (false, .csv):
        guard let first = chosen.first else { return }
        try sheets.writeCSV(of: first, to: OutputFile.writeToStandardOutput)
      case (false, .json): try sheets.writeJSON(of: chosen, to: OutputFile.writeToStandardOutput)
      }
    }
  }

  /// Opens the file; one on disk is not read whole.
  private func open() throws -> SheetsReader {
    let input = InputFile(path: file, relativePath: file)
    let head = input.isStandardInput ? try input.read() : try input.head()
    func whole() throws -> [UInt8] { input.isStandardInput ? head : try input.read() }
    switch FileFormat(of: head) {
    case .compoundFile where !input.isStandardInput:
      // What kind of old file it is may stand anywhere in it.
      throw ReadError(.unreadFormat(FileFormat(of: try input.read())), name: input.name)
    case .xlsx, .zip:
      return input.isStandardInput
        ? try SheetsReader(bytes: head, name: input.name)
        : try SheetsReader(path: file, name: input.name)
    case .html: return SheetsReader(try HTMLReader().read(try whole(), name: input.name))
    case .docx: return SheetsReader(try DOCXReader().read(try whole(), name: input.name))
    case .text where head.isEmpty: throw ReadError(.empty, name: input.name)
    case let other: throw ReadError(.unreadFormat(other), name: input.name)
    }
  }

  /// The sheets that were asked for, as indices from 0: by name before by number.
  private func chosen(of sheets: SheetsReader) throws -> [Int] {
    let entries = sheets.entries
    guard let sheet else { return Array(entries.indices) }
    if let index = entries.firstIndex(where: { $0.name == sheet }) { return [index] }
    guard let number = Int(sheet), entries.indices.contains(number - 1) else {
      throw SheetError(sheet: sheet, names: entries.map(\.name), path: file)
    }
    return [number - 1]
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

/// A sheet that the workbook does not have.
struct SheetError: Error, Explained {
  /// The name or number that was asked for.
  var sheet: String
  /// The names of the sheets that are there.
  var names: [String]
  /// The workbook's path.
  var path: String

  var explanation: LocalizedText {
    let list = names.prefix(20).joined(separator: "、")
    return LocalizedText(
      zh: "\(path) 里没有工作表「\(sheet)」；有：\(list)。",
      en: "\(path) has no sheet \(sheet); it has: \(list).")
  }
}

import Foundation
import FuzzDriver
import Nianbao
import NianbaoOffice

/// Any bytes are a workbook, or an error that explains itself; nothing traps, and what is printed
/// is JSON.
@main enum FuzzWorkbook {
  static func main() {
    guard let pipeline = try? Pipeline.office(.embedded()) else { fatalError("no forms") }
    Fuzzer.run { input in
      let file = WorkbookParts.file(of: input)
      explained { try readSheets(file) }
      explained { _ = try pipeline.read(file, name: "book.xlsx") }
    }
  }

  private static func explained(_ work: () throws -> Void) {
    do {
      try work()
    } catch {
      guard let error = error as? any Explained, !error.explanation.en.isEmpty else {
        fatalError("an error without an explanation: \(error)")
      }
    }
  }

  private static func readSheets(_ file: [UInt8]) throws {
    let sheets = try SheetsReader(bytes: file, name: "book.xlsx")
    nonisolated(unsafe) var json: [UInt8] = []
    try sheets.writeJSON(of: Array(sheets.entries.indices)) { json += $0 }
    guard (try? JSONSerialization.jsonObject(with: Data(json))) != nil else {
      fatalError("the output is no JSON: \(String(decoding: json.prefix(2000), as: UTF8.self))")
    }
    for index in sheets.entries.indices { try sheets.writeCSV(of: index) { _ in } }
  }
}

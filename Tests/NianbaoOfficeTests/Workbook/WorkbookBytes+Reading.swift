import Nianbao
import NianbaoOffice
import TestSupport

extension WorkbookBytes {
  /// The document that the reader makes of it.
  func document() throws -> Document { try XLSXReader().read(bytes, name: "book.xlsx") }

  /// The first sheet as the reader has it.
  func grid() throws -> Grid { try document().grids.first ?? Grid() }

  /// What `sheets` writes of all sheets as JSON.
  func json() throws -> String {
    let sheets = try SheetsReader(bytes: bytes, name: "book.xlsx")
    let output = CollectedBytes()
    try sheets.writeJSON(of: Array(sheets.entries.indices)) { output.bytes += $0 }
    return String(decoding: output.bytes, as: UTF8.self)
  }

  /// What `sheets` writes of one sheet as CSV.
  func csv(of index: Int = 0) throws -> String {
    let sheets = try SheetsReader(bytes: bytes, name: "book.xlsx")
    let output = CollectedBytes()
    try sheets.writeCSV(of: index) { output.bytes += $0 }
    return String(decoding: output.bytes, as: UTF8.self)
  }

  /// The value of A1 in the JSON of `sheets`; `nothing` where it has none.
  func firstValue() throws -> String {
    let json = try json()
    guard let start = json.firstRange(of: "\"cells\":{\"A1\":")?.upperBound,
      let end = json.firstRange(of: "},\"formulas\"")?.lowerBound
    else { return json.contains("\"cells\":{}") ? "nothing" : json }
    return String(json[start..<end])
  }
}

/// Bytes that a closure collects.
final class CollectedBytes {
  var bytes: [UInt8] = []
}

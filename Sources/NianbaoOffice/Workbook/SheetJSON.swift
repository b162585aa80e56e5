internal import Nianbao

/// Writes sheets as JSON while they are read.
///
/// Cells come first, since merged areas stand behind the rows in a sheet part.
struct SheetJSON {
  private var output: ByteBuffer
  private var formulas = SheetFormulas()
  private var hasSheet = false
  private var hasCell = false

  /// What parts the sheets: a line end, or nothing where a file is a line.
  private let lineEnd: String
  private let file: String?

  /// Creates a writer; with a file's name the JSON is one line that says it.
  init(file: String?, _ sink: @escaping ([UInt8]) throws -> Void) {
    self.file = file
    lineEnd = file == nil ? "\n" : ""
    output = ByteBuffer(sink)
  }

  mutating func begin() throws {
    output.append("{")
    if let file { output.append("\"file\":\(JSONString.quoted(file)),") }
    output.append("\"sheets\":[")
  }

  mutating func begin(_ name: String, _ visibility: Sheet.Visibility) throws {
    output.append((hasSheet ? "," : "") + lineEnd)
    hasSheet = true
    hasCell = false
    formulas = SheetFormulas()
    output.append("{\"name\":\(JSONString.quoted(name)),\"state\":\"\(visibility.rawValue)\",")
    output.append("\"cells\":{")
  }

  mutating func write(_ row: SheetRow) throws {
    for cell in row.cells {
      let address = row.address(of: cell)
      if let formula = row.formula(of: cell) { formulas.add(formula, at: address) }
      guard cell.kind != .nothing else { continue }
      output.append(hasCell ? ",\"" : "\"")
      hasCell = true
      output.append(address.description)
      output.append("\":")
      output.append(Self.value(row.content(of: cell)))
    }
    try output.flushIfFull()
  }

  mutating func end(merges: [CellRange]) throws {
    output.append("},\"formulas\":{")
    for (index, (address, text)) in formulas.texts.enumerated() {
      output.append("\(index > 0 ? "," : "")\"\(address)\":\(JSONString.quoted(text))")
      try output.flushIfFull()
    }
    output.append("},\"merged\":[")
    for (index, merge) in merges.enumerated() {
      output.append("\(index > 0 ? "," : "")\"\(merge)\"")
      try output.flushIfFull()
    }
    output.append("]}")
  }

  mutating func finish() throws {
    output.append("\(lineEnd)]}\n")
    try output.flush()
  }

  private static func value(_ content: SheetCell.Content) -> String {
    switch content {
    case .nothing: "null"
    case .number(let digits): SpreadsheetNumber.text(digits)
    case .text(let text), .error(let text), .date(let text): JSONString.quoted(text)
    case .boolean(let value): value ? "true" : "false"
    }
  }
}

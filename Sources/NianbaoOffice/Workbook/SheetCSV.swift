internal import Nianbao

/// Writes the rows of a sheet as CSV while they are read.
struct SheetCSV {
  private var output: ByteBuffer
  private var nextRow = 0

  init(_ sink: @escaping ([UInt8]) throws -> Void) { output = ByteBuffer(sink) }

  mutating func write(_ row: SheetRow) throws {
    guard row.cells.contains(where: { $0.content != .nothing }) else { return }
    // Rows that are not there are empty lines.
    for _ in nextRow..<row.index {
      output.append("\r\n")
      try output.flushIfFull()
    }
    nextRow = row.index + 1
    var column = 0
    for cell in row.cells where cell.content != .nothing {
      for _ in column..<cell.address.column { output.append(UInt8(ascii: ",")) }
      column = cell.address.column
      append(cell.content)
    }
    output.append("\r\n")
    try output.flushIfFull()
  }

  mutating func finish() throws { try output.flush() }

  private mutating func append(_ content: SheetCell.Content) {
    switch content {
    case .nothing: break
    case .number(let digits): output.append(SpreadsheetNumber.text(digits))
    case .text(let text): CSVWriter.append(text, to: &output.bytes)
    case .boolean(let value): output.append(value ? "TRUE" : "FALSE")
    case .error(let text), .date(let text): CSVWriter.append(text, to: &output.bytes)
    }
  }
}

internal import Nianbao

/// Writes the rows of a sheet as CSV while they are read.
final class SheetCSV {
  private let output: ByteBuffer
  private var nextRow = 0

  init(_ sink: @escaping ([UInt8]) throws -> Void) { output = ByteBuffer(sink) }

  func write(_ row: SheetRow) throws {
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

  func finish() throws { try output.flush() }

  private func append(_ content: SheetCell.Content) {
    switch content {
    case .nothing: break
    case .number(let digits): output.append(SpreadsheetNumber.text(digits))
    case .text(let text): output.append(CSVWriter.field(text))
    case .boolean(let value): output.append(value ? "TRUE" : "FALSE")
    case .error(let text), .date(let text): output.append(CSVWriter.field(text))
    }
  }
}

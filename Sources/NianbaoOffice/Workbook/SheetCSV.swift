internal import Nianbao
internal import OfficePackage

/// Writes the rows of a sheet as CSV while they are read.
struct SheetCSV {
  private var output: ByteBuffer
  private var nextRow = 0

  init(_ sink: @escaping ([UInt8]) throws -> Void) { output = ByteBuffer(sink) }

  mutating func write(_ row: SheetRow) throws {
    guard row.holdsContent else { return }
    // Rows that are not there are empty lines.
    for _ in nextRow..<row.index {
      output.append("\r\n")
      try output.flushIfFull()
    }
    nextRow = row.index + 1
    var column = 0
    for cell in row.cells where cell.kind != .nothing {
      for _ in column..<cell.column { output.append(UInt8(ascii: ",")) }
      column = cell.column
      append(cell, row)
    }
    output.append("\r\n")
    try output.flushIfFull()
  }

  mutating func finish() throws { try output.flush() }

  private mutating func append(_ cell: SheetCell, _ row: SheetRow) {
    switch cell.kind {
    case .nothing: break
    case .number:
      let digits = row.bytes.span.extracting(cell.range)
      if SpreadsheetNumber.isShort(digits) {
        output.bytes.append(digits)
      } else {
        output.append(SpreadsheetNumber.text(String(decoding: digits)))
      }
    case .text, .error, .date: append(row.bytes.span.extracting(cell.range))
    case .sharedText:
      append(row.strings.bytes.span.extracting(row.strings.range(cell.range.lowerBound)))
    case .boolean: output.append(cell.range.isEmpty ? "FALSE" : "TRUE")
    }
  }

  private mutating func append(_ text: Span<UInt8>) {
    if CSVWriter.isBare(text) {
      output.bytes.append(text)
    } else {
      CSVWriter.append(String(decoding: text), to: &output.bytes)
    }
  }
}

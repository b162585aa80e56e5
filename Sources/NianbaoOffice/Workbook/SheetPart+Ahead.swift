internal import Nianbao
internal import OfficePackage

/// Cells and rows as programs write them are read in one go.
///
/// Whatever is not quite usual is left to the events: a cell is taken only if it would give the same
/// there, and an error is thrown there alone.
extension SheetPart {
  mutating func takeAhead(_ bytes: Span<UInt8>) throws -> XMLAhead {
    var ahead = XMLAhead()
    guard isInRow else { return ahead }
    while true {
      let start = bytes.skippingSpace(from: ahead.length)
      if let cell = CellScan(bytes, from: start) {
        guard take(cell, bytes) else { return ahead }
        ahead.length = cell.end
        ahead.events += cell.events
      } else if let seam = RowSeam(bytes, from: start) {
        try closeRow()
        startRow(seam.index ?? row.index + 1, isHidden: seam.isHidden)
        ahead.length = seam.end
        ahead.events += 2
      } else {
        return ahead
      }
    }
  }

  /// Adds a cell to the row; `false` where it is to be told event by event.
  private mutating func take(_ scan: CellScan, _ bytes: Span<UInt8>) -> Bool {
    let column = scan.column > 0 ? scan.column - 1 : nextColumn
    guard column < CellAddress.maximumColumnCount,
      scan.row == 0 || scan.row == row.index + 1 && scan.row <= CellAddress.maximumRowCount
    else { return false }
    var cell = SheetCell(column: column)
    if let value = scan.value {
      guard set(&cell, scan, value, bytes) else { return false }
    }
    if let formula = scan.formula, !formula.range.isEmpty {
      guard let range = add(formula, bytes) else { return false }
      cell.formula = row.add(.plain, range)
    }
    keepOrder(column)
    row.append(cell)
    return true
  }

  /// Says what a cell with a value holds; `false` where the value is not a usual one.
  private mutating func set(
    _ cell: inout SheetCell, _ scan: CellScan, _ value: PlainText, _ bytes: Span<UInt8>
  ) -> Bool {
    if scan.kind == .inlineString || scan.kind == .formulaString {
      return setText(&cell, value, bytes)
    }
    guard !value.range.isEmpty, !value.isEscaped else { return false }
    switch scan.kind {
    case .number:
      guard context.showsPlainly(scan.style),
        NumberText.isDecimal(bytes.extracting(value.range))
      else { return false }
      cell.set(.number, row.add(bytes.extracting(value.range)))
    case .sharedString: return setShared(&cell, value, bytes)
    case .boolean:
      guard let digit = bytes.integer(in: value.range), value.range.count == 1, digit <= 1 else {
        return false
      }
      cell.set(.boolean, 0..<digit)
    case .error: cell.set(.error, row.add(bytes.extracting(value.range)))
    case .inlineString, .formulaString: return false
    }
    return true
  }

  private mutating func setText(
    _ cell: inout SheetCell, _ value: PlainText, _ bytes: Span<UInt8>
  ) -> Bool {
    guard !value.mayHoldCodes else { return false }
    guard !value.range.isEmpty else { return true }
    guard let range = add(value, bytes), spend(range.count) else { return false }
    cell.set(.text, range)
    return true
  }

  private mutating func setShared(
    _ cell: inout SheetCell, _ value: PlainText, _ bytes: Span<UInt8>
  ) -> Bool {
    guard context.hasStrings, let index = bytes.integer(in: value.range),
      index < context.strings.count, spend(context.strings.size(index))
    else { return false }
    cell.set(.sharedText, index..<index)
    return true
  }

  private mutating func add(_ text: PlainText, _ bytes: Span<UInt8>) -> Range<Int>? {
    let bytes = bytes.extracting(text.range)
    return text.isEscaped ? row.add(decoding: bytes) : row.add(bytes)
  }
}

/// Reads a whole cell of a sheet part, as programs write it, in one go.
///
/// It knows a cell's syntax only: `<c r="…" s="…" t="…">` with its attributes in any order, then nothing,
/// `<f>…</f>`, `<v>…</v>` or `<is><t>…</t></is>`. What else there may be is read event by event. ECMA-376
/// Part 1, 18.3.1.4.
struct CellScan {
  /// The types that are read; 18.18.11 `ST_CellType`.
  enum Kind: UInt8 {
    case number, sharedString, inlineString, formulaString, boolean, error
  }

  /// The row and the column that the cell names, counted from 1; nought where it names none.
  private(set) var row = 0
  private(set) var column = 0
  /// The style; the first one where the cell names none.
  private(set) var style = 0
  private(set) var kind = Kind.number
  /// What stands in `v` or `is`.
  private(set) var value: PlainText?
  /// What stands in `f`; shared and array formulas are not read.
  private(set) var formula: PlainText?
  /// The place behind the cell.
  private(set) var end = 0
  /// How many beginnings and ends of elements the cell is.
  private(set) var events = 2

  private var hasStyle = false
  private var hasKind = false

  /// Reads the cell that begins at a place; `nil` where there is none that this knows.
  init?(_ bytes: Span<UInt8>, from start: Int) {
    guard bytes.has("<", "c", at: start) else { return nil }
    end = start + 2
    while bytes.has(" ", at: end) {
      guard readAttribute(bytes) else { return nil }
    }
    if bytes.has("/", ">", at: end) {
      end += 2
      return
    }
    guard bytes.has(">", at: end) else { return nil }
    end += 1
    guard readFormula(bytes), readValue(bytes), bytes.has("<", "/", "c", ">", at: end) else {
      return nil
    }
    end += 4
  }

  // MARK: Attributes

  private mutating func readAttribute(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.has("=", "\"", at: end + 2) else { return false }
    let name = bytes[end + 1]
    end += 4
    switch name {
    case UInt8(ascii: "r") where row == 0: guard readReference(bytes) else { return false }
    case UInt8(ascii: "s") where !hasStyle: guard readStyle(bytes) else { return false }
    case UInt8(ascii: "t") where !hasKind: guard readKind(bytes) else { return false }
    default: return false
    }
    guard bytes.has("\"", at: end) else { return false }
    end += 1
    return true
  }

  /// Reads letters and digits; whether they are a place of a sheet is asked later.
  private mutating func readReference(_ bytes: Span<UInt8>) -> Bool {
    let start = end
    while end < bytes.count, (0x41...0x5A).contains(bytes[end] & 0xDF), end < start + 3 {
      column = column * 26 + Int(bytes[end] & 0xDF) - 0x40
      end += 1
    }
    let digits = end
    while end < bytes.count, (0x30...0x39).contains(bytes[end]), end < digits + 7 {
      row = row * 10 + Int(bytes[end]) - 0x30
      end += 1
    }
    return digits > start && end > digits && bytes[digits] != 0x30
  }

  private mutating func readStyle(_ bytes: Span<UInt8>) -> Bool {
    hasStyle = true
    let start = end
    while end < bytes.count, (0x30...0x39).contains(bytes[end]), end < start + 9 {
      style = style * 10 + Int(bytes[end]) - 0x30
      end += 1
    }
    return end > start
  }

  private mutating func readKind(_ bytes: Span<UInt8>) -> Bool {
    hasKind = true
    if bytes.has("\"", at: end + 1) {
      switch bytes[end] {
      case UInt8(ascii: "n"): kind = .number
      case UInt8(ascii: "s"): kind = .sharedString
      case UInt8(ascii: "b"): kind = .boolean
      case UInt8(ascii: "e"): kind = .error
      default: return false
      }
      end += 1
    } else if bytes.has("s", "t", "r", at: end) {
      kind = .formulaString
      end += 3
    } else if bytes.has("i", "n", "l", "i", at: end), bytes.has("n", "e", "S", "t", at: end + 4),
      bytes.has("r", at: end + 8)
    {
      kind = .inlineString
      end += 9
    } else {
      return false
    }
    return true
  }

  // MARK: Content

  private mutating func readFormula(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.has("<", "f", ">", at: end) else { return true }
    guard let text = PlainText(bytes, from: end + 3),
      bytes.has("<", "/", "f", ">", at: text.range.upperBound)
    else { return false }
    formula = text
    end = text.range.upperBound + 4
    events += 2
    return true
  }

  private mutating func readValue(_ bytes: Span<UInt8>) -> Bool {
    if bytes.has("<", "v", ">", at: end) {
      guard let text = PlainText(bytes, from: end + 3),
        bytes.has("<", "/", "v", ">", at: text.range.upperBound), kind != .inlineString
      else { return false }
      value = text
      end = text.range.upperBound + 4
      events += 2
    } else if bytes.has("<", "i", "s", ">", at: end) {
      guard kind == .inlineString else { return false }
      return readInline(bytes, from: end + 4)
    }
    return true
  }

  private mutating func readInline(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    guard let text = StringScan(bytes, from: start),
      bytes.has("<", "/", "i", "s", at: text.end), bytes.has(">", at: text.end + 4)
    else { return false }
    value = text.text
    end = text.end + 5
    events += 4
    return true
  }
}

/// Counts what in the bytes of a text looks like rows of a table parted by one separator.
///
/// ``CSVDialect`` has the rule. One pass; a quote that is never closed is taken for a character.
struct CSVScan {
  /// Records that are rows of a table.
  private(set) var rows = 0
  /// Records with the separator that are none.
  private(set) var others = 0
  /// Fields in quotes that need them, in records of several fields.
  private var quotedFields = 0
  /// Whether a field begins with a quote and does not end with one.
  private var hasOpenQuote = false
  /// How many quotes opened a field and did not close it.
  private var failures = 0

  private let bytes: [UInt8]
  private let separator: UInt8
  private var index = 0

  /// Whether the rows make the text a table.
  var isTable: Bool { rows >= 3 && rows > others }
  /// Whether quotes show that the text was saved by a spreadsheet.
  var isQuoted: Bool { quotedFields > 0 && !hasOpenQuote }

  /// Looks at a text.
  ///
  /// - Parameters:
  ///   - bytes: The text in an encoding in which ASCII is itself.
  ///   - separator: The separator.
  init(_ bytes: [UInt8], separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
    while index < bytes.count { scanRecord() }
  }

  private mutating func scanRecord() {
    let start = index
    var fields = 0
    var values = 0
    var quoted = 0
    var hasOther = false
    repeat {
      if fields > 0 { index += 1 }
      let begin = index
      let isQuoted = skipQuoted()
      if isQuoted {
        quoted += bytes[(begin + 1)..<(index - 1)].contains(where: needsQuotes) ? 1 : 0
      }
      while index < bytes.count, bytes[index] != separator, !endsLine(bytes[index]) {
        hasOther = hasOther || bytes[index] == UInt8(ascii: "|") || isTabInside(index, from: begin)
        index += 1
      }
      fields += 1
      if isValue(bytes[begin..<index]) { values += 1 }
    } while index < bytes.count && bytes[index] == separator
    let record = bytes[start..<index]
    if index < bytes.count { index += 1 }
    guard fields > 1 else { return }
    quotedFields += quoted
    if fields >= 3, values >= 2, !hasOther, !isGroupedNumbers(record) {
      rows += 1
    } else {
      others += 1
    }
  }

  /// Goes over a field in quotes; stays where there is none, or none that closes.
  private mutating func skipQuoted() -> Bool {
    guard index < bytes.count, bytes[index] == 0x22, !hasOpenQuote else { return false }
    var end = index + 1
    while end < bytes.count {
      if bytes[end] == 0x22 {
        guard end + 1 < bytes.count, bytes[end + 1] == 0x22 else { break }
        end += 1
      }
      end += 1
    }
    let isClosed =
      end < bytes.count
      && (end + 1 == bytes.count || bytes[end + 1] == separator || endsLine(bytes[end + 1]))
    guard isClosed else {
      // From here on quotes are characters, or the time would grow with the square of the length.
      failures += 1
      hasOpenQuote = end >= bytes.count || separator == CSVDialect.tab || failures > 100
      return false
    }
    index = end + 1
    return true
  }

  private func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Whether a tab parts what stands in a field; at either end it only makes spreadsheets take a number for text.
  private func isTabInside(_ index: Int, from begin: Int) -> Bool {
    let next = index + 1
    return bytes[index] == 0x09 && index > begin && next < bytes.count && bytes[next] != separator
      && !endsLine(bytes[next])
  }

  private func needsQuotes(_ byte: UInt8) -> Bool {
    byte == 0x22 || byte == 0x2C || byte == 0x09 || endsLine(byte)
  }

  /// Whether a field holds nothing, or only digits and signs in one piece: a number, a date, a mark.
  private func isValue(_ field: ArraySlice<UInt8>) -> Bool {
    let content = field.drop(while: isBlank).reversed().drop(while: isBlank)
    return content.count <= 24
      && content.allSatisfy { (0x22...0x3D).contains($0) && $0 != UInt8(ascii: "&") }
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Whether every comma of the record may stand between the thousands of a number.
  private func isGroupedNumbers(_ record: ArraySlice<UInt8>) -> Bool {
    func isDigit(_ index: Int) -> Bool {
      record.indices.contains(index) && (0x30...0x39).contains(record[index])
    }
    return separator == CSVDialect.comma
      && record.indices.allSatisfy { index in
        record[index] != separator
          || isDigit(index - 1) && !isDigit(index + 4)
            && (1...3).allSatisfy { isDigit(index + $0) }
      }
  }
}

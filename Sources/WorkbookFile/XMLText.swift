/// Makes texts fit for the parts of a workbook.
enum XMLText {
  /// The most UTF-16 units in a cell or comment.
  static let cellLimit = 32_767
  /// The most UTF-16 units in a formula.
  static let formulaLimit = 8_192

  /// Text of a cell or comment: line ends become `\n`, other control characters escapes.
  ///
  /// The escapes are those of ST_Xstring, ECMA-376 Part 1 22.9.2.19. NUL is refused: no program
  /// can hold it.
  static func cell(_ text: String) throws(WorkbookError) -> String {
    try checkLength(text, cellLimit)
    guard isSuspicious(text) else { return text }
    guard !text.utf8.contains(0) else {
      throw WorkbookError(.invalidCharacter, "a text must not contain U+0000")
    }
    return escapeControls(in: escapeEscapes(in: unifyLineEnds(of: text)))
  }

  /// Whether a text of a cell can stay as it is, told from its bytes alone.
  static func isFit(_ text: String) -> Bool {
    text.utf8.count <= cellLimit && !isSuspicious(text)
  }

  /// The same for a formula.
  static func isFitFormula(_ text: String) -> Bool {
    guard let first = text.utf8.first, first != UInt8(ascii: "=") else { return false }
    let marks = OddBytes(text)
    return text.utf8.count <= formulaLimit && marks.isDisjoint(with: [.control, .highest])
  }

  /// Text that becomes an attribute or a property: control characters are refused.
  static func plain(
    _ text: String, limit: Int, allowsLines: Bool = false
  ) throws(WorkbookError) -> String {
    try checkLength(text, limit)
    let marks = OddBytes(text)
    guard !marks.isDisjoint(with: [.control, .highest]) else { return text }
    for scalar in text.unicodeScalars {
      guard (scalar.value >= 0x20 && isAllowed(scalar)) || (allowsLines && scalar == "\n") else {
        throw WorkbookError(.invalidCharacter, "\(name(of: scalar)) is not allowed here")
      }
    }
    return text
  }

  /// A formula without the `=` in front; the library strips one, so a further one is doubled.
  static func formula(_ text: String, limit: Int = formulaLimit) throws(WorkbookError) -> String {
    // Comparing characters takes long, and few formulas bring the sign.
    let hasSign = text.utf8.first == UInt8(ascii: "=") && text.hasPrefix("=")
    let bare = hasSign ? String(text.dropFirst()) : text
    guard !bare.isEmpty else { throw WorkbookError(.invalidSetting, "the formula is empty") }
    let formula = try plain(bare, limit: limit, allowsLines: true)
    return formula.utf8.first == UInt8(ascii: "=") ? "=" + formula : formula
  }

  /// Whether XML 1.0 can hold the character (section 2.2).
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}

extension XMLText {
  private static func checkLength(_ text: String, _ limit: Int) throws(WorkbookError) {
    // A UTF-8 byte is never less than a UTF-16 unit, and counting bytes is free.
    guard text.utf8.count > limit else { return }
    let count = text.utf16.count
    guard count <= limit else {
      throw WorkbookError(.textTooLong, "\(count) characters; the limit is \(limit)")
    }
  }

  /// Whether there are control characters, U+FFFE, U+FFFF, or what may begin an escape.
  private static func isSuspicious(_ text: String) -> Bool {
    !OddBytes(text).isEmpty && holdsSuspicious(text)
  }

  private static func holdsSuspicious(_ text: String) -> Bool {
    let bytes = text.utf8
    let span = bytes.span
    var last: UInt32 = 0
    for index in span.indices {
      let byte = span[index]
      last = last << 8 | UInt32(byte)
      let isControl = byte < 0x20 && byte != 0x9 && byte != 0xA
      if isControl || last & 0xFFFF == escapeStart || last & 0xFF_FFFE == 0xEF_BFBE { return true }
    }
    return false
  }

  /// The bytes of `_x`.
  private static let escapeStart: UInt32 = 0x5F78

  private static func unifyLineEnds(of text: String) -> String {
    guard text.utf8.contains(0xD) else { return text }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if !(scalar == "\n" && previous == "\r") {
        result.append(scalar == "\r" ? "\n" : scalar)
      }
      previous = scalar
    }
    return String(result)
  }

  /// Writes the underscore of anything that looks like an escape as an escape.
  private static func escapeEscapes(in text: String) -> String {
    guard hasEscapeStart(text) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    for index in bytes.indices {
      result.append(bytes[index])
      if isEscape(bytes[index...].prefix(7)) {
        result.append(contentsOf: "x005F_".utf8)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether an `_x` is there; underscores alone are in every code.
  private static func hasEscapeStart(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if previous == UInt8(ascii: "_"), byte == UInt8(ascii: "x") { return true }
      previous = byte
    }
    return false
  }

  private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    let underscore = UInt8(ascii: "_")
    return bytes.count == 7 && bytes.first == underscore && bytes.last == underscore
      && bytes.dropFirst().first == UInt8(ascii: "x")
      && bytes.dropFirst(2).dropLast().allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
  }

  private static func escapeControls(in text: String) -> String {
    guard text.unicodeScalars.contains(where: { !isAllowed($0) }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isAllowed(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        result += "_x\(hex(scalar))_"
      }
    }
    return result
  }

  private static func name(of scalar: Unicode.Scalar) -> String { "U+\(hex(scalar))" }

  private static func hex(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

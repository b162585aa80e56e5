/// Divides a formula's text into tokens, from left to right, each byte once.
struct FormulaScanner {
  private let bytes: [UInt8]
  /// The zero-based byte at which the next token is looked for.
  private(set) var offset = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The next token, and the byte at which it begins.
  mutating func next() throws(FormulaError) -> (token: FormulaToken, start: Int) {
    while let byte = peek(), [0x20, 0x09, 0x0A, 0x0D].contains(byte) { offset += 1 }
    let start = offset
    return (try token(), start)
  }

  private mutating func token() throws(FormulaError) -> FormulaToken {
    guard let byte = peek() else { return .end }
    switch byte {
    case UInt8(ascii: "\""): return .literal(.text(try quoted()))
    case UInt8(ascii: "'"): return try quotedSheet()
    case UInt8(ascii: "#"): return try errorName()
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."): return try number()
    case _ where Self.isWord(byte): return try word()
    default: return try sign(byte)
    }
  }

  // MARK: Signs

  private mutating func sign(_ byte: UInt8) throws(FormulaError) -> FormulaToken {
    let start = offset
    offset += 1
    switch byte {
    case UInt8(ascii: "("): return .open
    case UInt8(ascii: ")"): return .close
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: "%"): return .percent
    case UInt8(ascii: "<"):
      return .symbol(accept("=") ? .lessOrEqual : accept(">") ? .notEqual : .less)
    case UInt8(ascii: ">"): return .symbol(accept("=") ? .greaterOrEqual : .greater)
    default:
      let text = String(decoding: [byte], as: UTF8.self)
      if let symbol = FormulaOperator(rawValue: text) { return .symbol(symbol) }
      throw unknown(byte, at: start)
    }
  }

  /// The error for a sign that no supported formula has.
  private func unknown(_ byte: UInt8, at start: Int) -> FormulaError {
    let feature: FormulaFeature? =
      switch byte {
      case UInt8(ascii: "{"): .arrayConstant
      case UInt8(ascii: "@"): .intersection
      case UInt8(ascii: ":"): .computedRange
      case UInt8(ascii: "["):
        [UInt8(ascii: "@"), UInt8(ascii: "#")].contains(peek())
          ? .structuredReference : .externalReference
      default: nil
      }
    return error(feature == nil ? .syntax : .unsupported, feature, from: start, to: bytes.count)
  }

  // MARK: Texts, errors, numbers

  /// Reads to the quotation mark that closes, with doubled ones inside as one.
  private mutating func quoted() throws(FormulaError) -> String {
    let (start, mark) = (offset, bytes[offset])
    var text: [UInt8] = []
    offset += 1
    while let byte = peek() {
      offset += 1
      if byte == mark {
        guard peek() == mark else { return String(decoding: text, as: UTF8.self) }
        offset += 1
      }
      text.append(byte)
    }
    throw error(.syntax, from: start, to: bytes.count)
  }

  private mutating func errorName() throws(FormulaError) -> FormulaToken {
    let rest = bytes[offset...]
    for name in FormulaValue.errors
    where rest.count >= name.utf8.count
      && String(decoding: rest.prefix(name.utf8.count), as: UTF8.self).uppercased() == name
    {
      offset += name.utf8.count
      return .literal(.error(name))
    }
    throw error(.syntax, from: offset, to: bytes.count)
  }

  private mutating func number() throws(FormulaError) -> FormulaToken {
    let start = offset
    skipDigits()
    if peek() == UInt8(ascii: ":") {
      offset = start
      return try word()
    }
    if accept(".") { skipDigits() }
    skipExponent()
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    // "1.", ".5" and "1E3" are numbers of a spreadsheet, "." and "1E999" are none.
    guard text != ".", let number = Double(text),
      number.isFinite
    else { throw error(.syntax, from: start, to: offset) }
    return .literal(.number(number))
  }

  private mutating func skipDigits() {
    while let byte = peek(), (0x30...0x39).contains(byte) { offset += 1 }
  }

  /// Passes over an exponent; an E without digits is left to be an error of its own.
  private mutating func skipExponent() {
    let start = offset
    guard accept("E") || accept("e") else { return }
    if !accept("+") { _ = accept("-") }
    let digits = offset
    skipDigits()
    if offset == digits { offset = start }
  }

  // MARK: Words

  private mutating func quotedSheet() throws(FormulaError) -> FormulaToken {
    let start = offset
    let sheet = try quoted()
    guard accept("!"), !sheet.isEmpty else { throw error(.syntax, from: start, to: bytes.count) }
    if sheet.contains("[") { throw error(.unsupported, .externalReference, from: start) }
    if sheet.contains(":") { throw error(.unsupported, .sheetRange, from: start) }
    return try reference(on: sheet, from: start)
  }

  /// Reads what begins with a letter or `$`: a function, a sheet, a reference, TRUE, or a name.
  private mutating func word() throws(FormulaError) -> FormulaToken {
    let start = offset
    let text = wordText()
    if accept("!") { return try reference(on: text, from: start) }
    if accept("(") { return .function(text.uppercased()) }
    if peek() == UInt8(ascii: "[") { throw error(.unsupported, .structuredReference, from: start) }
    if peek() != UInt8(ascii: ":"), ["TRUE", "FALSE"].contains(text.uppercased()) {
      return .literal(.boolean(text.uppercased() == "TRUE"))
    }
    return .reference(try reference(text, on: nil, from: start))
  }

  /// Reads what stands behind a sheet's name and `!`.
  private mutating func reference(
    on sheet: String, from start: Int
  ) throws(FormulaError) -> FormulaToken {
    if peek() == UInt8(ascii: "#") {
      // 'Sheet'!#REF! is what is left of a reference to a deleted cell.
      let name = try errorName()
      guard name == .literal(.lostReference) else { throw error(.syntax, from: start, to: offset) }
      return name
    }
    return .reference(try reference(wordText(), on: sheet, from: start))
  }

  /// Makes a reference of a word and, where `:` follows, the word behind it.
  private mutating func reference(
    _ text: String, on sheet: String?, from start: Int
  ) throws(FormulaError) -> FormulaReference {
    let first = FormulaCorner(text)
    guard accept(":") else {
      if let cell = first?.cell(on: sheet) { return cell }
      let isSyntax = text.isEmpty || text.utf8.first.map { (0x30...0x39).contains($0) } == true
      throw error(isSyntax ? .syntax : .unsupported, isSyntax ? nil : .name, from: start)
    }
    let last = FormulaCorner(wordText())
    if peek() == UInt8(ascii: "!") {
      throw error(.unsupported, first == nil ? .sheetRange : .computedRange, from: start)
    }
    // A1:B2:C3, A1:OFFSET(…) and A1:name.
    guard let first, let last, let range = first.range(to: last, on: sheet),
      peek() != UInt8(ascii: ":"), peek() != UInt8(ascii: "(")
    else { throw error(.unsupported, .computedRange, from: start) }
    return range
  }

  private mutating func wordText() -> String {
    let start = offset
    while let byte = peek(), Self.isWord(byte) { offset += 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: [0x24, 0x2E, 0x3F, 0x5C, 0x5F].contains(byte)  // $ . ? \ _
    }
  }

  // MARK: Bytes and errors

  private func peek() -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func accept(_ scalar: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: scalar) else { return false }
    offset += 1
    return true
  }

  private func error(
    _ kind: FormulaError.Kind, _ feature: FormulaFeature? = nil, from start: Int
  ) -> FormulaError {
    error(kind, feature, from: start, to: offset)
  }

  /// An error about the bytes from `start` up to `end`; its position counts characters.
  func error(
    _ kind: FormulaError.Kind, _ feature: FormulaFeature? = nil, from start: Int, to end: Int
  ) -> FormulaError {
    let start = min(max(0, start), bytes.count)
    let end = min(max(start, end), bytes.count)
    return FormulaError(
      kind, feature: feature, subject: String(decoding: bytes[start..<end], as: UTF8.self),
      position: String(decoding: bytes[..<start], as: UTF8.self).count + 1)
  }
}

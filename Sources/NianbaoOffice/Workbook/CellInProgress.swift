internal import Nianbao
internal import OfficePackage

/// The cell that a sheet part is just telling.
///
/// ECMA-376 Part 1, 18.18.11 `ST_CellType`.
struct CellInProgress {
  var address = CellAddress(row: 0, column: 0)
  var type = Kind.number
  var style: Int?
  var value: [UInt8] = []
  var inline = RichText()
  var formulaKind: SheetFormula.Kind?
  /// The parts that the cell has had so far, each once.
  var parts: Parts = []

  /// The type of a cell.
  enum Kind {
    case sharedString, inlineString, formulaString, boolean, error, date, number
    /// None that ECMA-376 knows.
    case unknown(String)

    /// The type that the attributes of a cell name.
    init(_ attributes: borrowing XMLAttributes, _ names: SheetNames) {
      guard let name = attributes.name(of: names.type) else {
        self = .number
        return
      }
      switch name {
      case names.sharedString: self = .sharedString
      case names.inlineString: self = .inlineString
      case names.formulaString: self = .formulaString
      case names.boolean: self = .boolean
      case names.error: self = .error
      case names.date: self = .date
      case names.number: self = .number
      default: self = .unknown(attributes.value(of: names.type) ?? "")
      }
    }
  }

  /// The parts of a cell.
  struct Parts: OptionSet {
    let rawValue: UInt8
    static let value = Parts(rawValue: 1)
    static let inline = Parts(rawValue: 2)
    static let formula = Parts(rawValue: 4)
  }
  var formulaText: [UInt8] = []

  mutating func reset() {
    value.removeAll(keepingCapacity: true)
    formulaKind = nil
    parts = []
    formulaText.removeAll(keepingCapacity: true)
    inline.reset()
  }

  /// The formula, if there is one.
  var formula: SheetFormula? {
    guard let formulaKind else { return nil }
    let formulaText = String(decoding: formulaText, as: UTF8.self)
    if case .shared = formulaKind { return SheetFormula(kind: formulaKind, text: formulaText) }
    return formulaText.isEmpty && formulaKind == .plain
      ? nil : SheetFormula(kind: formulaKind, text: formulaText)
  }

  /// What the cell holds.
  ///
  /// - Throws: ``PackageError`` when the value is none of its type: then nobody can say what it is.
  func content(_ context: SheetPart.Context) throws -> SheetCell.Content {
    switch type {
    case .sharedString:
      return try sharedText(context).map { .text(context.strings.text($0)) } ?? .nothing
    case .inlineString, .formulaString:
      var isInline = false
      if case .inlineString = type { isInline = !inline.isEmpty }
      let text = isInline ? inline.text : EscapedText.decode(value)
      return text.isEmpty ? .nothing : .text(text)
    case .boolean: return value.isEmpty ? .nothing : .boolean(try truth())
    case .error: return value.isEmpty ? .nothing : .error(valueText)
    case .date: return value.isEmpty ? .nothing : .date(valueText)
    case .number: return try number(context)
    case .unknown(let name): throw fault("type \(name.prefix(20))")
    }
  }

  private var valueText: String { String(decoding: value, as: UTF8.self) }

  /// The number of the shared string that the cell refers to; `nil` where it refers to none.
  ///
  /// - Throws: ``PackageError`` when there is no string of this number.
  func sharedText(_ context: SheetPart.Context) throws -> Int? {
    guard case .sharedString = type, !value.isEmpty else { return nil }
    guard context.hasStrings else {
      throw PackageError(.missingPart, part: "sharedStrings", detail: "cell \(address) needs it")
    }
    guard let index = Int(valueText), (0..<context.strings.count).contains(index) else {
      throw fault("shared string \(valueText.prefix(20)) of \(context.strings.count)")
    }
    return index
  }

  private func truth() throws -> Bool {
    switch valueText {
    case "1", "true": return true
    case "0", "false": return false
    default: throw fault("truth value \(valueText.prefix(20))")
    }
  }

  private func number(_ context: SheetPart.Context) throws -> SheetCell.Content {
    let isTight = (value.first ?? 0x30) > 0x20 && (value.last ?? 0x30) > 0x20
    let digits = isTight ? valueText : valueText.trimmed
    guard !digits.isEmpty else { return .nothing }
    // A cell without a style has the first one.
    let style = style ?? 0
    let format = context.formats.indices.contains(style) ? context.formats[style] : .number
    guard NumberText.isWhole(value) || NumberText.isNumber(digits) else {
      throw fault("number \(digits.prefix(40))")
    }
    guard format != .number, let serial = Double(digits),
      let date = DateSerial.text(serial, format, is1904: context.is1904)
    else { return .number(digits) }
    return .date(date)
  }

  private func fault(_ detail: String) -> PackageError {
    PackageError(.malformed, detail: "cell \(address): \(detail)")
  }
}

/// The spelling of numbers in a sheet part: XML Schema's `double` without its words.
enum NumberText {
  /// Whether the text is a few digits, as most numbers are.
  static func isWhole(_ text: [UInt8]) -> Bool {
    (1...15).contains(text.count) && text.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether the text is a number without an exponent, and none that is longer than any program's.
  static func isDecimal(_ text: Span<UInt8>) -> Bool {
    var position = 0
    if text.count > 0, text[0] == UInt8(ascii: "-") { position = 1 }
    var (digits, points) = (0, 0)
    while position < text.count {
      if (0x30...0x39).contains(text[position]) {
        digits += 1
      } else if text[position] == UInt8(ascii: ".") {
        points += 1
      } else {
        return false
      }
      position += 1
    }
    return digits > 0 && digits <= 300 && points <= 1
  }

  /// Whether the text is a finite number: sign, digits, point, exponent.
  ///
  /// One that is too small for a spreadsheet and would become nought is none.
  static func isNumber(_ text: String) -> Bool {
    var rest = text.utf8[...]
    func skipSign() {
      if let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
        rest = rest.dropFirst()
      }
    }
    func skipDigits() -> Int {
      let digits = rest.prefix { (0x30...0x39).contains($0) }.count
      rest = rest.dropFirst(digits)
      return digits
    }
    skipSign()
    var digits = skipDigits()
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      digits += skipDigits()
    }
    guard digits > 0 else { return false }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      skipSign()
      // An exponent of four digits leaves what a spreadsheet's number can hold.
      guard (1...3).contains(skipDigits()), let number = Double(text) else { return false }
      return rest.isEmpty && number.isFinite && (number != 0 || isZero(text))
    }
    return rest.isEmpty && digits <= 300
  }

  /// Whether no digit in front of the exponent says anything.
  private static func isZero(_ text: String) -> Bool {
    !text.utf8.prefix { $0 | 0x20 != UInt8(ascii: "e") }.contains { (0x31...0x39).contains($0) }
  }
}

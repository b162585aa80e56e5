/// Reads CSV: a record with one field is a paragraph, neighbouring others are the rows of a grid.
///
/// A blank line is nothing. A record of which all fields are blank is a blank row of the grid in
/// which it stands; of several in a row the first counts. ``CSVPadding`` takes back the empty fields
/// that spreadsheet programs put behind records. What ``CSVWriter`` puts in front of text that a
/// spreadsheet would calculate is taken back, too.
public struct CSVReader: DocumentReader {
  /// The formats this reader reads.
  public var formats: [FileFormat] { [.csv] }

  /// The most fields of a file; a report has about four hundred.
  static let maximumFieldCount = 200_000

  /// Creates a reader.
  public init() {}

  /// Reads a CSV file.
  ///
  /// - Throws: ``ReadError`` when the bytes are no text, a quote is never closed, or there are more
  ///   than 200,000 fields.
  public func read(_ bytes: [UInt8], name: String) throws(ReadError) -> Document {
    let decoded = try TextDecoding.decode(bytes, name: name)
    let dialect = CSVDialect(of: bytes) ?? CSVDialect(separator: CSVDialect.comma)
    var layout = CSVBlocks(name: name)
    for record in try Self.records(of: decoded.text, dialect, name) { layout.add(record) }
    var document = layout.finish()
    document.findings += decoded.findings(in: name)
    return document
  }

  private static func records(
    of text: String, _ dialect: CSVDialect, _ name: String
  ) throws(ReadError) -> [CSVRecords.Record] {
    var reader = CSVRecords(of: text, dialect, name: name)
    var records: [CSVRecords.Record] = []
    var count = 0
    while let record = try reader.next() {
      count += record.count
      guard count <= maximumFieldCount, let first = record.first else {
        throw ReadError(
          .malformed(line: record.first?.line ?? 1, column: 1, .tooManyCells), name: name)
      }
      // A blank line, and not a record.
      if record.count == 1, first.text.trimmed.isEmpty { continue }
      records.append(record)
    }
    return CSVPadding.removed(from: records)
  }
}

/// Collects records into blocks.
private struct CSVBlocks {
  private var document: Document
  private var rows: [Grid.Row] = []
  private var lastIsBlank = false

  init(name: String) { document = Document(name: name) }

  mutating func add(_ record: CSVRecords.Record) {
    guard record.count > 1 else {
      closeGrid()
      if let field = record.first {
        let text = CSVWriter.unguarded(field.text.trimmed)
        document.blocks.append(
          .paragraph(Paragraph(text, source: field.source(in: document.name))))
      }
      return
    }
    let isBlank = record.allSatisfy { $0.text.trimmed.isEmpty }
    defer { lastIsBlank = isBlank }
    if isBlank, rows.isEmpty || lastIsBlank { return }
    let cells = record.enumerated().map { cell($1, column: $0) }
    rows.append(Grid.Row(index: rows.count, cells: cells))
  }

  mutating func finish() -> Document {
    closeGrid()
    return document
  }

  private mutating func closeGrid() {
    if !rows.isEmpty { document.blocks.append(.grid(Grid(rows: rows))) }
    rows = []
    lastIsBlank = false
  }

  private mutating func cell(_ field: CSVRecords.Field, column: Int) -> Cell {
    let source = field.source(in: document.name)
    let text = field.text.trimmed
    guard text.unicodeScalars.first == "=", text.unicodeScalars.count > 1 else {
      return Cell(column: column, text: CSVWriter.unguarded(text), source: source)
    }
    let formula = String(text.unicodeScalars.dropFirst())
    if let literal = Self.literal(formula) {
      return Cell(column: column, text: literal, source: source)
    }
    document.findings.append(.formulaWithoutValue(text, source))
    // The one place where a formula of CSV is met: a value for it has to come from here.
    return Cell(column: column, formula: formula, source: source)
  }

  /// The text of a formula that is only a text in quotes, by which programs keep leading noughts.
  private static func literal(_ formula: String) -> String? {
    let scalars = formula.unicodeScalars
    guard scalars.count >= 2, scalars.first == "\"", scalars.last == "\"" else { return nil }
    let text = String(scalars.dropFirst().dropLast())
    return text.contains("\"") ? nil : text
  }
}

extension Finding {
  /// Says that a cell holds a formula and no result.
  static func formulaWithoutValue(_ formula: String, _ source: SourceLocation?) -> Finding {
    Finding(
      "formula-without-value", .warning,
      LocalizedText(
        zh: "这一格只有公式 \(formula)，没有结果（CSV 不保存公式的结果），因此没有数值；请用表格软件打开后另存为 CSV，或填入数值。",
        en:
          "This cell has the formula \(formula) and no result, which CSV does not store, so it has no value; open the file in a spreadsheet program and save it as CSV again, or fill the value in."
      ),
      source: source)
  }
}

extension LocalizedText {
  /// Says that a CSV file has more cells than a report.
  static let tooManyCells = LocalizedText(
    zh: "到这里已超过 \(CSVReader.maximumFieldCount) 格，不像一份年报；请每份年报存成一个文件，或使用 long、wide 版式",
    en:
      "there are more than \(CSVReader.maximumFieldCount) cells up to here, which no report has; save each report in a file of its own, or use the lay-outs long or wide"
  )
}

public import Nianbao

/// Writes reports in every output format: lay-out, then the format's writer.
public struct ReportWriter: Sendable {
  /// What can be chosen about the output.
  public struct Options: Hashable, Sendable {
    /// How totals are written in workbooks; also in CSV, where the default is values.
    public var totals: Totals?
    /// How reports stand in CSV.
    public var csvLayout: CSVLayout
    /// How characters of CSV become bytes.
    public var encoding: CSVWriter.Encoding
    /// The language of messages in JSON.
    public var language: Language

    /// Creates options.
    public init(
      totals: Totals? = nil, csvLayout: CSVLayout = .official,
      encoding: CSVWriter.Encoding = .utf8BOM, language: Language = .zh
    ) {
      self.totals = totals
      self.csvLayout = csvLayout
      self.encoding = encoding
      self.language = language
    }
  }

  let catalog: FormCatalog
  let options: Options

  /// Creates a writer.
  public init(_ catalog: FormCatalog, options: Options = Options()) {
    self.catalog = catalog
    self.options = options
  }

  /// The bytes of a report in a format.
  ///
  /// - Throws: ``FormError`` when the report's form is unknown, ``WriteError`` when the format
  ///   cannot hold it.
  public func bytes(of result: ReportMatcher.Result, as format: OutputFormat) throws -> [UInt8] {
    switch format {
    case .xlsx:
      let layout = try WorkbookLayout(result.report, catalog, totals: options.totals ?? .formulas)
      return try XLSXWriter().write(layout.document())
    case .csv where options.csvLayout.holdsSeveral:
      return try table([result])
    case .csv:
      let document = try ReportLayout(result.report, catalog).tables(
        totals: options.totals ?? .values)
      return try CSVWriter(encoding: options.encoding).write(document)
    case .txt:
      return TextWriter().write(try ReportLayout(result.report, catalog).publication())
    case .html:
      return HTMLWriter().write(try ReportLayout(result.report, catalog).publication())
    case .md:
      return MarkdownWriter().write(try ReportLayout(result.report, catalog).publication())
    case .json, .jsonl:
      let json = ReportJSON(catalog, language: options.language)
      return json.bytes(result.report, findings: result.findings, isPretty: format == .json)
    }
  }

  /// Whether one output of a format holds any number of reports.
  public func holdsSeveral(_ format: OutputFormat) -> Bool {
    switch format {
    case .jsonl: true
    case .csv: options.csvLayout.holdsSeveral
    case .xlsx, .txt, .html, .md, .json: false
    }
  }

  /// The bytes of any number of reports, in their order, as one output.
  ///
  /// - Throws: ``WriteError`` when the format holds one report only, or cannot hold one of these.
  public func bytes(of results: [ReportMatcher.Result], as format: OutputFormat) throws -> [UInt8] {
    switch format {
    case .jsonl:
      return try results.flatMap { try bytes(of: $0, as: .jsonl) }
    case .csv where options.csvLayout.holdsSeveral:
      return try table(results)
    default:
      guard let result = results.first, results.count == 1 else {
        let why = LocalizedText(
          zh: "有 \(results.count) 份年报，这种格式只放一份",
          en: "there are \(results.count) reports, and it holds one")
        throw WriteError(.unsuitable(why), format: format.rawValue, detail: "")
      }
      return try bytes(of: result, as: format)
    }
  }

  /// Writes the long and the wide CSV.
  public var table: ReportTableWriter { ReportTableWriter(catalog, encoding: options.encoding) }

  private func table(_ results: [ReportMatcher.Result]) throws(WriteError) -> [UInt8] {
    let reports = results.map(\.report)
    return options.csvLayout == .long ? try table.long(reports) : try table.wide(reports)
  }
}

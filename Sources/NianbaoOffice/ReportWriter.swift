public import Nianbao

/// Writes reports in every output format: lay-out, then the format's writer.
public struct ReportWriter: Sendable {
  /// What can be chosen about the output.
  public struct Options: Hashable, Sendable {
    /// How totals are written in workbooks; also in CSV, where the default is values.
    public var totals: Totals?
    /// How characters of CSV become bytes.
    public var encoding: CSVWriter.Encoding
    /// The language of messages in JSON.
    public var language: Language

    /// Creates options.
    public init(
      totals: Totals? = nil, encoding: CSVWriter.Encoding = .utf8BOM, language: Language = .zh
    ) {
      self.totals = totals
      self.encoding = encoding
      self.language = language
    }
  }

  private let catalog: FormCatalog
  private let options: Options

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
    case .csv:
      let document = try ReportLayout(result.report, catalog).tables(
        totals: options.totals ?? .values)
      return try CSVWriter(encoding: options.encoding).write(document)
    case .txt:
      return TextWriter().write(try ReportLayout(result.report, catalog).publication())
    case .json, .jsonl:
      let json = ReportJSON(catalog, language: options.language)
      return Array(
        json.text(result.report, findings: result.findings, isPretty: format == .json).utf8)
    }
  }
}

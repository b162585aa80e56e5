/// The way of a report through the library; read this first.
///
/// ```
/// bytes ──read──▶ Document ──match──▶ Report ──check──▶ [Finding]
///                 (blocks)              │
///                    ▲                  │
///                    └──────lay out─────┘
///                    │
///                Document ──write──▶ bytes
/// ```
///
/// Files that hold reports as data (JSON, the long and wide CSV) skip the document: a
/// ``ReportReader`` reads them.
///
/// - ``Document`` is dumb: paragraphs and grids, each with its place in the file. Readers and
///   writers know only documents.
/// - ``Report`` is meaningful: form, organ, year, text, and values by ``CellCode``. Only matching,
///   checking and lay-out know what a form is, and they get it from ``FormCatalog``, which is data.
/// - Trouble has two channels: an ``Explained`` error is thrown when a step cannot give its result;
///   a ``Finding`` says what a person should look at in a result that is there.
public struct Pipeline: Sendable {
  /// The largest input that is read, in bytes.
  public static let maximumInputSize = 64 << 20

  /// The forms.
  public let catalog: FormCatalog
  private let readers: [any DocumentReader]
  private let dataReaders: [any ReportReader]
  private let matcher: ReportMatcher
  private let checks: Checks

  /// Creates a pipeline.
  ///
  /// One serves any number of inputs, also at the same time.
  ///
  /// - Parameters:
  ///   - catalog: The forms that a report may follow.
  ///   - readers: The readers of all formats that are to be read.
  public init(
    _ catalog: FormCatalog, readers: [any DocumentReader] = [TextReader(), CSVReader()]
  ) {
    self.catalog = catalog
    self.readers = readers
    dataReaders = [ReportJSONReader(catalog), ReportTableReader(catalog)]
    matcher = ReportMatcher(catalog)
    checks = .reading(catalog)
  }

  /// Reads a report from the bytes of a file of any format, and runs the checks of every reading over it.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: The file's name, for places and messages; it may also name organ and year.
  /// - Returns: The report, and the findings of reading, matching and checking in source order.
  /// - Throws: ``ReadError`` when the file cannot be read or holds not exactly one report,
  ///   ``MatchError`` when there is no report in it.
  public func read(_ bytes: [UInt8], name: String) throws -> ReportMatcher.Result {
    let results = try reports(in: bytes, name: name)
    guard let result = results.first, results.count == 1 else {
      throw ReadError(.reportCount(results.count), name: name)
    }
    return result
  }

  /// Reads all reports from the bytes of a file, and runs the checks of every reading over each.
  ///
  /// Only JSON and the long and wide CSV may hold several. Where one of them cannot be read, none is
  /// given.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: The file's name, for places and messages; it may also name organ and year.
  /// - Returns: At least one report in the order of the file, each with its findings.
  /// - Throws: ``ReadError`` when the file cannot be read or holds no report, ``MatchError`` when
  ///   there is no report in its text or tables.
  public func reports(in bytes: [UInt8], name: String) throws -> [ReportMatcher.Result] {
    guard bytes.count <= Self.maximumInputSize else {
      throw ReadError(.tooLarge(limit: Self.maximumInputSize), name: name)
    }
    let format = FileFormat(of: bytes)
    for reader in dataReaders where reader.formats.contains(format) {
      guard let results = try reader.reports(in: bytes, name: name) else { continue }
      guard !results.isEmpty else { throw ReadError(.reportCount(0), name: name) }
      return results.map(checked)
    }
    guard let reader = readers.first(where: { $0.formats.contains(format) }) else {
      throw ReadError(.unreadFormat(format), name: name)
    }
    return [checked(try matcher.match(reader.read(bytes, name: name)))]
  }

  /// Where the tables of the report in a text stand.
  ///
  /// - Throws: ``ReadError`` and ``MatchError``; also where a table stands there twice, since nobody
  ///   can tell which is meant.
  func tablePlaces(in bytes: [UInt8], name: String) throws -> [TablePlace] {
    let result = try matcher.match(TextReader().read(bytes, name: name))
    guard !result.findings.contains(where: { $0.rule == "table-repeated" }) else {
      throw MatchError(.severalReports, name: name)
    }
    return result.tablePlaces
  }

  private func checked(_ result: ReportMatcher.Result) -> ReportMatcher.Result {
    var result = result
    result.findings = checks.findings(with: result.findings, in: result.report)
    return result
  }
}

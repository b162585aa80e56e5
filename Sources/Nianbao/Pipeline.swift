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
  private let matcher: ReportMatcher

  /// Creates a pipeline.
  ///
  /// One serves any number of inputs, also at the same time.
  ///
  /// - Parameters:
  ///   - catalog: The forms that a report may follow.
  ///   - readers: The readers of all formats that are to be read.
  public init(_ catalog: FormCatalog, readers: [any DocumentReader] = [TextReader()]) {
    self.catalog = catalog
    self.readers = readers
    matcher = ReportMatcher(catalog)
  }

  /// Reads a report from the bytes of a file of any format, and runs all checks over it.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: The file's name, for places and messages; it may also name organ and year.
  /// - Returns: The report, and the findings of reading, matching and checking in source order.
  /// - Throws: ``ReadError`` when the file cannot be read, ``MatchError`` when there is no report
  ///   in it.
  public func read(_ bytes: [UInt8], name: String) throws -> ReportMatcher.Result {
    guard bytes.count <= Self.maximumInputSize else {
      throw ReadError(.tooLarge(limit: Self.maximumInputSize), name: name)
    }
    let format = FileFormat(of: bytes)
    guard let reader = readers.first(where: { $0.formats.contains(format) }) else {
      throw ReadError(.unreadFormat(format), name: name)
    }
    var result = try matcher.match(reader.read(bytes, name: name))
    result.findings = (result.findings + Checks.findings(in: result.report, catalog)).inSourceOrder
    return result
  }
}

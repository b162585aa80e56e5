/// What a report files in one cell.
///
/// | source | ``number`` | ``raw`` |
/// | --- | --- | --- |
/// | `12` | 12 | `nil` |
/// | `251000元` | 251000 | `251000元` |
/// | `/` | `nil` | `/` |
/// | nothing | `nil` | `nil` |
///
/// A cell that the source does not have is not in ``Report/cells``.
public struct ReportCell: Hashable, Sendable {
  /// The number, if the cell has one.
  public var number: Quantity?
  /// The source text, where it was more than a bare number or was no number.
  public var raw: String?
  /// Where the cell stands in the source.
  public var source: SourceLocation? {
    get { storedSource }
    set { storedSource = newValue }
  }
  /// Under another name, so that the memberwise initializer is another one than the public one.
  private var storedSource: SourceLocation?

  /// The cell as it was filed.
  public var text: String { filed.text }

  /// Whether the cell is there and empty.
  public var isBlank: Bool { filed.isBlank }
}

extension ReportCell {
  /// Creates a cell.
  public init(number: Quantity? = nil, raw: String? = nil, source: SourceLocation? = nil) {
    // The memberwise initializer makes no copy; see ``Cell``.
    self.init(number: number, raw: raw, storedSource: source)
  }
}

/// Writes a comparison in every ``DifferenceFormat``.
public struct DifferenceWriter: Sendable {
  private let catalog: FormCatalog
  private let language: Language

  /// Creates a writer.
  ///
  /// - Parameters:
  ///   - catalog: The forms, which name the cells.
  ///   - language: The language of words; codes and keys are the same in all.
  public init(_ catalog: FormCatalog, language: Language) {
    self.catalog = catalog
    self.language = language
  }

  /// The differences as text.
  ///
  /// - Parameters:
  ///   - comparison: The comparison.
  ///   - names: What the two inputs are called.
  ///   - format: The format.
  /// - Returns: The whole output, with a line end behind it.
  public func text(
    of comparison: ReportComparison, names: (left: String, right: String),
    as format: DifferenceFormat
  ) -> String {
    let words = DifferenceWords(catalog, language)
    return switch format {
    case .text: DifferenceText(words, names).text(of: comparison)
    case .json: DifferenceJSON(names).text(of: comparison)
    case .html: DifferencePage(words, names).text(of: comparison)
    }
  }
}

/// Writes what checking gave in every ``CheckFormat``.
public struct CheckWriter: Sendable {
  private let catalog: FormCatalog
  private let language: Language
  private let version: String

  /// Creates a writer.
  ///
  /// - Parameters:
  ///   - catalog: The forms, which name the cells and lay out the tables.
  ///   - language: The language of messages; ids, codes and keys are the same in all.
  ///   - version: The version of the tool.
  public init(_ catalog: FormCatalog, language: Language, version: String) {
    self.catalog = catalog
    self.language = language
    self.version = version
  }

  /// The findings of all inputs as text.
  ///
  /// - Parameters:
  ///   - inputs: What checking gave.
  ///   - format: The format.
  ///   - isColored: Whether a terminal shows the text.
  /// - Returns: The whole output, with a line end behind it.
  public func text(
    of inputs: [CheckedInput], as format: CheckFormat, isColored: Bool = false
  ) -> String {
    switch format {
    case .text: CheckText(catalog, language, isColored: isColored).text(of: inputs)
    case .json: CheckJSON(language).text(of: inputs)
    case .csv: CheckCSV(language).text(of: inputs)
    case .sarif: CheckSARIF(catalog, language, version: version).text(of: inputs)
    case .html: CheckPage(catalog, language).text(of: inputs)
    }
  }
}

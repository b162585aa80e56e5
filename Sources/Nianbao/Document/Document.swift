/// What a file holds, without knowing what it means: blocks in order.
///
/// Readers make documents of bytes and writers make bytes of documents; neither knows a form.
public struct Document: Hashable, Sendable {
  /// One block of a document.
  public enum Block: Hashable, Sendable {
    /// A paragraph of text.
    case paragraph(Paragraph)
    /// A table.
    case grid(Grid)
  }

  /// The name of the file, as it was given.
  public var name: String
  /// The blocks in the order of the file.
  public var blocks: [Block]
  /// What the file says of itself.
  public var properties: DocumentProperties
  /// What reading noticed.
  public var findings: [Finding]
  /// Whether stored results of formulas are not to be believed.
  ///
  /// So it is where a library wrote the file and left calculating to the program that opens it.
  public var isUncalculated = false

  /// Creates a document.
  public init(
    name: String, blocks: [Block] = [], properties: DocumentProperties = DocumentProperties(),
    findings: [Finding] = []
  ) {
    self.name = name
    self.blocks = blocks
    self.properties = properties
    self.findings = findings
  }

  /// The tables in order.
  public var grids: [Grid] {
    blocks.compactMap { if case .grid(let grid) = $0 { grid } else { nil } }
  }
}

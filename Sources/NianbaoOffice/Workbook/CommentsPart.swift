internal import Nianbao
internal import OfficePackage

/// The comments of a sheet.
///
/// ECMA-376 Part 1, 18.7.
struct CommentsPart: XMLHandler {
  /// The most comments of a sheet.
  private static let maximumCount = 100_000

  /// The comments by cell.
  private(set) var comments: [CellAddress: String] = [:]
  private var address: CellAddress?
  private var text = RichText()

  /// The comments of a sheet; none where it has no part for them.
  ///
  /// - Throws: ``PackageError``.
  static func read(
    of sheet: SpreadsheetFile.SheetReference, _ package: OfficePackage
  ) throws -> [CellAddress: String] {
    guard let part = sheet.part else { return [:] }
    let targets = try package.relationships(of: part)
    guard let target = targets.first(where: { $0.type == "comments" })?.part,
      package.contains(target)
    else { return [:] }
    var handler = CommentsPart()
    try package.parse(target, with: &handler)
    return handler.comments
  }

  private static let comment = XMLName("comment")
  private static let reference = XMLName("ref")

  mutating func start(_ element: XMLName, _ attributes: borrowing XMLAttributes) throws {
    if element == Self.comment {
      address = attributes.value(of: Self.reference).flatMap { CellAddress($0) }
      text.reset()
    } else {
      text.start(element, attributes)
    }
  }

  mutating func text(_ text: Span<UInt8>) throws { try self.text.append(text) }

  mutating func end(_ element: XMLName) throws {
    guard element == Self.comment else { return text.end(element) }
    guard comments.count < Self.maximumCount else {
      throw PackageError(.excessive, detail: "more than \(Self.maximumCount) comments")
    }
    if let address { comments[address] = text.text }
    address = nil
  }
}

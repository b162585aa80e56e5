internal import Nianbao
internal import OfficePackage

/// An opened workbook: its list of sheets, and what their cells refer to.
///
/// The sheets themselves are read one at a time with ``read(_:onRow:)``.
final class SpreadsheetFile {
  /// One sheet of the workbook.
  struct SheetReference: Hashable, Sendable {
    /// The name on the tab.
    var name: String
    /// Whether and how it is hidden.
    var visibility: Sheet.Visibility
    /// Its part; `nil` where it is no table of cells, such as a sheet that is one chart.
    var part: String?
  }

  /// What is left to tell once the rows of a sheet have been read.
  struct Remainder {
    /// The merged areas.
    var merges: [CellRange]
    /// The hidden columns, zero-based.
    var hiddenColumns: [ClosedRange<Int>]
  }

  /// The sheets in the order of their tabs.
  let sheets: [SheetReference]
  /// Whether the program that wrote the workbook left calculating to the one that opens it.
  let isUncalculated: Bool
  let package: OfficePackage
  private let context: SheetPart.Context

  /// Opens the workbook in a package.
  ///
  /// - Throws: ``PackageError``.
  init(_ package: OfficePackage) throws {
    self.package = package
    let part = try Self.workbookPart(of: package)
    var workbook = WorkbookPart()
    try package.parse(part, with: &workbook)
    let relationships = try package.relationships(of: part)
    sheets = try workbook.sheets.map { try Self.reference($0, relationships) }
    let parts = sheets.compactMap { $0.part?.lowercased() }
    guard Set(parts).count == parts.count else {
      throw PackageError(.malformed, part: part, detail: "two sheets have the same cells")
    }
    isUncalculated = workbook.isUncalculated
    context = try Self.context(workbook, relationships, package)
  }

  /// Reads the rows of a sheet in their order.
  ///
  /// - Throws: ``PackageError``, or what `onRow` throws.
  func read(
    _ sheet: SheetReference, onRow: @escaping (SheetRow) throws -> Void
  ) throws -> Remainder {
    guard let name = sheet.part else { return Remainder(merges: [], hiddenColumns: []) }
    var part = SheetPart(context, size: package.size(of: name), onRow: onRow)
    try package.parse(name, with: &part)
    return Remainder(merges: part.merges, hiddenColumns: part.hiddenColumns)
  }

  // MARK: Parts

  private static func workbookPart(of package: OfficePackage) throws -> String {
    let targets = try package.relationships(of: nil).filter { $0.type == "officeDocument" }
      .compactMap(\.part)
    guard Set(targets).count <= 1 else {
      throw PackageError(.malformed, detail: "it names \(targets.count) workbooks")
    }
    return targets.first ?? "xl/workbook.xml"
  }

  /// Types of sheets that hold cells.
  private static let tableTypes: Set<String> = ["worksheet", "xlMacrosheet", "xlIntlMacrosheet"]

  private static func reference(
    _ entry: WorkbookPart.SheetEntry, _ relationships: [Relationship]
  ) throws -> SheetReference {
    let found = relationships.filter { $0.id == entry.relationship }
    guard let relationship = found.first, Set(found).count == 1 else {
      throw PackageError(
        .missingPart, detail: "sheet \(entry.name.prefix(40)) has \(found.count) parts")
    }
    let isTable = tableTypes.contains(relationship.type)
    guard !isTable || relationship.part != nil else {
      throw PackageError(.missingPart, detail: "sheet \(entry.name.prefix(40)) is in another file")
    }
    return SheetReference(
      name: entry.name, visibility: entry.visibility, part: isTable ? relationship.part : nil)
  }

  private static func context(
    _ workbook: WorkbookPart, _ relationships: [Relationship], _ package: OfficePackage
  ) throws -> SheetPart.Context {
    func part(_ type: String) -> String? {
      relationships.first { $0.type == type }?.part.flatMap { package.contains($0) ? $0 : nil }
    }
    var context = SheetPart.Context(is1904: workbook.is1904)
    let strings = part("sharedStrings")
    context.hasStrings = strings != nil
    if let strings {
      var handler = SharedStrings(size: package.size(of: strings))
      try package.parse(strings, with: &handler)
      context.strings = handler.strings
    }
    if let styles = part("styles") {
      var handler = StylesPart()
      try package.parse(styles, with: &handler)
      context.set(handler)
    }
    return context
  }
}

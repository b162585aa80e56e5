internal import Nianbao
internal import OfficePackage

/// What the workbook part says: the sheets in order, the date system, and whether results are stale.
///
/// ECMA-376 Part 1, 18.2.
struct WorkbookPart: XMLHandler {
  /// One sheet as the workbook lists it.
  struct SheetEntry: Hashable, Sendable {
    /// The name on the tab.
    var name: String
    /// Whether and how it is hidden.
    var visibility: Sheet.Visibility
    /// The relationship that leads to its part.
    var relationship: String?
  }

  /// The most sheets.
  private static let maximumCount = 10_000

  /// The sheets in the order of their tabs.
  private(set) var sheets: [SheetEntry] = []
  /// Whether dates count from 1904.
  private(set) var is1904 = false
  /// Whether the program that wrote the workbook left calculating to the one that opens it.
  private(set) var isUncalculated = false

  private enum Name {
    static let sheet = XMLName("sheet")
    static let name = XMLName("name")
    static let state = XMLName("state")
    static let id = XMLName("id")
    static let usualID = XMLName("r:id")
    static let properties = XMLName("workbookPr")
    static let is1904 = XMLName("date1904")
    static let calculation = XMLName("calcPr")
    static let calculatesOnLoad = XMLName("fullCalcOnLoad")
  }

  mutating func start(_ element: XMLName, _ attributes: borrowing XMLAttributes) throws {
    switch element {
    case Name.sheet:
      guard sheets.count < Self.maximumCount else {
        throw PackageError(.excessive, detail: "more than \(Self.maximumCount) sheets")
      }
      sheets.append(
        SheetEntry(
          name: attributes.value(of: Name.name) ?? "",
          visibility: attributes.value(of: Name.state).flatMap { Sheet.Visibility(rawValue: $0) }
            ?? .visible,
          relationship: attributes.value(of: Name.usualID)
            ?? attributes.value(ofLocal: Name.id)))
    case Name.properties: is1904 = attributes.isTrue(Name.is1904)
    case Name.calculation: isUncalculated = attributes.isTrue(Name.calculatesOnLoad)
    default: break
    }
  }
}

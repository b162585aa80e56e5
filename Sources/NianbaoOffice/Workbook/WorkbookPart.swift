internal import Nianbao
internal import OfficePackage

/// What the workbook part says: the sheets in order, the date system, and whether results are stale.
///
/// ECMA-376 Part 1, 18.2.
final class WorkbookPart: XMLHandler {
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

  func start(_ element: String, _ attributes: [String: String]) throws {
    switch element {
    case "sheet":
      guard sheets.count < Self.maximumCount else {
        throw PackageError(.excessive, detail: "more than \(Self.maximumCount) sheets")
      }
      sheets.append(
        SheetEntry(
          name: attributes["name"] ?? "",
          visibility: attributes["state"].flatMap { Sheet.Visibility(rawValue: $0) } ?? .visible,
          relationship: attributes.value(ofLocal: "id")))
    case "workbookPr": is1904 = attributes["date1904"].map(XMLBoolean.init)?.value ?? false
    case "calcPr":
      isUncalculated = attributes["fullCalcOnLoad"].map(XMLBoolean.init)?.value ?? false
    default: break
    }
  }
}

/// A truth value in XML Schema's spellings.
struct XMLBoolean {
  let value: Bool
  init(_ text: String) { value = text == "1" || text == "true" || text == "on" }
}

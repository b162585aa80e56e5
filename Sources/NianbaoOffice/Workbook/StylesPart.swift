internal import OfficePackage

/// Which cell styles show numbers as dates or times.
///
/// ECMA-376 Part 1, 18.8. A style is the zero-based index of an `xf` in `cellXfs`.
final class StylesPart: XMLHandler {
  /// The format of every style.
  private(set) var formats: [NumberFormat] = []
  private var codes: [Int: NumberFormat] = [:]
  private var isInCellFormats = false

  /// The most styles and the most format codes; Excel has 65,490 of the one and 250 of the other.
  private static let maximumCount = 200_000

  func start(_ element: String, _ attributes: [String: String]) throws {
    switch element {
    case "numFmt":
      guard let id = attributes["numFmtId"].flatMap({ Int($0) }) else { return }
      codes[id] = NumberFormat(code: attributes["formatCode"] ?? "")
    case "cellXfs":
      isInCellFormats = true
    case "xf" where isInCellFormats:
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      formats.append(codes[id] ?? NumberFormat(builtIn: id))
    default: break
    }
    guard formats.count <= Self.maximumCount, codes.count <= Self.maximumCount else {
      throw PackageError(.excessive, detail: "more than \(Self.maximumCount) formats")
    }
  }

  func end(_ element: String) throws {
    if element == "cellXfs" { isInCellFormats = false }
  }
}

internal import OfficePackage

/// Which cell styles show numbers as dates or times.
///
/// ECMA-376 Part 1, 18.8. A style is the zero-based index of an `xf` in `cellXfs`.
struct StylesPart: XMLHandler {
  /// The format of every style.
  private(set) var formats: [NumberFormat] = []
  /// The styles that show another number than the one that is stored.
  private(set) var misleading: Set<Int> = []
  private var codes: [Int: NumberFormat] = [:]
  private var misleadingCodes: Set<Int> = [9, 10]
  private var isInCellFormats = false

  /// The most styles and the most format codes; Excel has 65,490 of the one and 250 of the other.
  private static let maximumCount = 200_000

  private enum Name {
    static let format = XMLName("numFmt")
    static let id = XMLName("numFmtId")
    static let code = XMLName("formatCode")
    static let cellFormats = XMLName("cellXfs")
    static let cellFormat = XMLName("xf")
  }

  mutating func start(_ element: XMLName, _ attributes: borrowing XMLAttributes) throws {
    switch element {
    case Name.format:
      guard let id = attributes.integer(of: Name.id) else { return }
      let code = attributes.value(of: Name.code) ?? ""
      codes[id] = NumberFormat(code: code)
      if NumberFormat.misleads(code) {
        misleadingCodes.insert(id)
      } else {
        misleadingCodes.remove(id)
      }
    case Name.cellFormats:
      isInCellFormats = true
    case Name.cellFormat where isInCellFormats:
      let id = attributes.integer(of: Name.id) ?? 0
      if misleadingCodes.contains(id) { misleading.insert(formats.count) }
      formats.append(codes[id] ?? NumberFormat(builtIn: id))
    default: break
    }
    guard formats.count <= Self.maximumCount, codes.count <= Self.maximumCount else {
      throw PackageError(.excessive, detail: "more than \(Self.maximumCount) formats")
    }
  }

  mutating func end(_ element: XMLName) throws {
    if element == Name.cellFormats { isInCellFormats = false }
  }
}

/// What a file says of its report outside its text: in its name and its properties.
struct DocumentIdentity {
  /// The file's name.
  var name: String
  /// The title in its properties.
  var title: String?

  init(_ document: Document) {
    name = document.name
    title = document.properties.title
  }

  /// What the file's name says, where it names a report or at least a year.
  func ofName(_ phrases: [String]) -> ReportTitle? {
    let stem = name.fileStem
    return Self.titles(in: stem, phrases).first
      ?? ReportTitle.year(in: stem).map { ReportTitle(organ: nil, year: $0.year) }
  }

  /// The reports that the properties' title names.
  func titles(_ phrases: [String]) -> [ReportTitle] {
    title.map { Self.titles(in: $0, phrases) } ?? []
  }

  /// The titles in a text that may also name a site or a number, parted by dashes and the like.
  private static func titles(in text: String, _ phrases: [String]) -> [ReportTitle] {
    let pieces = text.unicodeScalars.split(whereSeparator: isSeparator)
      .compactMap { ReportTitle(String($0), phrases: phrases) }.filter { $0.organ != nil }
    guard pieces.isEmpty, var whole = ReportTitle(text, phrases: phrases) else { return pieces }
    whole.organ = whole.organ.map { String(scalars: $0.unicodeScalars.filter { !isSeparator($0) }) }
    return [whole]
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    // The two dots look alike and are one character to Unicode.
    case "-", "_", "|", "—", "–", "·", "\u{387}": true
    default: false
    }
  }
}

extension String {
  /// A path's last part without its extension, by bytes as the system has it.
  var fileStem: String {
    let file = utf8.split(separator: UInt8(ascii: "/")).last ?? utf8[...]
    guard let dot = file.lastIndex(of: UInt8(ascii: ".")), dot != file.startIndex else {
      return String(Substring(file))
    }
    return String(Substring(file[..<dot]))
  }
}

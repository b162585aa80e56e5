/// The names of the units that are to report.
public struct ExpectedUnits: Hashable, Sendable {
  /// Words over a column of names, which are no names.
  private static let headings: Set<String> = ["单位", "单位名称", "机关", "机关名称", "名称", "organ", "name"]

  /// The names in their order, each once.
  public let names: [String]

  /// Creates a list of names; one that is there twice counts once.
  public init(_ names: [String]) {
    var known: Set<OrganName> = []
    self.names = names.filter { name in
      OrganName(name).map { known.insert($0).inserted } ?? false
    }
  }

  /// Reads a list: one name a line, or the first column of a CSV file.
  ///
  /// Empty lines and lines that begin with `#` do not count, nor does a heading such as 单位名称.
  ///
  /// - Parameters:
  ///   - bytes: The whole file, in any encoding that texts may have.
  ///   - name: The file's name, for errors.
  /// - Throws: ``ReadError`` where the file is no text, ``MergeError`` where it holds no name.
  public init(_ bytes: [UInt8], name: String) throws {
    let lines = try TextDecoding.decode(bytes, name: name).text
      .split(whereSeparator: \.isNewline).map(Self.name)
    self.init(
      lines.enumerated().filter { !$1.isEmpty && !($0 == 0 && Self.isHeading($1)) }.map(\.1))
    guard !names.isEmpty else { throw MergeError(.emptyList, detail: name) }
  }

  /// The first field of a line, without quotes; empty for a remark.
  private static func name(in line: Substring) -> String {
    guard line.trimmed.first != "#" else { return "" }
    let text = line.trimmed
    guard text.first == "\"" else {
      return text.prefix { $0 != "," && $0 != "\t" }.trimmed
    }
    // RFC 4180, 2.7: within quotes two of them stand for one, and a comma for itself.
    var name = ""
    var rest = text.dropFirst()
    while let quote = rest.firstIndex(of: "\"") {
      name += rest[..<quote]
      rest = rest[rest.index(after: quote)...]
      guard rest.first == "\"" else { return name.trimmed }
      name += "\""
      rest = rest.dropFirst()
    }
    // The quote is not closed, so the comma is none of its own either.
    return (name + rest).trimmed
  }

  private static func isHeading(_ name: String) -> Bool {
    headings.contains(name.lowercased())
  }
}

/// The names of parts in an office file, and how relationships point to them.
///
/// ECMA-376 Part 2, 6.2.2 and 6.5.3. Names are compared without regard to the case of ASCII letters;
/// beside that, what other programs write wrongly is taken as it is meant: `\` for `/`, names with
/// and without `/` in front, and percent-encoding in targets only.
enum PartName {
  /// The form in which two names of one part are equal.
  static func folded(_ name: String) -> String {
    let slashed = slashed(name).lowercased()
    return slashed.hasPrefix("/") ? String(slashed.dropFirst()) : slashed
  }

  /// The folded name that a relationship's target means.
  ///
  /// - Parameters:
  ///   - target: The target as it is written.
  ///   - source: The part that the relationship belongs to; `nil` for the file as a whole.
  /// - Returns: The name; a target that climbs out of the file stays at its top.
  static func resolve(_ target: String, from source: String?) -> String {
    let target = slashed(target)
    let isAbsolute = target.hasPrefix("/")
    var parts = isAbsolute ? [] : source.map { folder(of: $0) } ?? []
    for part in pieces(of: target) {
      switch part {
      case ".": break
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return folded(parts.joined(separator: "/"))
  }

  /// The part that holds the relationships of `source`; of the file as a whole where it is `nil`.
  static func relationships(of source: String?) -> String {
    guard let source else { return "_rels/.rels" }
    let parts = pieces(of: source)
    let folder = parts.dropLast().map { $0 + "/" }.joined()
    return "\(folder)_rels/\(parts.last ?? "").rels"
  }

  private static func folder(of part: String) -> [Substring] {
    pieces(of: slashed(part)).dropLast()
  }

  /// What stands between the slashes of a name or a URI; bytes are split, not characters, for speed.
  static func pieces(of name: String) -> [Substring] {
    name.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
  }

  /// The name with `/` for `\`, which hardly any program writes.
  private static func slashed(_ name: String) -> String {
    name.utf8.contains(UInt8(ascii: "\\")) ? name.replacing("\\", with: "/") : name
  }
}

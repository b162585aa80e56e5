import Nianbao

/// Makes names under which outputs can be written below a folder, and nowhere else.
enum OutputName {
  /// How many bytes a name may have on the usual file systems.
  static let limit = 255

  /// A path that stays below the folder to which it is appended.
  ///
  /// It begins with no `/` and has no part `.` or `..`. Control characters and `:`, which file shares
  /// and other systems do not take, become `_`.
  static func inside(_ path: String) -> String {
    let parts = path.unicodeScalars.split(separator: "/").map { String($0) }
      .filter { $0 != "." && $0 != ".." }
    return parts.isEmpty ? "_" : parts.map { fitting(clean($0)) }.joined(separator: "/")
  }

  /// A path whose last part is no longer than a name may be.
  ///
  /// A longer one is cut between two characters, and gets a mark made of the whole name, so that two
  /// names with the same beginning stay two. The extension stays.
  static func fitting(_ path: String) -> String {
    let name = FilePath.name(of: path)
    guard name.utf8.count > limit else { return path }
    let fileExtension = FilePath.fileExtension(of: name)
    let isReal = !fileExtension.isEmpty && fileExtension.utf8.count <= 16
    let ending = "~" + mark(of: name) + (isReal ? "." + fileExtension : "")
    var stem = ""
    for character in isReal ? FilePath.withoutExtension(name) : name {
      guard stem.utf8.count + character.utf8.count + ending.utf8.count <= limit else { break }
      stem.append(character)
    }
    let folder = path.unicodeScalars.dropLast(name.unicodeScalars.count)
    return String(folder) + stem + ending
  }

  private static func clean(_ part: String) -> String {
    var clean = String.UnicodeScalarView()
    for scalar in part.unicodeScalars {
      let isOdd = scalar == ":" || scalar.properties.generalCategory == .control
      clean.append(isOdd ? "_" : scalar)
    }
    return String(clean)
  }

  /// FNV-1a of the name, in sixteen digits.
  private static func mark(of name: String) -> String {
    let digits = String(FNV1a(name).value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

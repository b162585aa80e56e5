import Foundation

/// Parts of paths.
///
/// They are looked for by code points, as the system does: a `/` or a point is one, whatever mark stands
/// behind it.
enum FilePath {
  /// The part behind the last `/`.
  static func name(of path: String) -> String {
    path.unicodeScalars.split(separator: "/").last.map { String($0) } ?? path
  }

  /// Whether the path is a folder that exists.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether the path is a file that exists, and neither a folder nor a pipe or a device.
  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The folder that holds the path; `.` for a bare name.
  static func folder(of path: String) -> String {
    let scalars = path.unicodeScalars
    guard let slash = scalars.lastIndex(of: "/") else { return "." }
    return slash == scalars.startIndex ? "/" : String(scalars[..<slash])
  }

  /// The extension in small letters without its point; empty where there is none.
  static func fileExtension(of path: String) -> String {
    let scalars = path.unicodeScalars
    return point(in: path).map { String(scalars[scalars.index(after: $0)...]).lowercased() } ?? ""
  }

  /// The path with another extension.
  static func replacingExtension(of path: String, with new: String) -> String {
    withoutExtension(path) + "." + new
  }

  /// The path with a number behind the name, as in `a/b-07.txt`.
  static func numbered(_ path: String, _ number: String) -> String {
    let ending = point(in: path).map { String(path.unicodeScalars[$0...]) } ?? ""
    return "\(withoutExtension(path))-\(number)\(ending)"
  }

  /// The path without its extension and the point before that.
  static func withoutExtension(_ path: String) -> String {
    point(in: path).map { String(path.unicodeScalars[..<$0]) } ?? path
  }

  /// Where the point of the extension stands; a name that begins with its only point has none.
  private static func point(in path: String) -> String.Index? {
    let scalars = path.unicodeScalars
    let start = scalars.lastIndex(of: "/").map { scalars.index(after: $0) } ?? scalars.startIndex
    guard let point = scalars[start...].lastIndex(of: "."), point > start,
      scalars.index(after: point) < scalars.endIndex
    else { return nil }
    return point
  }
}

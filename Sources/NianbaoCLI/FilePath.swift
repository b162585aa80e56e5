import Foundation

/// Parts of paths.
enum FilePath {
  /// The part behind the last `/`.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The path with links resolved, so that two names of one file are seen to be the same.
  static func identity(of path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }

  /// Whether the path is a folder that exists.
  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// The folder that holds the path; `.` for a bare name.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The extension in small letters without its point; empty where there is none.
  static func fileExtension(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// The path with another extension.
  static func replacingExtension(of path: String, with new: String) -> String {
    let old = fileExtension(of: path)
    return (old.isEmpty ? path : String(path.dropLast(old.count + 1))) + "." + new
  }

  /// The path with a number behind the name, as in `a/b-07.txt`.
  static func numbered(_ path: String, _ number: String) -> String {
    let old = fileExtension(of: path)
    guard !old.isEmpty else { return "\(path)-\(number)" }
    let stem = path.dropLast(old.count + 1)
    return "\(stem)-\(number).\(path.suffix(old.count))"
  }
}

import Foundation

/// A folder of its own for one test, removed with everything in it when the test lets it go.
public final class TemporaryFolder: Sendable {
  /// The path, without links in it.
  public let path: String

  /// Creates the folder.
  public init() throws {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
    path = "\(base)/nianbao-tests-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, and the folders above it.
  ///
  /// - Parameters:
  ///   - name: The path below this folder.
  ///   - text: What to write.
  /// - Returns: The whole path.
  /// - Throws: What Foundation says where the file cannot be written.
  @discardableResult public func write(_ name: String, _ text: String = "") throws -> String {
    try write(name, bytes: Array(text.utf8))
  }

  /// Writes a file of bytes, and the folders above it.
  ///
  /// - Parameters:
  ///   - name: The path below this folder.
  ///   - bytes: What to write.
  /// - Returns: The whole path.
  /// - Throws: What Foundation says where the file cannot be written.
  @discardableResult public func write(_ name: String, bytes: [UInt8]) throws -> String {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  /// The text of a file below this folder.
  public func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }

  /// What the folder holds, by name.
  public func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}

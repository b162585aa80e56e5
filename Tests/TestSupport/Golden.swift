import Foundation

/// A file with the output that is expected, as text.
public struct Golden: Sendable {
  private let path: String

  /// The golden file at a path.
  public init(_ path: String) { self.path = path }

  /// What differs between the file and `text`, in words; `nil` where they are the same.
  ///
  /// With `RECORD_GOLDEN=1` in the environment the file is written anew, and the result still says
  /// so, so that nobody records by accident.
  public func difference(from text: String) throws -> String? {
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      return "recorded \(path); check it and run again without RECORD_GOLDEN"
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      return "\(path) is not there; RECORD_GOLDEN=1 writes it"
    }
    let expected = String(decoding: data, as: UTF8.self)
    guard expected != text else { return nil }
    let pairs = zip(Self.lines(expected), Self.lines(text)).enumerated()
    guard let first = pairs.first(where: { $1.0 != $1.1 }) else {
      return "\(path): one is longer than the other"
    }
    return "\(path):\(first.offset + 1): expected\n\(first.element.0)\ngot\n\(first.element.1)"
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}

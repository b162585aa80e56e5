import Foundation
import Nianbao

/// A list of files: a path a line, or parted by NUL characters, as `find -print0` writes them.
///
/// Where there is a NUL character, line ends belong to the paths. Empty lines are passed over. Lists in
/// UTF-16, as Notepad and PowerShell save them, have a path a line.
enum FileList {
  /// The largest list that is read, in bytes.
  static let maximumSize = 1 << 30

  /// A path, or why there is none.
  typealias Entry = Result<String, FileError>

  /// Reads a list.
  ///
  /// - Parameter path: The list; `-` for standard input.
  /// - Returns: At least one entry, in its order.
  /// - Throws: ``FileError`` when it cannot be read, is too large or names nothing.
  static func read(_ path: String) throws(FileError) -> [Entry] {
    let bytes = try InputFile(path: path, relativePath: path).bytes(limit: maximumSize)
    guard bytes.count <= maximumSize else {
      throw FileError(kind: .unreadable, path: path, detail: "> \(maximumSize) bytes")
    }
    let entries = entries(of: bytes)
    guard !entries.isEmpty else { throw FileError(kind: .emptyList, path: path) }
    return entries
  }

  /// The entries of a list.
  static func entries(of bytes: [UInt8]) -> [Entry] {
    if let text = utf16(bytes) {
      return text.unicodeScalars.split(whereSeparator: { $0 == "\n" || $0 == "\r" })
        .map { .success(String($0)) }
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    guard !text.contains(0) else { return text.split(separator: 0).map(entry) }
    return text.split(separator: 0x0A).compactMap { line in
      let path = line.last == 0x0D ? line.dropLast() : line
      return path.isEmpty ? nil : entry(path)
    }
  }

  /// The text of a list in UTF-16.
  ///
  /// Without a mark it must have lines: `a`, NUL, `b`, NUL would be UTF-16, too.
  private static func utf16(_ bytes: [UInt8]) -> String? {
    let isMarked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    // What holds NUL and is text all the same is in UTF-16.
    guard isMarked || bytes.contains(0),
      let text = try? TextDecoding.decode(bytes, name: "").text,
      isMarked || text.unicodeScalars.contains("\n")
    else { return nil }
    return text
  }

  private static func entry(_ bytes: ArraySlice<UInt8>) -> Entry {
    guard let path = String(validating: bytes, as: UTF8.self) else {
      let shown = String(decoding: bytes, as: UTF8.self)
      return .failure(FileError(kind: .unreadableName, path: shown))
    }
    return .success(path)
  }
}

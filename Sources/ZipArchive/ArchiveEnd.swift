internal import Foundation

/// Checks the end of an archive, where its directory stands.
///
/// In a file that begins with one archive and ends with another, the places in the directory of the
/// second mean bytes of the first. libzip takes them at their word.
enum ArchiveEnd {
  /// How many bytes at the end can matter: the record and the longest comment.
  ///
  /// APPNOTE 4.3.16.
  static let maximumLength = 22 + 65_535

  /// The last bytes of a file and the file's size.
  static func tail(of path: String) throws(ArchiveError) -> (bytes: [UInt8], size: Int) {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw ArchiveError(.failed, detail: "the file cannot be opened")
    }
    defer { try? file.close() }
    do {
      let size = Int(try file.seekToEnd())
      try file.seek(toOffset: UInt64(max(0, size - maximumLength)))
      return ([UInt8](try file.readToEnd() ?? Data()), size)
    } catch {
      throw ArchiveError(.failed, detail: "the file cannot be read")
    }
  }

  /// Checks that the directory ends where the end record begins.
  ///
  /// Nothing is said of files without such a record, which libzip refuses, and of ZIP64, in which
  /// other records stand between.
  ///
  /// - Returns: Where the directory stands; empty where that is not said.
  /// - Throws: ``ArchiveError`` of kind `.corrupt`.
  static func check(
    _ tail: ArraySlice<UInt8>, size: Int
  ) throws(ArchiveError) -> Range<Int> {
    guard let record = lastRecord(tail) else { return 0..<0 }
    func number(_ offset: Int) -> Int {
      (0..<4).reduce(0) { $0 | Int(tail[record + offset + $1]) << (8 * $1) }
    }
    let (length, start) = (number(12), number(16))
    guard start != 0xFFFF_FFFF, length != 0xFFFF_FFFF else { return 0..<0 }
    let position = size - tail.count + (record - tail.startIndex)
    guard start + length == position || isZIP64(tail, before: record) else {
      throw ArchiveError(
        .corrupt, detail: "its directory ends at \(start + length), its end stands at \(position)")
    }
    return start..<start + length
  }

  /// Where the last end record begins.
  private static func lastRecord(_ tail: ArraySlice<UInt8>) -> Int? {
    guard tail.count >= 22 else { return nil }
    return stride(from: tail.endIndex - 22, through: tail.startIndex, by: -1).first { index in
      tail[index] == 0x50 && tail[index + 1] == 0x4B && tail[index + 2] == 0x05
        && tail[index + 3] == 0x06
    }
  }

  private static func isZIP64(_ tail: ArraySlice<UInt8>, before record: Int) -> Bool {
    record - tail.startIndex >= 20
      && tail[(record - 20)..<(record - 16)].elementsEqual([0x50, 0x4B, 0x06, 0x07])
  }
}

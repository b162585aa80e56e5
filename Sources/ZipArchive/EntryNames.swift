internal import Foundation

/// Checks that every entry begins where the directory says, under the name that it has there.
///
/// One wrong bit in a name makes an entry another one, and the one that is gone may be one that
/// nobody misses, such as a sheet's comments. libzip compares the names of entries that are opened.
///
/// APPNOTE 4.3.7 and 4.3.12.
enum EntryNames {
  /// The sizes in bytes of what stands before a name.
  private static let (localSize, centralSize) = (30, 46)

  /// Compares the names, and whether a password is needed.
  ///
  /// Entries whose place stands in a field of ZIP64 are left to libzip, and so is what is no entry.
  ///
  /// - Parameters:
  ///   - file: The whole file.
  ///   - directory: Where its directory stands.
  /// - Throws: ``ArchiveError`` of kind `.corrupt`.
  static func check(
    _ file: UnsafeRawBufferPointer, directory: Range<Int>
  ) throws(ArchiveError) {
    var position = directory.lowerBound
    while position >= 0, position + centralSize <= min(directory.upperBound, file.count),
      number(file, position, 4) == 0x0201_4B50
    {
      let start = position + centralSize
      let end = start + number(file, position + 28, 2)
      guard end <= file.count else { return }
      let name = file[start..<end]
      let local = number(file, position + 42, 4)
      if local != 0xFFFF_FFFF {
        let isEncrypted = number(file, position + 8, 2) & 1
        try check(name, isEncrypted, file, at: local)
      }
      position = end + number(file, position + 30, 2) + number(file, position + 32, 2)
    }
  }

  /// Does the same with a file that is not in memory.
  ///
  /// - Throws: ``ArchiveError`` of kind `.corrupt`, or `.failed` when the file cannot be read.
  static func check(path: String, directory: Range<Int>) throws(ArchiveError) {
    guard let file = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    else { throw ArchiveError(.failed, detail: "the file cannot be read") }
    let outcome = file.withUnsafeBytes { bytes in
      Result { () throws(ArchiveError) in try check(bytes, directory: directory) }
    }
    try outcome.get()
  }

  private static func check(
    _ name: Slice<UnsafeRawBufferPointer>, _ isEncrypted: Int, _ file: UnsafeRawBufferPointer,
    at position: Int
  ) throws(ArchiveError) {
    let start = position + localSize
    guard start + name.count <= file.count, number(file, position, 4) == 0x0403_4B50,
      number(file, position + 26, 2) == name.count,
      file[start..<start + name.count].elementsEqual(name),
      number(file, position + 6, 2) & 1 == isEncrypted
    else {
      throw ArchiveError(
        .corrupt, entry: String(decoding: name, as: UTF8.self),
        detail: "the directory names it, and something else stands in its place")
    }
  }

  /// A number with its lowest byte first.
  private static func number(_ file: UnsafeRawBufferPointer, _ position: Int, _ size: Int) -> Int {
    var number = 0
    for offset in (0..<size).reversed() { number = number << 8 | Int(file[position + offset]) }
    return number
  }
}

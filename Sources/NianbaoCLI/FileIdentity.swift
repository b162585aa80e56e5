import Foundation

/// Which file a path names, so that two names of one file are seen to be the same.
///
/// Links are followed as the system follows them: behind a link, `..` is the folder above what it leads
/// to. Two names of which only the bytes differ, such as é in one character and in two, are two files.
struct FileIdentity: Hashable, Sendable {
  /// The path without links: of what exists as the system has it, and behind it what is yet to be made.
  private let bytes: [UInt8]

  /// The file at a path.
  init(_ path: String) { self.init(bytes: Array(path.utf8)) }

  /// The file at a path of bytes.
  init(bytes path: [UInt8]) { bytes = Self.resolve(path) }

  /// The file of a name in a folder, where it is no link and neither `.` nor `..`.
  init(_ name: ArraySlice<UInt8>, in folder: FileIdentity) {
    bytes = folder.asParent + name
  }

  /// The path without links; `nil` where it is no UTF-8.
  var path: String? { String(validating: bytes, as: UTF8.self) }

  /// Whether the file stands somewhere in a folder.
  func isBelow(_ folder: FileIdentity) -> Bool {
    let start = folder.asParent
    return bytes.count > start.count && bytes.starts(with: start)
  }

  /// What the paths of everything in the folder begin with.
  private var asParent: [UInt8] {
    let slash = UInt8(ascii: "/")
    return bytes.last == slash ? bytes : bytes + [slash]
  }

  private static func resolve(_ path: [UInt8]) -> [UInt8] {
    var missing: [ArraySlice<UInt8>] = []
    var rest = path[...]
    while true {
      if let real = real(rest.isEmpty ? [UInt8(ascii: ".")] : rest) {
        return appending(missing.reversed(), to: real)
      }
      while rest.last == UInt8(ascii: "/") { rest.removeLast() }
      guard !rest.isEmpty else { return path }
      let start = rest.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? rest.startIndex
      missing.append(rest[start...])
      rest = rest[..<start]
    }
  }

  /// A path with the names of what does not exist; there `..` can only be the name before it.
  private static func appending(_ names: [ArraySlice<UInt8>], to path: [UInt8]) -> [UInt8] {
    let slash = UInt8(ascii: "/")
    var parts = path.split(separator: slash)[...]
    for name in names where !name.elementsEqual(".".utf8) {
      parts = name.elementsEqual("..".utf8) ? parts.dropLast() : parts + [name]
    }
    return parts.isEmpty ? [slash] : parts.flatMap { [slash] + $0 }
  }

  /// The path of something that exists, without links.
  private static func real(_ path: ArraySlice<UInt8>) -> [UInt8]? {
    guard !path.contains(0) else { return nil }
    let real = (path + [0]).withUnsafeBytes { bytes in
      bytes.baseAddress.flatMap { realpath($0.assumingMemoryBound(to: CChar.self), nil) }
    }
    guard let real else { return nil }
    defer { free(real) }
    return Array(UnsafeRawBufferPointer(start: real, count: strlen(real)))
  }
}

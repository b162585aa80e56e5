/// Measures the tags of a part.
struct TagScan {
  /// How many bytes stand behind the last `<` that no `>` has closed; `nil` outside a tag.
  private var length: Int?

  /// Looks at the next bytes.
  ///
  /// - Throws: ``PackageError`` of kind `.excessive` when a tag is too long.
  mutating func scan(_ bytes: UnsafeRawBufferPointer) throws(PackageError) {
    // Only what is open at a seam or longer than a piece can be too long, so it is enough to look
    // for the last bracket of the piece, and within it only where it is larger than the limit.
    guard bytes.count <= GuardedStream.maximumTagLength else {
      let half = bytes.count / 2
      try scan(UnsafeRawBufferPointer(rebasing: bytes[..<half]))
      return try scan(UnsafeRawBufferPointer(rebasing: bytes[half...]))
    }
    let close = bytes.lastIndex(of: UInt8(ascii: ">"))
    if let open = length, let first = bytes.firstIndex(of: UInt8(ascii: ">")) {
      try check(open + first + 1)
    }
    if let close {
      let open = bytes[(close + 1)...].firstIndex(of: UInt8(ascii: "<"))
      length = open.map { bytes.count - $0 }
    } else if let open = length {
      length = open + bytes.count
    } else {
      length = bytes.firstIndex(of: UInt8(ascii: "<")).map { bytes.count - $0 }
    }
    try check(length ?? 0)
  }

  private func check(_ length: Int) throws(PackageError) {
    guard length <= GuardedStream.maximumTagLength else {
      throw PackageError(
        .excessive, detail: "a tag of more than \(GuardedStream.maximumTagLength) bytes")
    }
  }
}

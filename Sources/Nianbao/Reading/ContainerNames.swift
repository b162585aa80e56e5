/// The names of the entries of a ZIP container, as its directory lists them.
///
/// Only to tell what the container is: sizes and checksums are not looked at. APPNOTE.TXT 4.3.12, 4.3.16.
struct ContainerNames {
  /// The most names that are looked at.
  private static let maximumCount = 5_000
  /// The longest comment, behind which the directory's end may stand.
  private static let maximumTail = 65_557

  /// The names in their order, in lower case, with `/` between folders.
  let names: [String]

  /// Reads the directory; `nil` where there is none, or it is damaged.
  init?(_ bytes: [UInt8]) {
    let signature: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    let tail = bytes.suffix(Self.maximumTail)
    guard
      let end = tail.indices.reversed().first(where: { tail[$0...].starts(with: signature) }),
      let count = Self.number(bytes, at: end + 10, length: 2),
      var position = Self.number(bytes, at: end + 16, length: 4)
    else { return nil }
    var names: [String] = []
    while position < end, names.count < Self.maximumCount {
      guard bytes[position..<end].starts(with: [0x50, 0x4B, 0x01, 0x02]),
        let length = Self.number(bytes, at: position + 28, length: 2),
        let extra = Self.number(bytes, at: position + 30, length: 2),
        let comment = Self.number(bytes, at: position + 32, length: 2),
        position + 46 + length <= end
      else { return nil }
      let name = String(decoding: bytes[position + 46..<position + 46 + length], as: UTF8.self)
      names.append(name.lowercased().replacing("\\", with: "/"))
      position += 46 + length + extra + comment
    }
    // A damaged directory that ends too early would hide what the container is.
    guard names.count == min(count, Self.maximumCount) else { return nil }
    self.names = names
  }

  /// Whether an entry stands in a folder.
  func hasFolder(_ folder: String) -> Bool {
    names.contains { $0.hasPrefix("\(folder)/") || $0.hasPrefix("/\(folder)/") }
  }

  /// The little-endian number at a place.
  private static func number(_ bytes: [UInt8], at place: Int, length: Int) -> Int? {
    guard place >= 0, place + length <= bytes.count else { return nil }
    return bytes[place..<place + length].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}

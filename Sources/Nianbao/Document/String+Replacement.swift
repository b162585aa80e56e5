extension String {
  /// The text with another in place of a part, wherever the bytes of that stand; the text itself for no part.
  ///
  /// `replacing` of the standard library compares characters, which takes nine times as long: a part with a
  /// combining mark or a variation selector behind it is none to that, and one written with other scalars of
  /// the same meaning, such as compatibility ideographs, is one.
  func replacingBytes(_ part: String, with other: String) -> String {
    let (bytes, part) = (utf8.span, Array(part.utf8))
    guard let first = part.first else { return self }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let end = index + part.count
      if bytes[index] == first, end <= bytes.count,
        part.indices.allSatisfy({ bytes[index + $0] == part[$0] })
      {
        result += other.utf8
        index = end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension String {
  /// Creates a text of Unicode scalars.
  ///
  /// A text to which they are appended one by one is looked over each time, which takes longer.
  package init(scalars: some Sequence<Unicode.Scalar>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(3 * scalars.underestimatedCount)
    for scalar in scalars { bytes.append(contentsOf: scalar.utf8) }
    self.init(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// The text with every occurrence of a part replaced, letter for letter.
  ///
  /// The library's own search is made for long texts, and takes longer on short ones.
  package func replacingAll(_ part: String, with other: String) -> String {
    let (bytes, wanted) = (Array(utf8), Array(part.utf8))
    var (result, index) = ([UInt8](), 0)
    while index < bytes.count {
      if bytes[index] == wanted.first, bytes[index...].starts(with: wanted) {
        result += other.utf8
        index += wanted.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

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

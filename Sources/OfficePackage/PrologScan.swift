/// Looks at the bytes before a part's root element for a document type declaration.
///
/// It counts bytes of nought as not there, so ASCII in UTF-16 looks like ASCII.
struct PrologScan {
  private enum State {
    /// Between the pieces of the prolog.
    case outside
    /// Behind `<`.
    case opened
    /// Behind `<!`.
    case declaration
    /// In a processing instruction or a comment, whose last bytes are kept.
    case inside(end: [UInt8], tail: [UInt8])
  }

  private var state = State.outside
  /// Whether the root element has begun.
  private(set) var isOver = false

  /// Looks at the next bytes.
  ///
  /// - Throws: ``PackageError`` of kind `.documentType`.
  mutating func scan(_ bytes: UnsafeRawBufferPointer) throws(PackageError) {
    for byte in bytes where byte != 0 {
      guard !isOver else { return }
      try step(byte)
    }
  }

  private mutating func step(_ byte: UInt8) throws(PackageError) {
    switch state {
    case .outside:
      if byte == UInt8(ascii: "<") { state = .opened }
    case .opened:
      switch byte {
      case UInt8(ascii: "?"): state = .inside(end: Array("?>".utf8), tail: [])
      case UInt8(ascii: "!"): state = .declaration
      default: isOver = true
      }
    case .declaration:
      guard byte == UInt8(ascii: "-") else {
        throw PackageError(.documentType, detail: "<!DOCTYPE")
      }
      state = .inside(end: Array("-->".utf8), tail: [])
    case .inside(let end, let tail):
      let tail = Array((tail + [byte]).suffix(end.count))
      state = tail == end ? .outside : .inside(end: end, tail: tail)
    }
  }
}

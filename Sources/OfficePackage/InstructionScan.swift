/// Looks for processing instructions that have a name and nothing else, such as `<?x?>`.
///
/// Foundation's parser traps on them, and no program writes them into office files. Bytes of nought
/// count as not there, so ASCII in UTF-16 looks like ASCII.
struct InstructionScan {
  private enum State {
    /// Outside of instructions.
    case outside
    /// Behind `<`.
    case opened
    /// In the name of an instruction; whether its last byte is `?`.
    case name(endsWithMark: Bool)
  }

  private var state = State.outside

  /// Looks at the next bytes.
  ///
  /// - Throws: ``PackageError`` of kind `.malformed`.
  mutating func scan(_ bytes: UnsafeRawBufferPointer) throws(PackageError) {
    for byte in bytes where byte != 0 { try step(byte) }
  }

  private mutating func step(_ byte: UInt8) throws(PackageError) {
    switch state {
    case .outside:
      if byte == UInt8(ascii: "<") { state = .opened }
    case .opened:
      switch byte {
      case UInt8(ascii: "?"): state = .name(endsWithMark: false)
      case UInt8(ascii: "<"): break
      default: state = .outside
      }
    case .name(let endsWithMark):
      switch byte {
      case UInt8(ascii: ">") where endsWithMark:
        throw PackageError(.malformed, detail: "a processing instruction without content")
      case 0x09, 0x0A, 0x0D, 0x20: state = .outside
      default: state = .name(endsWithMark: byte == UInt8(ascii: "?"))
      }
    }
  }
}

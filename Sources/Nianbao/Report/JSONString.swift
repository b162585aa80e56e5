/// The spelling of strings in JSON.
///
/// RFC 8259, 7.
package enum JSONString {
  /// The string in quotes, with every character escaped that needs it.
  package static func quoted(_ string: String) -> String {
    var bytes: [UInt8] = []
    append(string, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the string as ``quoted(_:)`` gives it, in UTF-8.
  static func append(_ string: String, to bytes: inout [UInt8]) {
    let mayNeedEscape = string.utf8.span.mayNeedEscape
    bytes.append(UInt8(ascii: "\""))
    if mayNeedEscape {
      for scalar in string.unicodeScalars { append(scalar, to: &bytes) }
    } else {
      bytes.append(contentsOf: string.utf8)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar {
    case "\"": bytes.append(contentsOf: "\\\"".utf8)
    case "\\": bytes.append(contentsOf: "\\\\".utf8)
    case "\n": bytes.append(contentsOf: "\\n".utf8)
    case "\r": bytes.append(contentsOf: "\\r".utf8)
    case "\t": bytes.append(contentsOf: "\\t".utf8)
    case _ where scalar.value < 0x20 || scalar == "\u{2028}" || scalar == "\u{2029}":
      let digits = String(scalar.value, radix: 16)
      let zeros = String(repeating: "0", count: 4 - digits.count)
      bytes.append(contentsOf: "\\u\(zeros)\(digits)".utf8)
    default: bytes.append(contentsOf: scalar.utf8)
    }
  }
}

extension Span<UInt8> {
  /// Whether any of the bytes belongs to a character that is escaped.
  fileprivate var mayNeedEscape: Bool {
    for index in indices {
      let byte = self[index]
      // U+2028 and U+2029 are legal in JSON and end a line in JavaScript; they begin with E2.
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0xE2 {
        return true
      }
    }
    return false
  }
}

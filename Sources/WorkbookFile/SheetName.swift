/// The rules for the names of sheets.
enum SheetName {
  static let maximumLength = 31
  private static let forbidden = Set("[]:*?/\\".unicodeScalars)

  static func check(_ name: String) throws(WorkbookError) {
    guard let problem = problem(in: name) else { return }
    throw WorkbookError(.invalidSheetName, sheet: name, problem)
  }

  private static func problem(in name: String) -> String? {
    let scalars = name.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return "the name is empty" }
    guard name.utf16.count <= maximumLength else {
      return "\(name.utf16.count) characters; the limit is \(maximumLength)"
    }
    if let bad = scalars.first(where: { forbidden.contains($0) }) {
      return "the character \(bad) is not allowed"
    }
    guard !scalars.contains(where: { $0.value < 0x20 || !XMLText.isAllowed($0) }) else {
      return "control characters are not allowed"
    }
    return first == "'" || last == "'" ? "an apostrophe at an end is not allowed" : nil
  }

  /// Checks that the name fits twice, in quotes, into what the library has for repeated rows and
  /// columns: 128 bytes with a NUL and both ranges, behind which it cuts off.
  static func checkRepeated(_ name: String) throws(WorkbookError) {
    let quoted = name.utf8.count + name.count { $0 == "'" } + 2
    guard 2 * quoted + "!$XFC:$XFD,!$1048575:$1048576".utf8.count < 128 else {
      throw WorkbookError(
        .textTooLong, sheet: name, "the name is too long for repeated rows and columns")
    }
  }

  /// Whether a formula takes the bare name for a number or a cell, and libxlsxwriter 1.1.4 does
  /// not put it in quotes by itself.
  static func needsQuotes(_ name: String) -> Bool {
    let isBare = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "."):
        true
      default: false
      }
    }
    return isBare
      && (name.contains { $0.isNumber || $0 == "." }
        || ["r", "c", "rc"].contains(name.lowercased()))
  }
}

/// Hides the marks that Word puts around parts for single browsers: `<![if !vml]>` and `<![endif]>`.
///
/// Browsers take them for comments (HTML, 13.2.5.42), libxml2 for text.
struct ConditionalMarks {
  private static let beginnings = ["if", "endif", "else"].map { Array("<![\($0)".utf8) }

  /// The page with a comment of the same length in the place of each mark.
  static func hidden(in bytes: [UInt8]) -> [UInt8] {
    var hidden = bytes
    var index = bytes.startIndex
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = start + 1
      let rest = bytes[start...].prefix(8).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      guard beginnings.contains(where: { rest.starts(with: $0) }),
        let end = bytes[start...].prefix(200).firstIndex(of: UInt8(ascii: ">")), end >= start + 6
      else { continue }
      let comment = "<!--" + String(repeating: " ", count: end - start - 6) + "-->"
      hidden.replaceSubrange(start...end, with: comment.utf8)
      index = end + 1
    }
    return hidden
  }
}

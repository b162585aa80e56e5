internal import Nianbao
internal import OfficePackage

/// Where one row of a sheet part ends and the next begins: `</row><row r="…">`.
///
/// ECMA-376 Part 1, 18.3.1.73.
struct RowSeam {
  /// The zero-based row that begins; `nil` for the one behind the row that ends.
  let index: Int?
  /// Whether it is hidden.
  let isHidden: Bool
  /// The place behind the seam.
  let end: Int

  private static let reference = StartTag.name("r")
  private static let hidden = StartTag.name("hidden")

  /// Reads the seam that begins at a place; `nil` where there is none that this knows.
  init?(_ bytes: Span<UInt8>, from start: Int) {
    guard bytes.has("<", "/", "r", "o", at: start), bytes.has("w", ">", at: start + 4) else {
      return nil
    }
    let next = bytes.skippingSpace(from: start + 6)
    guard bytes.has("<", "r", "o", "w", at: next), let tag = StartTag(bytes, from: next + 4),
      !tag.isEmpty
    else { return nil }
    if let reference = tag.value(of: Self.reference) {
      guard let row = bytes.integer(in: reference),
        (1...CellAddress.maximumRowCount).contains(row)
      else { return nil }
      index = row - 1
    } else {
      index = nil
    }
    isHidden = tag.value(of: Self.hidden).map { Self.isTrue(bytes, $0) } ?? false
    end = tag.end
  }

  /// Whether a value says yes in one of XML Schema's spellings.
  private static func isTrue(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Bool {
    ["1", "true", "on"].contains(String(decoding: bytes.extracting(value)))
  }
}

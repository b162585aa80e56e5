/// The line above or below the cells of a printed page (ECMA-376 Part 1 18.3.1.46).
///
/// Together its parts take at most 255 UTF-16 units, each `&` in a text counting twice.
public struct HeaderFooter: Hashable, Sendable {
  /// A piece of the line.
  public enum Part: Hashable, Sendable, ExpressibleByStringLiteral {
    /// Text as it is, without control characters.
    case text(String)
    /// The number of the page, from 1.
    case pageNumber
    /// The number of pages.
    case pageCount
    /// The name of the sheet.
    case sheetName

    /// Makes a piece of text.
    ///
    /// - Parameter value: The text.
    public init(stringLiteral value: String) {
      self = .text(value)
    }
  }

  /// What stands at the left edge.
  public var left: [Part]
  /// What stands in the middle.
  public var center: [Part]
  /// What stands at the right edge.
  public var right: [Part]

  /// Makes a line; what is not named stays empty.
  ///
  /// - Parameters:
  ///   - left: What stands at the left edge.
  ///   - center: What stands in the middle.
  ///   - right: What stands at the right edge.
  public init(left: [Part] = [], center: [Part] = [], right: [Part] = []) {
    self.left = left
    self.center = center
    self.right = right
  }

  /// The line in the notation of the file format; empty when nothing is in it.
  var code: String {
    Self.code("&L", left) + Self.code("&C", center) + Self.code("&R", right)
  }

  private static func code(_ edge: String, _ parts: [Part]) -> String {
    parts.isEmpty ? "" : parts.reduce(edge) { $0 + $1.code }
  }
}

extension HeaderFooter.Part {
  fileprivate var code: String {
    switch self {
    case .text(let text):
      text.split(separator: "&", omittingEmptySubsequences: false)
        .joined(separator: "&&")
    case .pageNumber: "&P"
    case .pageCount: "&N"
    case .sheetName: "&A"
    }
  }
}

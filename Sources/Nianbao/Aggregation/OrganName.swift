internal import Foundation

/// The name of an organ, so that two spellings of one name are seen to be the same.
///
/// Width of characters, white space, case and what nobody sees do not count: 「某某局（本级）」 is 「某某局 (本级)」.
struct OrganName: Hashable, Sendable {
  /// The name without what does not count.
  let key: String

  /// The name of an organ; `nil` where nothing is left of it.
  init?(_ name: String?) {
    let folded = (name ?? "").precomposedStringWithCompatibilityMapping.lowercased()
    let scalars = folded.unicodeScalars.map(RadicalForms.ideograph).filter { scalar in
      let properties = scalar.properties
      return !properties.isWhitespace && !properties.isDefaultIgnorableCodePoint
        && properties.generalCategory != .format && properties.generalCategory != .control
    }
    guard !scalars.isEmpty else { return nil }
    key = String(scalars: scalars)
  }

  /// Whether one name is the other with something in front, as 统计局 and 某某县统计局 are.
  func mayMean(_ other: OrganName) -> Bool {
    self != other && (key.hasSuffix(other.key) || other.key.hasSuffix(key))
  }
}

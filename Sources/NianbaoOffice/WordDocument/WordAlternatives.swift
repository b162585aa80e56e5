internal import OfficePackage

/// What of a text document shows where it holds several versions: the code of a field and its
/// result, a drawing and its copy for old programs, a control and the text for want of one.
struct WordAlternatives {
  private let names = WordNames.shared
  /// For every field that is open, whether its result has begun; ECMA-376 Part 1, 17.16.18.
  private var fields: [Bool] = []
  /// For every control that is open, whether it shows a text for want of one; 17.5.2.39.
  private var placeholders: [Bool] = []
  /// For every choice that is open, whether one has been taken; ECMA-376 Part 3, 7.5.
  private var choices: [Bool] = []

  /// Whether text is the code of a field and does not show.
  var isInFieldCode: Bool { fields.contains(false) }

  /// Takes in the beginning of an element, and tells whether it does not show.
  mutating func leavesOut(_ element: XMLName, _ attributes: borrowing XMLAttributes) -> Bool {
    switch element {
    case names.control: placeholders.append(false)
    case names.placeholder: Self.setLast(&placeholders)
    case names.controlContent: return placeholders.last ?? false
    case names.alternatives: choices.append(false)
    case names.choice:
      guard choices.last == false, names.isKnown(attributes) else { return true }
      Self.setLast(&choices)
    case names.fallback: return choices.last ?? false
    default: break
    }
    return false
  }

  /// Takes in the end of an element.
  mutating func end(_ element: XMLName) {
    switch element {
    case names.control: _ = placeholders.popLast()
    case names.alternatives: _ = choices.popLast()
    default: break
    }
  }

  /// Takes in a mark of a field, and tells whether it ends one that had no result.
  mutating func readField(_ attributes: borrowing XMLAttributes) -> Bool {
    switch attributes.value(ofLocal: names.fieldType) {
    case "begin": fields.append(false)
    case "separate": Self.setLast(&fields)
    default: return fields.popLast() == false
    }
    return false
  }

  private static func setLast(_ values: inout [Bool]) {
    if !values.isEmpty { values[values.count - 1] = true }
  }
}

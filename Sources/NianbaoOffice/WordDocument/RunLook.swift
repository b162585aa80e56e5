internal import OfficePackage

/// How the text of a run shows, as far as that changes what it says.
struct RunLook {
  /// Whether it does not show; `nil` where nothing is said of it.
  var isHidden: Bool?
  /// Whether it is raised, lowered, struck, or white on white.
  var isSetOff: Bool?

  /// Takes in a property of `rPr`.
  ///
  /// ECMA-376 Part 1, 17.3.2.
  mutating func add(_ element: XMLName, _ attributes: borrowing XMLAttributes) {
    let names = WordNames.shared
    switch element {
    case names.hidden: isHidden = attributes.isOn
    case names.strike, names.doubleStrike: isSetOff = isSetOff ?? false || attributes.isOn
    case names.verticalAlignment:
      isSetOff = isSetOff ?? false || attributes.wordValue != "baseline"
    case names.position: isSetOff = isSetOff ?? false || attributes.wordInteger != 0
    case names.color where attributes.wordValue?.uppercased() == "FFFFFF": isSetOff = true
    default: break
    }
  }

  /// This look, and where it says nothing what another says.
  func over(_ other: RunLook) -> RunLook {
    RunLook(isHidden: isHidden ?? other.isHidden, isSetOff: isSetOff ?? other.isSetOff)
  }
}

internal import OfficePackage

/// The names of WordprocessingML that mean something to a reader of text.
///
/// ECMA-376 Part 1, 17.
enum WordNames {
  static let paragraph = XMLName("p")
  static let paragraphProperties = XMLName("pPr")
  static let run = XMLName("r")
  static let runProperties = XMLName("rPr")
  static let text = XMLName("t")
  static let tab = XMLName("tab")
  static let lineBreak = XMLName("br")
  static let carriageReturn = XMLName("cr")
  static let hyphen = XMLName("noBreakHyphen")
  static let footnote = XMLName("footnoteReference")
  static let endnote = XMLName("endnoteReference")

  static let table = XMLName("tbl")
  static let row = XMLName("tr")
  static let rowProperties = XMLName("trPr")
  static let gridBefore = XMLName("gridBefore")
  static let cell = XMLName("tc")
  static let gridSpan = XMLName("gridSpan")
  static let verticalMerge = XMLName("vMerge")

  static let textBox = XMLName("txbxContent")
  static let deleted = XMLName("del")

  static let hidden = XMLName("vanish")
  static let verticalAlignment = XMLName("vertAlign")
  static let strike = XMLName("strike")
  static let doubleStrike = XMLName("dstrike")

  static let numbering = XMLName("numPr")
  static let numberingID = XMLName("numId")
  static let level = XMLName("ilvl")
  static let style = XMLName("pStyle")

  static let value = XMLName("val")
  static let type = XMLName("type")

  /// What is not part of the text that shows: changes that were taken back, former properties, field
  /// codes, the reading over a character, and the copy of a drawing for old programs.
  static let passedOver: Set<XMLName> = Set(
    [
      "del", "moveFrom", "delText", "delInstrText", "instrText", "Fallback", "rt", "sectPr",
      "pPrChange", "rPrChange", "tblPrChange", "tblGridChange", "trPrChange", "tcPrChange",
      "tblPrExChange", "numberingChange", "sectPrChange",
    ].map { XMLName($0) })
}

extension XMLAttributes {
  /// The attribute `val`, whatever the prefix of its namespace.
  var wordValue: String? { value(ofLocal: WordNames.value) }

  /// The whole number in the attribute `val`, if it is one.
  var wordInteger: Int? { wordValue.flatMap { Int($0) } }

  /// Whether a property that is on where it stands is on.
  ///
  /// ECMA-376 Part 1, 17.17.4.
  var isOn: Bool { !["0", "false", "off", "none"].contains(wordValue ?? "1") }
}

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

  static let position = XMLName("position")
  static let color = XMLName("color")
  static let runStyle = XMLName("rStyle")

  static let field = XMLName("fldChar")
  static let fieldType = XMLName("fldCharType")
  static let symbol = XMLName("sym")
  /// Elements that show what no text says.
  static let pictures: Set<XMLName> = Set(["drawing", "object", "pict"].map { XMLName($0) })
  static let alternatives = XMLName("AlternateContent")
  static let choice = XMLName("Choice")
  static let fallback = XMLName("Fallback")
  static let requires = XMLName("Requires")
  static let placeholder = XMLName("showingPlcHdr")
  static let control = XMLName("sdt")
  static let controlContent = XMLName("sdtContent")

  static let numbering = XMLName("numPr")
  static let numberingID = XMLName("numId")
  static let level = XMLName("ilvl")
  static let style = XMLName("pStyle")

  static let value = XMLName("val")
  static let type = XMLName("type")

  /// What is not part of the text that shows: changes that were taken back, former properties, field
  /// codes, and the reading over a character.
  static let passedOver: Set<XMLName> = Set(
    [
      "del", "moveFrom", "delText", "delInstrText", "instrText", "rt", "sectPr",
      "pPrChange", "rPrChange", "tblPrChange", "tblGridChange", "trPrChange", "tcPrChange",
      "tblPrExChange", "numberingChange", "sectPrChange",
    ].map { XMLName($0) })
}

extension WordNames {
  /// Prefixes of the extensions whose content is read.
  private static let knownPrefixes: Set<Substring> = [
    "wps", "wpg", "wpc", "wpi", "wp14", "w14", "w15", "w16", "a14", "v2", "cx1", "aink", "am3d",
  ]

  /// Whether a choice of drawings needs only what is read. ECMA-376 Part 3, 7.5.
  static func isKnown(_ choice: XMLAttributes) -> Bool {
    (choice.value(of: requires) ?? "").split(whereSeparator: \.isWhitespace)
      .allSatisfy { knownPrefixes.contains($0) }
  }
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

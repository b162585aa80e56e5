internal import OfficePackage

/// The names of WordprocessingML that mean something to a reader of text.
///
/// One object, since a constant of a type is looked up each time it is used. ECMA-376 Part 1, 17.
final class WordNames: Sendable {
  static let shared = WordNames()

  let paragraph = XMLName("p")
  let paragraphProperties = XMLName("pPr")
  let run = XMLName("r")
  let runProperties = XMLName("rPr")
  let text = XMLName("t")
  let tab = XMLName("tab")
  let lineBreak = XMLName("br")
  let carriageReturn = XMLName("cr")
  let hyphen = XMLName("noBreakHyphen")
  let footnote = XMLName("footnoteReference")
  let endnote = XMLName("endnoteReference")

  let table = XMLName("tbl")
  let row = XMLName("tr")
  let rowProperties = XMLName("trPr")
  let gridBefore = XMLName("gridBefore")
  let cell = XMLName("tc")
  let gridSpan = XMLName("gridSpan")
  let verticalMerge = XMLName("vMerge")

  let textBox = XMLName("txbxContent")
  let deleted = XMLName("del")

  let hidden = XMLName("vanish")
  let verticalAlignment = XMLName("vertAlign")
  let strike = XMLName("strike")
  let doubleStrike = XMLName("dstrike")

  let position = XMLName("position")
  let color = XMLName("color")
  let runStyle = XMLName("rStyle")

  let field = XMLName("fldChar")
  let fieldType = XMLName("fldCharType")
  let symbol = XMLName("sym")
  /// Elements that show what no text says.
  let pictures: Set<XMLName> = Set(["drawing", "object", "pict"].map { XMLName($0) })
  let alternatives = XMLName("AlternateContent")
  let choice = XMLName("Choice")
  let fallback = XMLName("Fallback")
  let requires = XMLName("Requires")
  let placeholder = XMLName("showingPlcHdr")
  let control = XMLName("sdt")
  let controlContent = XMLName("sdtContent")

  let numbering = XMLName("numPr")
  let numberingID = XMLName("numId")
  let level = XMLName("ilvl")
  let style = XMLName("pStyle")

  let value = XMLName("val")
  let type = XMLName("type")

  /// What is not part of the text that shows: changes that were taken back, former properties, field
  /// codes, and the reading over a character.
  let passedOver: Set<XMLName> = Set(
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

  /// Whether a choice of drawings needs only what is read.
  ///
  /// ECMA-376 Part 3, 7.5.
  func isKnown(_ choice: borrowing XMLAttributes) -> Bool {
    (choice.value(of: requires) ?? "").split(whereSeparator: \.isWhitespace)
      .allSatisfy { Self.knownPrefixes.contains($0) }
  }
}

extension XMLAttributes {
  /// The attribute `val`, whatever the prefix of its namespace.
  var wordValue: String? { value(ofLocal: WordNames.shared.value) }

  /// The whole number in the attribute `val`, if it is one.
  var wordInteger: Int? { wordValue.flatMap { Int($0) } }

  /// Whether a property that is on where it stands is on.
  ///
  /// ECMA-376 Part 1, 17.17.4.
  var isOn: Bool { !["0", "false", "off", "none"].contains(wordValue ?? "1") }
}

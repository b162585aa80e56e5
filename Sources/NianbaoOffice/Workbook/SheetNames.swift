internal import OfficePackage

/// The names of SpreadsheetML in a sheet part.
///
/// One object, since a constant of a type is looked up each time it is used. ECMA-376 Part 1, 18.3.1.
final class SheetNames: Sendable {
  static let shared = SheetNames()

  let rows = XMLName("sheetData")
  let row = XMLName("row")
  let cell = XMLName("c")
  let value = XMLName("v")
  let formula = XMLName("f")
  let inline = XMLName("is")
  let dimension = XMLName("dimension")
  let extensions = XMLName("extLst")
  let merge = XMLName("mergeCell")
  let column = XMLName("col")

  let reference = XMLName("r")
  let area = XMLName("ref")
  let style = XMLName("s")
  let type = XMLName("t")
  let hidden = XMLName("hidden")
  let first = XMLName("min")
  let last = XMLName("max")
  let sharedIndex = XMLName("si")

  let text = XMLName("t")
  let phonetic = XMLName("rPh")
  let run = XMLName("r")
  let strike = XMLName("strike")
  let verticalAlignment = XMLName("vertAlign")
  let on = XMLName("val")

  /// The values of ``type``; 18.18.11 `ST_CellType`.
  let sharedString = XMLName("s")
  let inlineString = XMLName("inlineStr")
  let formulaString = XMLName("str")
  let boolean = XMLName("b")
  let error = XMLName("e")
  let date = XMLName("d")
  let number = XMLName("n")
}

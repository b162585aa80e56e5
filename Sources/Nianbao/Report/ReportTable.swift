/// The columns of the long and the wide CSV, by which they are written and recognised.
///
/// Text sections are in neither. Fields follow RFC 4180; text that a spreadsheet would calculate has
/// an apostrophe in front. On reading, columns may stand in any order, and others are left out with
/// a finding (`data-ignored`).
public enum ReportTable {
  /// The columns of the long CSV, which has one line a cell.
  ///
  /// `table`, `row` and `column` are names for people and may be missing; `code` decides. `value` is
  /// the number in digits, empty where there is none; `raw` is the source text, empty where the cell
  /// is blank or a bare number. A cell without a line is not in the report. Organ, year and form
  /// together tell reports apart; the title is not in it.
  public static let long = [
    "organ", "year", "form", "code", "table", "row", "column", "value", "raw",
  ]

  /// The first columns of the wide CSV, which has one line a report; the others are codes.
  ///
  /// A field is the cell as it was filed: a number in digits, or the source text, which is read as
  /// the text of a report is. An empty field is a blank cell; ``absent`` is a cell that the report
  /// does not have, as is a code without a column.
  public static let wide = ["organ", "year", "form", "title"]

  /// What stands in the wide CSV for a cell that the report does not have.
  ///
  /// pandas and R read it and empty fields as missing values, so the columns stay numeric. A cell
  /// whose text is this word has an apostrophe in front.
  public static let absent = "NA"

  /// The columns that a long file must have.
  static let requiredLong = ["organ", "year", "form", "code", "value", "raw"]
  /// The columns that a wide file must have beside a code.
  static let requiredWide = ["organ", "year", "form"]
}

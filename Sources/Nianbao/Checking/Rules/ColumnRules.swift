/// Columns and their headings.
///
/// What reading does is told where it does it; these are the texts for people.
extension Rule {
  static let columns = [
    Rule(
      "columns-reordered", zh: "列的顺序不同", en: "columns in another order",
      "列的顺序与表式不同，按列名取值。请核对。",
      "The columns are not in the form's order; they were read by their headings. Check them.",
      from: .officialForm),
    Rule(
      "column-order", zh: "列对不上", en: "columns that cannot be told apart",
      "缺列、多列或列名互相矛盾，不能确定数字属于哪一列，没有取值。请按表式改正列名和顺序。",
      "Columns are missing, surplus or contradict each other, so that nobody can tell which column a number belongs to; no values were taken. Correct headings and order.",
      from: .officialForm),
    Rule(
      "header-missing", zh: "没有列名", en: "no column headings",
      "没有列名，而各版表式此处的列不同，按本报告所用的表式取值。请补上列名。",
      "There are no column headings, and the forms differ here; the report's form was assumed. Add the headings.",
      from: .officialForm),
    Rule(
      "value-beside", zh: "列外的数字", en: "numbers beside the columns",
      "一行里有数字不在表式的任何一列下，未计入。请核对是否错列。",
      "A row has numbers under none of the form's headings; they were left out. Check whether they slipped.",
      from: .readingPractice),
  ]
}

/// Rows and labels, as reading finds them.
///
/// What reading does is told where it does it; these are the texts for people.
extension Rule {
  static let rows = [
    Rule(
      "row-missing", zh: "缺少行", en: "rows that are missing",
      "原文没有表式里的一行或几行，这些格在结果里不存在，不当作 0。请核对原文是否完整。",
      "The source lacks rows of the form. Their cells are not in the result, and they are not 0. Check whether the source is complete.",
      from: .officialForm),
    Rule(
      "row-unknown", zh: "多出的行", en: "rows that the form does not have",
      "表中有表式没有的一行，它的数字没有计入任何一格，文字保留在正文里。请移到表外，或并入相应的行。",
      "A table has a row that the form does not have. Its numbers are in no cell; the text is kept. Move it out of the table, or into the row where it belongs.",
      from: .officialForm),
    Rule(
      "row-moved", zh: "行的位置不对", en: "rows in another place",
      "一行不在表式规定的位置，按行名取值。请核对并移回。",
      "A row is not where the form has it; it was read by its label. Check it and move it back.",
      from: .officialForm),
    Rule(
      "row-repeated", zh: "重复的行", en: "rows that stand there twice",
      "一行出现了不止一次。两次相同取一次；不同的格没有取值，因为无法判断以哪次为准。请删去多余的一行。",
      "A row stands there more than once. The same numbers were taken once; cells that differ have no value, since nobody can tell which is meant. Delete the surplus row.",
      from: .readingPractice),
    Rule(
      "row-elsewhere", zh: "表外的同名行", en: "a row of the same name outside the table",
      "表外还有一行与表内的行同名，未采用。请核对应以哪一处为准。",
      "A row with a label of the form stands outside the table as well and was not used. Check which is meant.",
      from: .readingPractice),
    Rule(
      "row-cut", zh: "中断的行", en: "a row that is cut off",
      "原文在一行中途结束，整行未采用。请补全原文。",
      "The source ends within a row, which was left out. Complete the source.",
      from: .readingPractice),
    Rule(
      "label-missing", zh: "没有行名", en: "rows without a label",
      "一行没有行名，按位置读取。请补上行名并核对。",
      "A row has no label and was read by its position. Add the label and check the row.",
      from: .officialForm),
    Rule(
      "label-doubtful", zh: "行名、列名与表式不同", en: "labels that are not the form's",
      "行名或列名只与表式的相近，按最接近的读取；或数字旁边写有表式没有的文字。请改用表式的名称并核对。",
      "A label is only similar to the form's, and the nearest was taken; or words that the form does not have stand beside numbers. Use the form's label and check.",
      from: .officialForm),
    Rule(
      "row-short", zh: "格数不够", en: "too few values in a row",
      "一行的数字少于应有的格数，不能确定是哪几格，不能确定的没有取值。请补全这一行。",
      "A row has fewer values than cells; what could not be placed has no value. Complete the row.",
      from: .readingPractice),
    Rule(
      "row-ambiguous", zh: "格数过多", en: "too many values in a row",
      "一行的数字多于应有的格数，有几种放法，没有取值。请整理这一行。",
      "A row has more values than cells and several placings are possible; it has no values. Tidy the row.",
      from: .readingPractice),
    Rule(
      "row-total-only", zh: "一行只有一个数", en: "one number in a row",
      "一行应有几格而只有一个数，读作总计，其余各格没有取值。请补填各格。",
      "A row has one number for several cells; it was read as the total, the others have no value. Fill them in.",
      from: .readingPractice),
    Rule(
      "placed-by-relation", zh: "按合计关系确定位置", en: "placed by the sum",
      "一行的格数与表式不同，按合计关系确定了各数的位置。数字没有改动；请核对位置。",
      "A row has more or fewer positions than cells, and its sum decided which is which. No number was changed; check the places.",
      from: .readingPractice),
  ]
}

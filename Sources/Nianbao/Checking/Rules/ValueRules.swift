/// What stands in single cells.
///
/// What reading does is told where it does it; these are the texts for people.
extension Rule {
  static let values = [
    Rule(
      "value-unreadable", zh: "不是数字", en: "no number",
      "格里的文字读不出一个数字（如两个数、日期、文字），没有取值。请改为一个数字。",
      "No single number can be read from a cell, as where it holds two numbers, a date or words; it has no value. Write one number.",
      from: .readingPractice),
    Rule(
      "value-with-note", zh: "数字带说明", en: "a number with a note",
      "格里除数字外还有说明或另一个数，如「22（其中修订 16 件）」，取前一个数。说明请移到正文。",
      "Beside the number stands a note or another number, as in 22（其中修订 16 件）; the first one was taken. Move the note into the text.",
      from: .reviewPractice),
    Rule(
      "value-sign", zh: "重复的负号", en: "two signs",
      "数字前有两个负号，读作负数。请核对。",
      "A number has two minus signs and was read as negative. Check it.",
      from: .readingPractice),
    Rule(
      "value-decimals", zh: "小数过多", en: "too many decimals",
      "件数应为整数，金额至多 4 位小数（万元）。按所写的数字读取；请核对小数点。",
      "Counts are whole numbers, amounts have at most 4 decimals (万元). The number was read as written; check the point.",
      from: .reviewPractice),
    Rule(
      "value-negative", zh: "负数", en: "negative numbers",
      "除「增/减」外，各格不应为负数。按所写的数字读取；请核对。",
      "But for 增/减 no cell can be below 0. The number was read as written; check it.",
      from: .reviewPractice),
    Rule(
      "unit-in-cell", zh: "格内带单位", en: "a unit inside a cell",
      "数字后带有单位。按所写的数字读取，不作换算；与表头的单位不同时是警告。请只填数字，并换算为表头的单位。",
      "A unit stands behind the number. It was read as written, not converted; a warning where the unit is not the heading's. Write the number alone, in the heading's unit.",
      from: .reviewPractice),
    Rule(
      "unit-in-heading", zh: "列名或表旁的单位不同", en: "a heading with another unit",
      "列名、表格上下的「单位：」一行、标题或行名写的单位与表式的不同，如「元」而非「万元」。数字按所写的读取，不作换算；汇总时不相加。请换算为表式的单位。",
      "The heading of a column, a line above or below the table such as 单位：元, a caption or the label of a row names another unit than the form, such as 元 for 万元. The numbers for which it holds were read as written, not converted, and are not added up. Convert them to the form's unit.",
      from: .readingPractice),
    Rule(
      "unit-unknown", zh: "单位不明", en: "an amount without unit",
      "金额没有写明单位，表式也没有规定。请核对是元还是万元。",
      "An amount has no unit, and the form fixes none. Check whether it is 元 or 万元.",
      from: .reviewPractice),
    Rule(
      "cut-at-number", zh: "原文在数字处结束", en: "the source ends at a number",
      "原文恰在一个数字处结束，数字可能不完整。请核对原文。",
      "The source ends right at a number, which may have lost digits. Check the source.",
      from: .readingPractice),
    Rule(
      "values-unassigned", zh: "表外的数字", en: "numbers outside the tables",
      "一行数字不在任何一张表中，未计入任何一格。请核对是否属于某张表。",
      "A row of numbers stands in no table and is in no cell. Check whether it belongs to one.",
      from: .readingPractice),
  ]
}

/// Units put together for their superior.
///
/// What the merge does is told where it does it; these are the texts for people.
extension Rule {
  /// The relation between a superior's report and those of its units.
  static func units(_ catalog: FormCatalog) -> [Rule] {
    catalog.relations(.units).map { relation in
      Rule(
        relation.id, title: relation.name,
        explanation: LocalizedText(
          zh:
            "上级年报的每一格应等于所属单位之和。双方都有数而不等为错误；单位或上级没有数、补填后可能成立的为警告。需要用 merge 的 --as-parent 给出上级的年报。",
          en:
            "Every cell of a superior's report equals the sum of its units' cells. Numbers that differ are an error; where a unit or the superior has no number, which could make up for the difference, it is a warning. Needs the superior's report, given to merge with --as-parent."
        ), source: relation.source)
    }
  }

  static let units = [
    Rule(
      "unit-unread", zh: "单位的年报不能读取", en: "a unit's report that cannot be read",
      "一份输入不能读取或不是年报，没有计入汇总。请按说明处理后重新汇总。",
      "An input cannot be read, or is no report; it is not in the sums. Do what the message says and merge again.",
      from: .mergePractice),
    Rule(
      "unit-missing", zh: "缺报", en: "a unit that is missing",
      "名单（--expect）上的一个单位没有年报。请催报；如果名称写法不同，请统一。",
      "A unit on the list (--expect) has no report. Ask for it; where only the name is spelt differently, make the two the same.",
      from: .mergePractice),
    Rule(
      "unit-unexpected", zh: "名单外的单位", en: "a unit that is not on the list",
      "一份年报的机关不在名单上，照样计入。请核对名称。",
      "The organ of a report is not on the list; it is in the sums. Check its name.",
      from: .mergePractice),
    Rule(
      "unit-repeated", zh: "单位重复，内容相同", en: "a unit that is there twice",
      "一个单位的年报出现不止一次，各格相同，只计一次。没有写明机关而数字与别的单位完全相同的，也按重复处理。",
      "A unit's report is there more than once and says the same in every cell; it counts once. So does a report that names no organ and has the numbers of another.",
      from: .mergePractice),
    Rule(
      "unit-differs", zh: "单位重复，内容不同", en: "reports of one unit that differ",
      "一个单位有几份不同的年报，不能确定以哪一份为准，都没有计入。请只保留一份。",
      "A unit filed several reports that differ; nobody can tell which counts, so none does. Keep one.",
      from: .mergePractice),
    Rule(
      "unit-form", zh: "表式不同", en: "a unit with another form",
      "一个单位用的是另一版表式。两版表式的数不相加，没有计入。",
      "A unit filed the other form. Numbers of two forms are not added up; it is not in the sums.",
      from: .mergePractice),
    Rule(
      "unit-mixed", zh: "混用两版表式", en: "a unit that mixes two forms",
      "一个单位的年报有另一版表式的行或列。这些格只列在「明细」里，不进「汇总」；「汇总」的相应各格也没有它的数。请退回改正。",
      "A unit's report has rows or columns of the other form. They stand on 明细 only, and the form's own cells lack this unit. Have it corrected.",
      from: .mergePractice),
    Rule(
      "unit-year", zh: "年度不同", en: "a unit with another year",
      "一份年报是别的年度的，或看不出年度，没有计入。",
      "A report is of another year, or does not say its year; it is not in the sums.",
      from: .mergePractice),
    Rule(
      "unit-unnamed", zh: "没有写明机关", en: "a unit without a name",
      "一份年报没有写明机关，以文件名代替，已计入。看不出是否重复，请核对。",
      "A report does not name its organ; the file's name stands for it, and it is in the sums. Check that it is not there twice.",
      from: .mergePractice),
    Rule(
      "unit-superior", zh: "上级自己的年报", en: "the superior's own report",
      "输入里有上级机关自己的年报（名称与上级相同，或各格几乎都是其余单位之和），没有计入，以免重复相加。",
      "The superior's own report is among the inputs: it has the superior's name, or nearly every cell is the sum of all other units. It is not in the sums, so that nothing is added twice.",
      from: .mergePractice),
    Rule(
      "unit-same-figures", zh: "两个单位数字相同", en: "two units with the same numbers",
      "两个单位的年报数字完全相同，都已计入。请核对是否误用了同一份表。",
      "Two units have the same numbers in all cells; both are in the sums. Check that the tables were not copied.",
      from: .mergePractice),
    Rule(
      "sum-open", zh: "不能合计", en: "a cell without a sum",
      "有单位的一格不能相加：读不出数、单位（元、万元）不同或不明、位数太多。漏掉它们的合计会是错的，所以没有合计。请改成数字并统一单位；在「明细」里改也行，合计会自动算出。",
      "Cells of some units cannot be added: no number can be read, the units (元, 万元) differ or are not said, or there are too many digits. A sum without them would be wrong, so there is none. Make them numbers in one unit; where that is done on 明细, the sum appears.",
      from: .mergePractice),
  ]
}

extension LocalizedText {
  /// How this tool merges: nothing is added twice, converted or left out without a word.
  static let mergePractice = LocalizedText(
    zh: "本工具的汇总原则：不重复相加，不折算，不默默漏掉任何单位的数",
    en: "How this tool merges: nothing is added twice, converted, or left out without a word")
}

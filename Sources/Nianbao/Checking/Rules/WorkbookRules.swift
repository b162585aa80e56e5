/// Workbooks: formulas, formats and what does not show.
///
/// What reading does is told where it does it; these are the texts for people.
extension Rule {
  static let workbooks = [
    Rule(
      "formula-without-value", zh: "公式没有结果", en: "a formula without a result",
      "格里只有公式，文件没有存结果，也算不出来，因此没有数值。请用表格软件打开、重新计算后保存。",
      "A cell holds a formula; no result is stored and none can be calculated, so it has no value. Open the file in a spreadsheet program, recalculate it and save it.",
      from: .readingPractice),
    Rule(
      "formula-result", zh: "公式与结果不符", en: "a result that is not the formula's",
      "文件里存的结果不是公式应得的结果。请重新计算并核对。",
      "The stored result is not the one that the formula gives. Recalculate the file and check.",
      from: .readingPractice),
    Rule(
      "formula-range", zh: "公式的范围不对", en: "a formula with another range",
      "总计的公式漏掉了表式规定的格，或多算了别的格。请改正公式。",
      "The formula of a total leaves out cells that belong to it, or takes in others. Correct the formula.",
      from: .officialForm),
    Rule(
      "formula-calculated", zh: "公式由本工具计算", en: "formulas that were calculated",
      "文件没有存公式的结果，由本工具按公式算出。",
      "The file stores no results; the formulas were calculated.",
      from: .readingPractice),
    Rule(
      "number-format", zh: "数字格式改变了样子", en: "a format that shows another number",
      "数字格式使一格看起来是另一个数，取存的数。请核对单位并改为普通格式。",
      "The number format shows another number than the one that is stored, which was taken. Check the unit and choose a plain format.",
      from: .readingPractice),
    Rule(
      "covered-value", zh: "合并单元格下的内容", en: "a value under a merged area",
      "合并单元格下面还有看不见的内容，未计入。请取消合并核对。",
      "Something stands under a merged area, where no program shows it; it was left out. Unmerge the cells and check.",
      from: .readingPractice),
    Rule(
      "register-left-out", zh: "没有读「明细」", en: "a register that was left out",
      "汇总的工作簿单位很多，只读了「汇总」里存的合计，没有读「明细」。改过「明细」的，请先在表格软件里重新计算并保存。",
      "A workbook of many units was read without its register 明细: the stored sums count. Where 明细 was changed, recalculate and save the file first.",
      from: .readingPractice),
    Rule(
      "sheet-hidden", zh: "隐藏的工作表", en: "hidden sheets",
      "有隐藏的工作表。看得见的表齐全时不读隐藏的，否则照样读取。",
      "A sheet is hidden. It is read only where the visible sheets lack a table.",
      from: .readingPractice),
    Rule(
      "row-hidden", zh: "隐藏的行", en: "hidden rows",
      "有隐藏的行，照样读取。",
      "A row is hidden; it was read all the same.",
      from: .readingPractice),
    Rule(
      "column-hidden", zh: "隐藏的列", en: "hidden columns",
      "有隐藏的列，照样读取。",
      "A column is hidden; it was read all the same.",
      from: .readingPractice),
  ]
}

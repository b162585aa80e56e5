/// The report as a whole.
///
/// What reading does is told where it does it; these are the texts for people.
extension Rule {
  static let document = [
    Rule(
      "table-missing", zh: "缺少表格", en: "a table is missing",
      "没有找到一张表的数据。请确认原文完整。",
      "The data of a table were not found. Check that the source is complete.",
      from: .officialForm),
    Rule(
      "table-repeated", zh: "表格重复", en: "a table stands there twice",
      "一张表出现了不止一次（常见的是上年的表），不能确定以哪一份为准。请只保留本年度的一份。",
      "A table stands there more than once, often last year's beside this year's; nobody can tell which is meant. Keep this year's only.",
      from: .officialForm),
    Rule(
      "other-form", zh: "两版表式混用", en: "parts of another form",
      "报告总体采用一版表式，一些行或列名却属于另一版，按列名取值。请核对应采用哪一版。",
      "The report follows one form in the main, and some rows or headings are another's; they were read as they stand. Check which form is due.",
      from: .officialForm),
    Rule(
      "section-missing", zh: "缺少部分", en: "sections that are missing",
      "没有找到表式规定的一个或几个部分的标题。",
      "The headings of one or more sections were not found.",
      from: .officialForm),
    Rule(
      "section-number", zh: "部分的序号不对", en: "sections with another number",
      "一个部分的序号与表式规定的不同。",
      "A section has another number than the form gives it.",
      from: .officialForm),
    Rule(
      "identity-differs", zh: "标题与文件名、属性不一致", en: "title, name and properties that disagree",
      "标题、正文、文件名或文件属性所说的机关或年度不同，以标题为先。请核对是否取错了文件。",
      "Title, text, the file's name or its properties give different organs or years; the title goes first. Check that it is the right file.",
      from: .readingPractice),
    Rule(
      "hidden-cells", zh: "网页中不显示的行或格", en: "rows or cells that a page hides",
      "网页的表格里有不显示的行或单元格，未读取；整张不显示的表已读取，因为网页的程序可能显示它。请核对是否应当计入。",
      "Tables of a page have rows or cells that are not shown; they were not read. Whole tables that are not shown were, since the page may show them later. Check whether they count.",
      from: .readingPractice),
    Rule(
      "notes-left-out", zh: "脚注、尾注", en: "footnotes and endnotes",
      "Word 文档的脚注或尾注未读取。请核对其中有没有要报告的内容。",
      "Footnotes or endnotes of a Word file were not read. Check whether they matter.",
      from: .readingPractice),
    Rule(
      "page-number", zh: "页码", en: "page numbers",
      "一行是页码，已略过。",
      "A line is a page number and was left out.",
      from: .readingPractice),
    Rule(
      "text-repaired", zh: "乱码已还原", en: "garbled text turned back",
      "文本的 UTF-8 曾被当作 GBK 保存，已还原。请核对文字。",
      "The text had been saved after reading UTF-8 as GBK; it was turned back. Check the text.",
      from: .readingPractice),
    Rule(
      "data-ignored", zh: "多余的数据", en: "data that were left out",
      "数据文件里有不属于年报的键或列，已略过。如果是写错的名称，请改正后重新读取。",
      "A file of data has a key or column that belongs to no report; it was left out. If its name is misspelt, correct it and read again.",
      from: .readingPractice),
  ]
}

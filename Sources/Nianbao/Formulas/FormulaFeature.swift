/// What a formula can hold and is not supported.
public enum FormulaFeature: Hashable, Sendable, CaseIterable {
  /// A function that is not known.
  case function
  /// An array constant, such as `{1,2}`.
  case arrayConstant
  /// References joined with a comma in brackets, such as `(A1,B2)`.
  case union
  /// References with a space between, or `@`.
  case intersection
  /// A defined name.
  case name
  /// A reference to a column of a table, such as `表1[合计]`.
  case structuredReference
  /// A reference to another workbook, such as `[1]Sheet1!A1`.
  case externalReference
  /// A reference over several sheets, such as `Sheet1:Sheet3!A1`.
  case sheetRange
  /// A range whose ends are no plain cells.
  case computedRange
  /// A range where one value is due, which needs implicit intersection or arrays.
  case rangeAsValue
  /// An argument left empty where its meaning is not sure.
  case emptyArgument
  /// A text that a spreadsheet may take for a number or a date, depending on its settings.
  case textAsNumber
  /// Which of two texts comes first, where that depends on the language.
  case textOrder
  /// A wildcard in a criterion of `COUNTIF`.
  case wildcard
  /// A very large or very small number as a text.
  case numberAsText

  /// What it is, in words that go before its text.
  var label: LocalizedText {
    switch self {
    case .function: LocalizedText(zh: "函数", en: "the function")
    case .arrayConstant: LocalizedText(zh: "数组常量", en: "the array constant")
    case .union: LocalizedText(zh: "引用的联合", en: "the union of references")
    case .intersection: LocalizedText(zh: "引用的交叉", en: "the intersection of references")
    case .name: LocalizedText(zh: "名称", en: "the name")
    case .structuredReference: LocalizedText(zh: "表格列的引用", en: "the table reference")
    case .externalReference: LocalizedText(zh: "对其他工作簿的引用", en: "the external reference")
    case .sheetRange: LocalizedText(zh: "跨工作表的引用", en: "the reference over sheets")
    case .computedRange: LocalizedText(zh: "由表达式构成的区域", en: "the computed range")
    case .rangeAsValue: LocalizedText(zh: "当作单个值的区域", en: "a range as one value:")
    case .emptyArgument: LocalizedText(zh: "空参数，函数", en: "an empty argument of")
    case .textAsNumber: LocalizedText(zh: "可能被当作数值的文本", en: "a text that may be a number:")
    case .textOrder: LocalizedText(zh: "文本的先后比较", en: "the order of texts:")
    case .wildcard: LocalizedText(zh: "通配符条件", en: "the wildcard criterion")
    case .numberAsText: LocalizedText(zh: "转为文本的极大或极小数", en: "the text of the number")
    }
  }
}

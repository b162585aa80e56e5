internal import CXlsxWriter

extension InputRule {
  /// Checks the rule and gives it to the library.
  ///
  /// 1.1.4 overflows a buffer only for lists, which are not offered. The other texts are copied
  /// whole and cut at 2,079 bytes as attributes; 255 UTF-16 units are at most 765.
  func write(
    to sheet: UnsafeMutablePointer<lxw_worksheet>, _ area: CellArea
  ) throws(WorkbookError) {
    let strings = CStrings()
    var raw = lxw_data_validation()
    try condition.fill(&raw, strings)
    raw.ignore_blank = UInt8((allowsBlank ? LXW_VALIDATION_ON : LXW_VALIDATION_OFF).rawValue)
    raw.error_type = severity.code
    if let prompt {
      raw.input_title = try strings.add(prompt.checkedTitle())
      raw.input_message = try strings.add(prompt.checkedText())
    }
    if let alert {
      raw.error_title = try strings.add(alert.checkedTitle())
      raw.error_message = try strings.add(alert.checkedText())
    }
    let code = withExtendedLifetime(strings) {
      worksheet_data_validation_range(
        sheet, UInt32(area.first.row), UInt16(area.first.column), UInt32(area.last.row),
        UInt16(area.last.column), &raw)
    }
    try WorkbookError.check(code)
  }
}

extension InputRule.Condition {
  /// The greatest number that a spreadsheet accepts in typing.
  private static let greatest = 9.99999999999999e307

  fileprivate func fill(
    _ raw: inout lxw_data_validation, _ strings: CStrings
  ) throws(WorkbookError) {
    switch self {
    case .wholeNumber(let minimum, let maximum):
      raw.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
      try Self.bound(&raw, minimum.map(Double.init), maximum.map(Double.init))
    case .decimal(let minimum, let maximum):
      raw.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      try Self.bound(&raw, minimum, maximum)
    case .formula(let formula):
      raw.validate = UInt8(LXW_VALIDATION_TYPE_CUSTOM_FORMULA.rawValue)
      raw.value_formula = try strings.add(XMLText.formula(formula, limit: 255))
    }
  }

  private static func bound(
    _ raw: inout lxw_data_validation, _ minimum: Double?, _ maximum: Double?
  ) throws(WorkbookError) {
    let low = try CellContent.finite(minimum ?? -greatest)
    let high = try CellContent.finite(maximum ?? greatest)
    guard low <= high else {
      throw WorkbookError(.invalidSetting, "the minimum \(low) is above the maximum \(high)")
    }
    let criteria =
      switch (minimum, maximum) {
      case (.some, nil): LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO
      case (nil, .some): LXW_VALIDATION_CRITERIA_LESS_THAN_OR_EQUAL_TO
      default: LXW_VALIDATION_CRITERIA_BETWEEN
      }
    raw.criteria = UInt8(criteria.rawValue)
    raw.minimum_number = low
    raw.maximum_number = high
    raw.value_number = minimum == nil ? high : low
  }
}

extension InputRule.Severity {
  fileprivate var code: UInt8 {
    let type =
      switch self {
      case .stop: LXW_VALIDATION_ERROR_TYPE_STOP
      case .warning: LXW_VALIDATION_ERROR_TYPE_WARNING
      case .information: LXW_VALIDATION_ERROR_TYPE_INFORMATION
      }
    return UInt8(type.rawValue)
  }
}

extension InputRule.Message {
  fileprivate func checkedTitle() throws(WorkbookError) -> String {
    try XMLText.plain(Self.guarded(title), limit: 32)
  }

  fileprivate func checkedText() throws(WorkbookError) -> String {
    try XMLText.plain(Self.guarded(text), limit: 255, allowsLines: true)
  }

  /// The library strips one leading `=` from messages as it does from formulas, after counting it.
  private static func guarded(_ text: String) -> String {
    text.hasPrefix("=") ? "=" + text : text
  }
}

internal import CXlsxWriter

extension Workbook {
  /// The most calls of ``restrict(_:to:in:)`` for one sheet: the library counts with eight bits.
  public static let maximumInputRuleCount = 255

  /// Makes cells look different while a condition holds; rules added earlier win.
  ///
  /// - Parameters:
  ///   - area: The cells.
  ///   - condition: When.
  ///   - highlight: How.
  ///   - sheet: The sheet.
  /// - Throws: ``WorkbookError`` naming the area: `.outOfBounds`, `.textTooLong`,
  ///   `.invalidCharacter`, `.invalidSetting` for an empty formula.
  public mutating func highlight(
    _ area: CellArea, when condition: HighlightCondition, as highlight: Highlight, in sheet: SheetID
  ) throws(WorkbookError) {
    let state = try self.state(of: sheet)
    do throws(WorkbookError) {
      guard area.isValid else { throw WorkbookError(.outOfBounds, "not an area of a sheet") }
      let formula = try condition.formula(at: area.first)
      let strings = CStrings()
      var rule = lxw_conditional_format()
      rule.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
      rule.value_string = try strings.add(formula)
      rule.format = try formats.format(for: highlight, in: handle)
      let code = withExtendedLifetime(strings) {
        worksheet_conditional_format_range(
          state.pointer, UInt32(area.first.row), UInt16(area.first.column), UInt32(area.last.row),
          UInt16(area.last.column), &rule)
      }
      try WorkbookError.check(code)
      sizeBound += 512 + 7 * formula.utf8.count
    } catch {
      throw error.at(state.name, "\(area)")
    }
  }

  /// Restricts what may be typed into cells.
  ///
  /// - Parameters:
  ///   - area: The cells. Areas of different rules must not share cells.
  ///   - rule: What may be typed.
  ///   - sheet: The sheet.
  /// - Throws: ``WorkbookError`` naming the area: `.outOfBounds`, `.textTooLong`,
  ///   `.invalidCharacter`, `.notFinite`, `.invalidSetting` for an empty formula or bounds in the
  ///   wrong order, `.tooMany` rules.
  public mutating func restrict(
    _ area: CellArea, to rule: InputRule, in sheet: SheetID
  ) throws(WorkbookError) {
    let state = try self.state(of: sheet)
    do throws(WorkbookError) {
      guard area.isValid else { throw WorkbookError(.outOfBounds, "not an area of a sheet") }
      guard state.inputRuleCount < Self.maximumInputRuleCount else {
        throw WorkbookError(.tooMany, "more than \(Self.maximumInputRuleCount) rules")
      }
      try rule.write(to: state.pointer, area)
      sheets[sheet.index].inputRuleCount += 1
      sizeBound += 16_384
    } catch {
      throw error.at(state.name, "\(area)")
    }
  }
}

extension HighlightCondition {
  fileprivate func formula(at first: CellPosition) throws(WorkbookError) -> String {
    switch self {
    case .formula(let formula):
      return try XMLText.formula(formula)
    case .text(let text):
      let quoted = try XMLText.plain(text, limit: 255)
        .split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      return "=\(first)=\"\(quoted)\""
    }
  }
}

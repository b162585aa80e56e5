internal import CXlsxWriter

extension CellStyle {
  func checked() throws(WorkbookError) -> CellStyle {
    if let fontName {
      // 31 units are at most 93 bytes; the library's field holds 127.
      guard try !XMLText.plain(fontName, limit: 31).isEmpty else {
        throw WorkbookError(.invalidSetting, "the font name is empty")
      }
    }
    guard (1.0...409.0).contains(fontSize) else {
      throw WorkbookError(.invalidSetting, "the font size \(fontSize) is not from 1 to 409")
    }
    guard (0...15).contains(indent) else {
      throw WorkbookError(.invalidSetting, "the indent \(indent) is not from 0 to 15")
    }
    if case .degrees(let angle) = rotation, !(-90...90).contains(angle) {
      throw WorkbookError(.invalidSetting, "the angle \(angle) is not from -90 to 90")
    }
    try checkNumberFormat()
    return self
  }

  private func checkNumberFormat() throws(WorkbookError) {
    guard let numberFormat else { return }
    // The library cuts a longer code off, if need be within a character.
    guard try XMLText.plain(numberFormat, limit: 127).utf8.count <= 127 else {
      throw WorkbookError(
        .textTooLong, "the number format has \(numberFormat.utf8.count) bytes; the limit is 127")
    }
    guard !numberFormat.isEmpty else {
      throw WorkbookError(.invalidSetting, "the number format is empty")
    }
  }

  /// Copies a checked style.
  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    if let fontName { format_set_font_name(format, fontName) }
    format_set_font_size(format, fontSize)
    if isBold { format_set_bold(format) }
    if isItalic { format_set_italic(format) }
    if let fontColor { format_set_font_color(format, fontColor.code) }
    if let fillColor {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_fg_color(format, fillColor.code)
    }
    border.apply(to: format)
    if let code = horizontalAlignment.code { format_set_align(format, code) }
    if let code = verticalAlignment.code { format_set_align(format, code) }
    if wrapsText { format_set_text_wrap(format) }
    if indent > 0 { format_set_indent(format, UInt8(indent)) }
    if rotation.code != 0 { format_set_rotation(format, rotation.code) }
    if let numberFormat { format_set_num_format(format, numberFormat) }
    if !isLocked { format_set_unlocked(format) }
  }
}

extension Highlight {
  /// Differential formats name the fill's colour as background (ECMA-376 Part 1 18.8.14).
  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    if let fontColor { format_set_font_color(format, fontColor.code) }
    if let fillColor { format_set_bg_color(format, fillColor.code) }
    if isBold { format_set_bold(format) }
  }
}

extension CellBorder {
  fileprivate func apply(to format: UnsafeMutablePointer<lxw_format>) {
    format_set_left(format, left.code)
    format_set_right(format, right.code)
    format_set_top(format, top.code)
    format_set_bottom(format, bottom.code)
    if let color { format_set_border_color(format, color.code) }
  }
}

extension CellBorder.Line {
  fileprivate var code: UInt8 {
    let border =
      switch self {
      case .none: LXW_BORDER_NONE
      case .thin: LXW_BORDER_THIN
      case .medium: LXW_BORDER_MEDIUM
      }
    return UInt8(border.rawValue)
  }
}

extension CellStyle.HorizontalAlignment {
  fileprivate var code: UInt8? {
    let alignment: lxw_format_alignments? =
      switch self {
      case .automatic: nil
      case .left: LXW_ALIGN_LEFT
      case .center: LXW_ALIGN_CENTER
      case .right: LXW_ALIGN_RIGHT
      case .justified: LXW_ALIGN_JUSTIFY
      case .distributed: LXW_ALIGN_DISTRIBUTED
      }
    return alignment.map { UInt8($0.rawValue) }
  }
}

extension CellStyle.VerticalAlignment {
  fileprivate var code: UInt8? {
    let alignment: lxw_format_alignments? =
      switch self {
      case .bottom: nil
      case .top: LXW_ALIGN_VERTICAL_TOP
      case .center: LXW_ALIGN_VERTICAL_CENTER
      case .distributed: LXW_ALIGN_VERTICAL_DISTRIBUTED
      }
    return alignment.map { UInt8($0.rawValue) }
  }
}

extension CellStyle.Rotation {
  /// The library takes 270 for stacked text.
  fileprivate var code: Int16 {
    switch self {
    case .none: 0
    case .degrees(let angle): Int16(angle)
    case .stacked: 270
    }
  }
}

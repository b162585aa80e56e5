internal import CXlsxWriter

extension WorkbookError {
  static let outOfMemory = WorkbookError(.failed, "out of memory")

  /// Throws what a return code of libxlsxwriter means.
  ///
  /// The texts are checked before, so a length that the library refuses is one that grew when
  /// control characters were escaped.
  static func check(_ code: lxw_error) throws(WorkbookError) {
    guard code != LXW_NO_ERROR else { return }
    let kind: Kind =
      switch code {
      case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED, LXW_ERROR_255_STRING_LENGTH_EXCEEDED,
        LXW_ERROR_128_STRING_LENGTH_EXCEEDED, LXW_ERROR_32_STRING_LENGTH_EXCEEDED:
        .textTooLong
      case LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE: .outOfBounds
      default: .failed
      }
    throw WorkbookError(kind, String(cString: lxw_strerror(code)))
  }

  /// The same error with the place added.
  func at(_ sheet: String, _ address: String? = nil) -> WorkbookError {
    var copy = self
    copy.sheet = sheet
    copy.address = address
    return copy
  }
}

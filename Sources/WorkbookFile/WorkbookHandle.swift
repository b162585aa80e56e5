internal import CXlsxWriter
internal import Glibc

/// The only owner of libxlsxwriter's workbook.
struct WorkbookHandle: ~Copyable {
  private let pointer: UnsafeMutablePointer<lxw_workbook>

  init() throws(WorkbookError) {
    // The path is set just before closing: the library opens no file earlier.
    guard let pointer = workbook_new_opt("", nil) else { throw .outOfMemory }
    self.pointer = pointer
  }

  deinit {
    lxw_workbook_free(pointer)
  }

  /// Writes the file.
  ///
  /// The library frees the workbook whether or not that succeeds.
  consuming func close() -> lxw_error {
    let pointer = pointer
    discard self
    return workbook_close(pointer)
  }

  borrowing func direct(output: String, scratch: String) {
    free(pointer.pointee.filename)
    pointer.pointee.filename = strdup(output)
    free(pointer.pointee.options.tmpdir)
    pointer.pointee.options.tmpdir = strdup(scratch)
  }

  borrowing func addSheet(
    _ name: String
  ) throws(WorkbookError) -> UnsafeMutablePointer<lxw_worksheet> {
    guard let sheet = workbook_add_worksheet(pointer, name) else { throw .outOfMemory }
    // The library leaves names such as 2021 or A1 bare in print areas, where they mean cells.
    if SheetName.needsQuotes(name) {
      free(sheet.pointee.quoted_name)
      sheet.pointee.quoted_name = strdup("'\(name)'")
    }
    return sheet
  }

  borrowing func addFormat() throws(WorkbookError) -> UnsafeMutablePointer<lxw_format> {
    guard let format = workbook_add_format(pointer) else { throw .outOfMemory }
    return format
  }

  borrowing func set(_ properties: DocumentProperties) throws(WorkbookError) {
    let strings = CStrings()
    var raw = lxw_doc_properties()
    raw.title = strings.add(try properties.checked(\.title))
    raw.subject = strings.add(try properties.checked(\.subject))
    raw.author = strings.add(try properties.checked(\.author))
    raw.company = strings.add(try properties.checked(\.company))
    raw.category = strings.add(try properties.checked(\.category))
    raw.keywords = strings.add(try properties.checked(\.keywords))
    raw.comments = strings.add(try properties.checked(\.comments))
    raw.created = try properties.checkedCreated()
    try WorkbookError.check(
      withExtendedLifetime(strings) { workbook_set_properties(pointer, &raw) })
    for property in try properties.checkedCustom() {
      try WorkbookError.check(
        workbook_set_custom_property_string(pointer, property.name, property.value))
    }
  }
}

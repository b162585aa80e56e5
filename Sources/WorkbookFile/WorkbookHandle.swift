internal import CXlsxWriter
internal import CXlsxWriterHooks
internal import Glibc

/// The only owner of libxlsxwriter's workbook.
struct WorkbookHandle: ~Copyable {
  private let pointer: UnsafeMutablePointer<lxw_workbook>

  init() throws(WorkbookError) {
    // The path is set just before closing, if one is needed: the library opens no file earlier.
    guard let pointer = workbook_new_opt("", nil) else { throw .outOfMemory }
    self.pointer = pointer
  }

  deinit {
    lxw_workbook_free(pointer)
  }

  /// Writes the file, with its parts in temporary files in a directory.
  ///
  /// The library ignores failed writes to these; whoever calls looks whether there is room.
  consuming func close(output: String, scratch: String) throws(WorkbookError) {
    try Self.set(&pointer.pointee.filename, output)
    try Self.set(&pointer.pointee.options.tmpdir, scratch)
    try WorkbookError.check(close())
  }

  /// Writes the file into memory, with its parts in memory, too.
  ///
  /// Where it may be that the dynamic linker takes the library's functions, `path` is where the file goes then.
  consuming func closeInMemory(insteadOf path: String? = nil) throws(WorkbookError) -> [UInt8] {
    if let path { try Self.set(&pointer.pointee.filename, path) }
    nianbao_memory_begin()
    let error = close()
    let workbook = nianbao_memory_end()
    defer { free(workbook.bytes) }
    return try Self.bytes(of: workbook, error)
  }

  /// The bytes of a workbook that was put together in memory, where it is whole.
  static func bytes(
    of workbook: nianbao_workbook, _ error: lxw_error
  ) throws(WorkbookError) -> [UInt8] {
    try WorkbookError.check(error)
    // The library ignores that a part was cut.
    guard !workbook.is_cut else { throw .outOfMemory }
    guard let bytes = workbook.bytes, workbook.part_count > 0 else {
      throw WorkbookError(.failed, "the dynamic linker let the workbook become a file")
    }
    return Array(UnsafeRawBufferPointer(start: bytes, count: workbook.size))
  }

  /// Writes the file; the library frees the workbook whether or not that succeeds.
  private consuming func close() -> lxw_error {
    let pointer = pointer
    discard self
    return workbook_close(pointer)
  }

  private static func set(
    _ path: inout UnsafeMutablePointer<CChar>?, _ new: String
  ) throws(WorkbookError) {
    let copy = try new.copied()
    free(path)
    path = copy
  }

  borrowing func addSheet(
    _ name: String
  ) throws(WorkbookError) -> UnsafeMutablePointer<lxw_worksheet> {
    guard let sheet = workbook_add_worksheet(pointer, name) else { throw .outOfMemory }
    // The library leaves names such as 2021 or A1 bare in print areas, where they mean cells.
    if SheetName.needsQuotes(name) {
      let quoted = try "'\(name)'".copied()
      free(sheet.pointee.quoted_name)
      sheet.pointee.quoted_name = quoted
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
    raw.title = try strings.add(properties.checked(\.title))
    raw.subject = try strings.add(properties.checked(\.subject))
    raw.author = try strings.add(properties.checked(\.author))
    raw.company = try strings.add(properties.checked(\.company))
    raw.category = try strings.add(properties.checked(\.category))
    raw.keywords = try strings.add(properties.checked(\.keywords))
    raw.comments = try strings.add(properties.checked(\.comments))
    raw.created = try properties.checkedCreated()
    try WorkbookError.check(
      withExtendedLifetime(strings) { workbook_set_properties(pointer, &raw) })
    for property in try properties.checkedCustom() {
      try WorkbookError.check(
        workbook_set_custom_property_string(pointer, property.name, property.value))
    }
  }
}

internal import CXlsxWriter

/// An XLSX workbook being written.
///
/// ```swift
/// var workbook = try Workbook(DocumentProperties(title: "年度报告"))
/// let sheet = try workbook.addSheet(named: "表一")
/// try workbook.write(.number(3), at: CellPosition(row: 0, column: 0), in: sheet)
/// let bytes = try workbook.finish()
/// ```
///
/// The value owns the workbook: it cannot be copied, and it cannot be used after
/// ``finish()``. A workbook that is not finished is freed and leaves nothing behind. Equal calls
/// give equal bytes. It belongs to one thread at a time.
///
/// Everything is checked before libxlsxwriter sees it: 1.1.4 trusts its caller.
@safe public struct Workbook: ~Copyable {
  let handle: WorkbookHandle
  let workspace: Workspace
  var formats = FormatTable()
  var sheets: [SheetState] = []
  /// The names of the sheets in small letters, in which no two may be alike.
  private var sheetKeys: Set<String> = []
  /// An upper bound for the size in bytes of all parts together, before compression.
  var sizeBound = 1 << 16

  /// The most sheets of one workbook, 1,000.
  public static let maximumSheetCount = 1_000

  /// Starts an empty workbook.
  ///
  /// - Parameter properties: What a file manager shows about it.
  /// - Throws: ``WorkbookError`` of kind `.textTooLong`, `.invalidCharacter` or `.invalidSetting`
  ///   when a property breaks its rule.
  public init(_ properties: DocumentProperties = DocumentProperties()) throws(WorkbookError) {
    try self.init(properties, workspace: .standard)
  }

  init(_ properties: DocumentProperties, workspace: Workspace) throws(WorkbookError) {
    let handle = try WorkbookHandle()
    try handle.set(properties)
    self.handle = handle
    self.workspace = workspace
  }

  /// Adds a sheet after the others.
  ///
  /// - Parameter name: From 1 to 31 UTF-16 units, none of `[ ] : * ? / \` and no control
  ///   characters, no apostrophe at either end, and different from the other names when case is
  ///   ignored.
  /// - Returns: The identifier of the sheet in this workbook.
  /// - Throws: ``WorkbookError`` of kind `.invalidSheetName`, `.duplicateSheetName` or `.tooMany`.
  public mutating func addSheet(named name: String) throws(WorkbookError) -> SheetID {
    try SheetName.check(name)
    let key = name.lowercased()
    guard !sheetKeys.contains(key) else {
      throw WorkbookError(.duplicateSheetName, sheet: name, "there is such a sheet already")
    }
    guard sheets.count < Self.maximumSheetCount else {
      throw WorkbookError(.tooMany, sheet: name, "more than \(Self.maximumSheetCount) sheets")
    }
    sheets.append(SheetState(name: name, pointer: try handle.addSheet(name)))
    sheetKeys.insert(key)
    return SheetID(index: sheets.count - 1)
  }

  /// Writes the workbook and ends its life.
  ///
  /// - Returns: The bytes of an XLSX file.
  /// - Throws: ``WorkbookError`` of kind `.invalidSetting` when there is no sheet, `.outOfSpace`
  ///   when temporary files do not fit, `.failed` when the library fails or
  ///   there is no memory left.
  public consuming func finish() throws(WorkbookError) -> [UInt8] {
    guard !sheets.isEmpty else {
      throw WorkbookError(.invalidSetting, "a workbook needs a sheet")
    }
    for sheet in sheets {
      try sheet.apply()
    }
    guard !workspace.takesMemory(for: sizeBound) else { return try handle.closeInMemory() }
    let output = try workspace.makeOutput()
    let bound = sizeBound
    let scratch = try workspace.scratchDirectory(for: bound)
    try handle.close(output: output.path, scratch: scratch)
    try Workspace.requireSpace(for: bound, in: scratch)
    return try output.read()
  }
}

/// The identifier of a sheet, given by ``Workbook/addSheet(named:)``.
public struct SheetID: Hashable, Sendable {
  let index: Int
}

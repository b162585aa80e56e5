import Nianbao
import NianbaoOffice

/// A file whose sheets are to be written.
struct SheetsInput {
  /// The file.
  let file: InputFile

  /// Takes a file; `-` is standard input.
  init(path: String) { file = InputFile(path: path, relativePath: path) }

  /// Takes a file that was found.
  init(_ file: InputFile) { self.file = file }

  /// Whether a file that a folder holds can have sheets, by its extension.
  static func isReadable(_ path: String) -> Bool {
    ["xlsx", "xlsm", "docx", "docm", "html", "htm"].contains(FilePath.fileExtension(of: path))
  }

  /// Opens the file; one on disk is not read whole.
  ///
  /// - Throws: ``FileError`` or `ReadError`.
  func open() throws -> SheetsReader {
    // What is no file on disk can be read once only.
    let isStream = file.isStandardInput || !FilePath.isFile(file.path)
    let head = isStream ? try file.read() : try file.head()
    func whole() throws -> [UInt8] { isStream ? head : try file.read() }
    switch FileFormat(of: head) {
    case .compoundFile where !isStream:
      // What kind of old file it is may stand anywhere in it.
      throw ReadError(.unreadFormat(FileFormat(of: try file.read())), name: file.name)
    case .xlsx, .zip:
      return isStream
        ? try SheetsReader(bytes: head, name: file.name)
        : try SheetsReader(path: file.path, name: file.name)
    case .html: return SheetsReader(try HTMLReader().read(try whole(), name: file.name))
    case .docx: return SheetsReader(try DOCXReader().read(try whole(), name: file.name))
    case .text where head.isEmpty: throw ReadError(.empty, name: file.name)
    case let other: throw ReadError(.unreadFormat(other), name: file.name)
    }
  }

  /// The sheets that were asked for, as indices from 0: by name before by number; all without a name.
  ///
  /// - Throws: ``SheetError``.
  func chosen(_ sheet: String?, of sheets: SheetsReader) throws(SheetError) -> [Int] {
    let entries = sheets.entries
    guard let sheet else { return Array(entries.indices) }
    if let index = entries.firstIndex(where: { $0.name == sheet }) { return [index] }
    guard let number = Int(sheet), entries.indices.contains(number - 1) else {
      throw SheetError(sheet: sheet, names: entries.map(\.name), path: file.path)
    }
    return [number - 1]
  }
}

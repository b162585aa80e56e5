import Foundation

/// Finds the inputs of a run.
enum InputFiles {
  /// The extensions that are taken from a folder; a file that is named itself may have any.
  static let extensions = [
    "xlsx", "xlsm", "docx", "docm", "html", "htm", "txt", "text", "md", "markdown", "csv", "json",
    "jsonl",
  ]

  /// The extensions as a message names them.
  static func names(_ separator: String) -> String {
    extensions.map { ".\($0)" }.joined(separator: separator)
  }

  /// A file to read, or why there is none.
  typealias Found = Result<InputFile, FileError>

  /// The files behind the arguments, in their order; those of a folder by path.
  ///
  /// - Parameters:
  ///   - arguments: Files, folders, and `-`.
  ///   - isWanted: Whether to take a file, by path, that a folder holds.
  /// - Returns: Each file, or why there is none.
  static func find(
    _ arguments: [String], isWanted: (String) -> Bool = { _ in true }
  ) -> [Found] {
    arguments.flatMap { find($0, isWanted) }
  }

  private static func find(_ argument: String, _ isWanted: (String) -> Bool) -> [Found] {
    if argument == "-" { return [.success(InputFile(path: "-", relativePath: "stdin"))] }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder) else {
      return [.failure(FileError(kind: .notFound, path: argument))]
    }
    guard isFolder.boolValue else {
      return [.success(InputFile(path: argument, relativePath: FilePath.name(of: argument)))]
    }
    let files = files(in: argument, isWanted)
    return files.isEmpty ? [.failure(FileError(kind: .emptyFolder, path: argument))] : files
  }

  private static func files(in folder: String, _ isWanted: (String) -> Bool) -> [Found] {
    guard let walk = FileManager.default.enumerator(atPath: folder) else {
      return [.failure(FileError(kind: .unreadable, path: folder))]
    }
    let names = walk.compactMap { $0 as? String }.filter { name in
      extensions.contains(FilePath.fileExtension(of: name))
        && !name.split(separator: "/").contains { $0.hasPrefix(".") }
    }
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    return names.sorted().compactMap { name in
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: base + name, isDirectory: &isFolder)
      guard exists, !isFolder.boolValue, isWanted(base + name) else { return nil }
      return .success(InputFile(path: base + name, relativePath: name))
    }
  }
}

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

  /// The files behind the arguments and a list, in their order; those of a folder by path.
  ///
  /// - Parameters:
  ///   - arguments: Files, folders, and `-`.
  ///   - list: A file with further arguments, `-` for standard input; see ``FileList``.
  ///   - isWanted: Whether to take a file, by path, that a folder holds.
  /// - Returns: Each file, or why there is none.
  static func find(
    _ arguments: [String], list: String? = nil, isWanted: (String) -> Bool = { _ in true }
  ) -> [Found] {
    arguments.flatMap { find($0, isWanted) } + (list.map { findListed($0, isWanted) } ?? [])
  }

  private static func find(_ argument: String, _ isWanted: (String) -> Bool) -> [Found] {
    if argument == "-" { return [.success(InputFile(path: "-", relativePath: "stdin"))] }
    var status = stat()
    guard stat(argument, &status) == 0 else {
      return [.failure(FileError.system(.unreadable, argument, errno))]
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      return [.success(InputFile(path: argument, relativePath: FilePath.name(of: argument)))]
    }
    let files = FolderWalk(extensions: extensions).files(in: argument).filter { found in
      (try? found.get()).map { isWanted($0.path) } ?? true
    }
    return files.isEmpty ? [.failure(FileError(kind: .emptyFolder, path: argument))] : files
  }

  /// What a list names; its files keep the folders of their paths.
  private static func findListed(_ list: String, _ isWanted: (String) -> Bool) -> [Found] {
    let entries: [FileList.Entry]
    do throws(FileError) {
      entries = try FileList.read(list)
    } catch {
      return [.failure(error)]
    }
    return entries.flatMap { entry -> [Found] in
      do throws(FileError) {
        let path = try entry.get()
        return find(path, isWanted).map { found in
          found.map { file in
            let isItself = file.path == path
            let below = isItself ? path : path + "/" + file.relativePath
            return InputFile(path: file.path, relativePath: below)
          }
        }
      } catch {
        return [.failure(error)]
      }
    }
  }
}

import Foundation
import Nianbao

/// Where the result of checking goes, and in which format.
struct CheckTarget: Sendable {
  /// The path of `-o`, if it was given.
  let output: String?
  /// The format, if one was asked for.
  let format: CheckFormat?
  /// Whether to replace a file that exists.
  let force: Bool

  /// The format that was asked for, else that of the extension, else text.
  var chosenFormat: CheckFormat {
    format ?? file.flatMap { CheckFormat(rawValue: FilePath.fileExtension(of: $0)) } ?? .text
  }

  /// Whether a terminal shows the result and may colour it (https://no-color.org).
  var isColored: Bool {
    let environment = ProcessInfo.processInfo.environment
    return file == nil && chosenFormat == .text && isatty(STDOUT_FILENO) == 1
      && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  /// The file to write; `nil` for standard output.
  private var file: String? { output == "-" ? nil : output }

  /// Whether a path is the file to write, which an earlier run may have left in an input folder.
  func isTarget(_ path: String) -> Bool {
    file.map { FileIdentity($0) == FileIdentity(path) } ?? false
  }

  /// Refuses, before the work, a file that must not be replaced.
  ///
  /// - Throws: ``FileError``.
  func check(beside inputs: [InputFiles.Found]) throws {
    try ResultTarget(output: output, force: force).check(beside: inputs)
  }

  /// Writes the result.
  ///
  /// - Throws: ``FileError``.
  func write(_ text: String) throws {
    try ResultTarget(output: output, force: force).write(Array(text.utf8))
  }
}

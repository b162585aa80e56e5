import Nianbao

/// Where the one result of a command goes: a file, or standard output.
struct ResultTarget: Sendable {
  /// The file to write; `nil` for standard output.
  let file: String?
  /// Whether to replace a file that exists.
  let force: Bool

  /// The target of `-o`, if it was given.
  init(output: String?, force: Bool) {
    file = output == "-" ? nil : output
    self.force = force
  }

  /// Refuses, before the work, a file that must not be replaced.
  ///
  /// - Throws: ``FileError``.
  func check(beside inputs: [InputFiles.Found]) throws {
    guard let file else { return }
    let own = inputs.compactMap { try? $0.get() }.map { FileIdentity($0.path) }
    if own.contains(FileIdentity(file)) { throw FileError(kind: .isInput, path: file) }
    try OutputFile.check(file, force: force)
  }

  /// Writes the result.
  ///
  /// - Throws: ``FileError``.
  func write(_ bytes: [UInt8]) throws {
    guard let file else { return try OutputFile.writeToStandardOutput(bytes) }
    try OutputFile.write(bytes, to: file, force: force)
  }
}

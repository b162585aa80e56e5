import Nianbao

/// Decides where the output of an input goes.
struct OutputPlan: Sendable {
  /// Where an output goes.
  enum Target: Hashable, Sendable {
    /// Standard output.
    case standardOutput
    /// A file.
    case file(String)
  }

  /// The path of `-o`, if it was given.
  let output: String?
  /// The path of `--output-dir`, if it was given.
  let directory: String?
  /// The format.
  let format: OutputFormat

  /// The target of one input.
  func target(for input: InputFile) -> Target {
    if let output { return output == "-" ? .standardOutput : .file(output) }
    let name = FilePath.replacingExtension(of: input.relativePath, with: format.fileExtension)
    if let directory { return .file(directory + "/" + name) }
    if input.isStandardInput { return .standardOutput }
    return .file(FilePath.replacingExtension(of: input.path, with: format.fileExtension))
  }
}

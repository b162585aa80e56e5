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

  /// The target of one input: below `--output-dir`, if it was given, whatever the input is called.
  func target(for input: InputFile) -> Target {
    if let output { return output == "-" ? .standardOutput : .file(output) }
    let path = directory == nil ? input.path : OutputName.inside(input.relativePath)
    if directory == nil, input.isStandardInput { return .standardOutput }
    let name = OutputName.fitting(
      FilePath.replacingExtension(of: path, with: format.fileExtension))
    return .file(directory.map { $0 + "/" + name } ?? name)
  }

  /// The targets of so many reports of one input, each with one report.
  ///
  /// - Parameters:
  ///   - target: The target of the input.
  ///   - count: How many reports it holds, at least 1.
  /// - Returns: The target itself for one report, else `NAME-1.EXT` and so on, the numbers as wide
  ///   as the last; `nil` where one output was asked for.
  func targets(of target: Target, count: Int) -> [Target]? {
    guard count > 1 else { return [target] }
    guard output == nil, case .file(let path) = target else { return nil }
    let width = String(count).count
    return (1...count).map { number in
      let digits = String(number)
      let padded = String(repeating: "0", count: width - digits.count) + digits
      return .file(OutputName.fitting(FilePath.numbered(path, padded)))
    }
  }
}

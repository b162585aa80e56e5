import Nianbao

/// The files that an earlier run of the same kind may have left among its inputs.
///
/// A run that searches a folder does not take them for inputs. A file that is named itself always is
/// one.
struct OwnOutputs {
  /// The outputs that are named: the summary of an earlier run, and the output for all inputs.
  private let files: Set<FileIdentity>
  /// The extension of outputs that stand among the inputs.
  private let fileExtension: String?
  /// The folder of outputs, where it lies below a folder that is searched.
  private let folder: FileIdentity?

  /// Finds out where outputs may stand.
  ///
  /// - Parameters:
  ///   - inputs: The arguments.
  ///   - plan: Says where outputs go.
  ///   - summary: The summary, if one was asked for.
  init(inputs: [String], plan: OutputPlan, summary: String?) {
    // What stands there and is no summary may be a report, which must not be lost for one.
    let earlier = summary.flatMap { SummaryFile.isSummary($0) ? $0 : nil }
    files = Set([earlier, plan.output].compactMap { $0 }.map { FileIdentity($0) })
    let searched = inputs.filter(FilePath.isFolder).map { FileIdentity($0) }
    let outputs = plan.directory.map { FileIdentity($0) }
    let isAmong = plan.output == nil && (outputs.map(searched.contains) ?? true)
    fileExtension = isAmong ? plan.format.fileExtension : nil
    let isBelow = outputs.map { outputs in
      searched.contains { outputs.isBelow($0) }
        && !searched.contains { $0 == outputs || $0.isBelow(outputs) }
    }
    folder = isBelow == true ? outputs : nil
  }

  /// Whether a file that was found in a folder is no input.
  func contains(_ path: String) -> Bool {
    if fileExtension == FilePath.fileExtension(of: path) { return true }
    guard !files.isEmpty || folder != nil else { return false }
    let identity = FileIdentity(path)
    return files.contains(identity) || folder.map { identity.isBelow($0) } ?? false
  }
}

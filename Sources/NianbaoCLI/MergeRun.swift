import Nianbao

/// Reads all units of a merge and puts them together.
struct MergeRun {
  private let catalog: FormCatalog
  private let run: CheckRun

  /// Creates a run; `jobs` says how many inputs are read at a time, `nil` for all processors.
  init(_ catalog: FormCatalog, messages: Messages, jobs: Int?) {
    self.catalog = catalog
    run = CheckRun(catalog, messages: messages, jobs: jobs)
  }

  /// Puts the units together.
  ///
  /// - Parameters:
  ///   - inputs: The units' reports.
  ///   - options: What was chosen.
  ///   - superior: The path of the superior's own report, if one was given.
  /// - Returns: The merge, and whether every input could be read.
  /// - Throws: ``MergeError``.
  func merge(
    _ inputs: [InputFiles.Found], _ options: Merger.Options, superior: String?
  ) throws -> (merge: Merge, isComplete: Bool) {
    var options = options
    var (units, _) = run.check(inputs, previous: nil)
    Self.markRepeated(&units, superior)
    if let superior {
      let file = InputFile(path: superior, relativePath: superior)
      options.superior = run.check([.success(file)], previous: nil).checked.first
    }
    let merge = try Merger(catalog, options: options).merge(units)
    let all = units + [options.superior].compactMap { $0 }
    return (merge, all.allSatisfy { $0.error == nil })
  }

  /// Says of an input that is one before it under another name that it is, whoever it is of; so of the
  /// superior's report.
  private static func markRepeated(_ units: inout [CheckedInput], _ superior: String?) {
    var known: [FileIdentity: String] = [:]
    let superior = superior.map { (FileIdentity($0), $0) }
    for index in units.indices where units[index].error == nil && units[index].name != "-" {
      let identity = FileIdentity(units[index].name)
      if let superior, identity == superior.0 { units[index].name = superior.1 }
      units[index].sameFile = known[identity]
      known[identity] = known[identity] ?? units[index].name
    }
  }
}

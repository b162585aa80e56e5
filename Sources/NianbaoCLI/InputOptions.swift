import ArgumentParser

/// Options that say which inputs a command has, beside its arguments.
struct InputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "输入的清单：每行一个路径，或用 NUL 分隔；- 为标准输入 · a list of inputs, a path a line or parted by NUL; - for standard input",
      valueName: "file"))
  var filesFrom: String?

  /// Refuses what cannot be read.
  ///
  /// - Throws: `ValidationError`.
  func check(_ inputs: [String]) throws {
    if (inputs + [filesFrom].compactMap { $0 }).count(where: { $0 == "-" }) > 1 {
      throw ValidationError("- 只能出现一次 · - may stand once")
    }
  }

  /// Whether there may be more than one input.
  func mayBeSeveral(_ inputs: [String]) -> Bool { inputs.count > 1 || filesFrom != nil }

  /// The list itself, which is read like an input and replaced as little.
  var list: [InputFiles.Found] {
    filesFrom.map { [.success(InputFile(path: $0, relativePath: $0))] } ?? []
  }

  /// The files behind the arguments and the list.
  func find(_ inputs: [String], isWanted: (String) -> Bool = { _ in true }) -> [InputFiles.Found] {
    InputFiles.find(inputs, list: filesFrom, isWanted: isWanted)
  }
}

import ArgumentParser

/// How many inputs a command works on at a time.
struct JobsOption: ParsableArguments {
  @Option(help: "同时处理几份 · how many inputs at a time (默认为处理器数)")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs 至少为 1 · at least 1") }
  }
}

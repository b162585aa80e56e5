import ArgumentParser

/// The command `nianbao`.
@main struct NianbaoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nianbao",
    abstract: "政府信息公开工作年度报告转换器 · Converts annual reports on open government information.",
    version: "0.1.0",
    subcommands: [
      ConvertCommand.self, CheckCommand.self, FormCommand.self, DiffCommand.self,
      MergeCommand.self, SheetsCommand.self,
    ])

  /// Runs the command with the arguments of the program.
  static func main() {
    LocalTime.settle()
    main(nil)
  }
}

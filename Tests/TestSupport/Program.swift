public import Foundation

/// A program that a test runs as a process of its own.
public struct Program: Sendable {
  /// What a finished program left.
  public struct Outcome: Sendable {
    /// The exit status, or the negative number of the signal that ended it.
    public var status: Int32
    /// What it wrote to standard output.
    public var output: Data
    /// What it wrote to standard error.
    public var messages: String
    /// Standard output as text.
    public var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Where the program is.
  public let path: String

  /// The program at a path.
  public init(path: String) { self.path = path }

  /// The command `nianbao`, as it was built with the tests.
  public static var nianbao: Program {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let folders = sequence(first: bundle.deletingLastPathComponent()) { folder in
      folder.path == "/" ? nil : folder.deletingLastPathComponent()
    }
    let found = folders.prefix(4).map { $0.appendingPathComponent("nianbao").path }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    return Program(path: found ?? "\(Fixture.repository)/.build/debug/nianbao")
  }

  /// The program called `name` on the search path, if there is one.
  public static func named(_ name: String) -> Program? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }.map(Program.init)
  }

  /// The interpreter with openpyxl that `scripts/setup --tests` installs, if it did.
  public static var python: Program? {
    let path = "\(Fixture.repository)/.build/python/bin/python3"
    return FileManager.default.isExecutableFile(atPath: path) ? Program(path: path) : nil
  }

  /// The interpreter with pandas, DuckDB and PySpark that `scripts/setup --tests` installs, if it did.
  public static var dataTools: Program? {
    let stamp = "\(Fixture.repository)/.build/python/data-tools"
    return FileManager.default.fileExists(atPath: stamp) ? python : nil
  }

  /// How long a program may take, in seconds: one that hangs must not hold the tests for ever.
  private static let patience = 900.0

  /// Runs the program; one that hangs is ended, and its status says so.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments, without its own name.
  ///   - input: What it reads from standard input.
  ///   - environment: What to add to the environment.
  ///   - folder: The folder it runs in; `nil` for that of the tests.
  /// - Returns: What it left, once it has ended.
  /// - Throws: An error when the program cannot be started.
  public func run(
    _ arguments: [String], input: Data = Data(), environment: [String: String] = [:],
    in folder: String? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (stdin, stdout, stderr)
    try process.run()
    let alarm = DispatchWorkItem { kill(process.processIdentifier, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience, execute: alarm)
    defer { alarm.cancel() }
    try? stdin.fileHandleForWriting.write(contentsOf: input)
    try? stdin.fileHandleForWriting.close()
    // Messages are short; the output may fill its pipe, so it is read first.
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    let messages = stderr.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let status = process.terminationStatus
    return Outcome(
      status: process.terminationReason == .uncaughtSignal ? -status : status, output: output,
      messages: String(decoding: messages, as: UTF8.self))
  }
}

import Foundation

/// A program that a test watches, and ends, while it runs.
public final class RunningProgram {
  private let process = Process()
  private let folder: TemporaryFolder

  /// Starts a program; what it prints goes into files, so that it never waits for the test.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - arguments: Its arguments, without its own name.
  ///   - environment: What to add to the environment.
  ///   - directory: The folder it runs in.
  /// - Throws: An error when the program cannot be started.
  public init(
    _ program: Program, _ arguments: [String], environment: [String: String] = [:],
    in directory: String
  ) throws {
    folder = try TemporaryFolder()
    process.executableURL = URL(fileURLWithPath: program.path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.currentDirectoryURL = URL(fileURLWithPath: directory)
    let out = URL(fileURLWithPath: try folder.write("out"))
    let err = URL(fileURLWithPath: try folder.write("err"))
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    try process.run()
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  /// Sends a signal.
  public func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Waits until something holds, or the program has ended, or a minute is over.
  ///
  /// - Returns: Whether it holds.
  public func waits(for condition: () -> Bool) -> Bool {
    for _ in 0..<6_000 {
      if condition() { return true }
      guard process.isRunning else { return condition() }
      usleep(10_000)
    }
    return false
  }

  /// Waits for the end, which a program that hangs is helped to after a minute.
  ///
  /// - Returns: What the program left.
  /// - Throws: An error when what it printed cannot be read.
  public func end() throws -> Program.Outcome {
    if !waits(for: { !process.isRunning }) { send(SIGKILL) }
    process.waitUntilExit()
    let status = process.terminationStatus
    return Program.Outcome(
      status: process.terminationReason == .uncaughtSignal ? -status : status,
      output: Data(try folder.text("out").utf8), messages: try folder.text("err"))
  }
}

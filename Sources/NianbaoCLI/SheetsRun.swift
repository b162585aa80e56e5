import ArgumentParser
import Nianbao
import NianbaoOffice
import Synchronization

/// Writes the sheets of many files to standard output as JSON, a line a file.
///
/// A file that cannot be read is named on standard error and has no line; the others are written,
/// in the order of the inputs.
struct SheetsRun {
  /// Where errors go.
  let messages: Messages
  /// The name or number of the sheet; `nil` for all.
  let sheet: String?
  /// How many files are read at a time; `nil` for as many as there are processors.
  let jobs: Int?

  /// Writes the files; gives the exit status.
  func write(_ inputs: [InputFiles.Found]) -> ExitCode {
    let failed = Mutex(inputs.isEmpty)
    InOrder(jobs: jobs).run(count: inputs.count) { index in
      Result { try self.line(of: inputs[index].get()) }
    } deliver: { [messages] _, line in
      do {
        try OutputFile.writeToStandardOutput(try line.get())
        return true
      } catch {
        messages.print(error)
        failed.withLock { $0 = true }
        // Without standard output there is nothing left to do.
        if case .failure = line { return true }
        return false
      }
    }
    return failed.withLock { $0 } ? ExitStatus.failure : ExitStatus.success
  }

  /// The JSON of one file; held whole, so that a file that turns out to be damaged gives nothing.
  private func line(of file: InputFile) throws -> [UInt8] {
    let input = SheetsInput(file)
    let sheets = try input.open()
    var bytes: [UInt8] = []
    try sheets.writeJSON(of: input.chosen(sheet, of: sheets), file: file.path) { bytes += $0 }
    return bytes
  }
}

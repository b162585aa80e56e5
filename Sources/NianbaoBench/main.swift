import Foundation
import Nianbao
import NianbaoOffice

// Measures what the library takes for one report of any format, without the start of a process.
//
//
// Prints `{"library_ms": x, "reading_ms": y}`: CPU time in ms, file to workbook and file to report, each the
// median of 41 runs after 5 for warming up.
//
// With `--checking` before the inputs: `{"reading_ms": x, "checking_ms": y}`, the CPU time of
// reading 1,000 reports, the inputs in turn, and that of reading and checking them.

/// The CPU time that this process has taken so far, in ms.
func cpuMilliseconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
}

/// The CPU time in ms of reading 1,000 reports, and of reading and checking them.
func measureChecking(_ paths: [String]) throws {
  let catalog = try FormCatalog.embedded()
  let pipeline = Pipeline.office(catalog)
  let checks = Checks.review(catalog)
  let inputs = try paths.map { [UInt8](try Data(contentsOf: URL(fileURLWithPath: $0))) }
  var (reading, checking) = (0.0, 0.0)
  // Measured report by report, so that what else the machine does falls on both alike.
  for index in 0..<1100 {
    let start = cpuMilliseconds()
    let result = try pipeline.read(inputs[index % inputs.count], name: paths[index % paths.count])
    let read = cpuMilliseconds()
    _ = checks.findings(with: result.findings, in: result.report)
    // The first ones are for warming up.
    guard index >= 100 else { continue }
    reading += read - start
    checking += cpuMilliseconds() - read
  }
  print("{\"reading_ms\": \(reading), \"checking_ms\": \(reading + checking)}")
}

let inputs = Array(CommandLine.arguments.dropFirst())
if inputs.first == "--checking", inputs.count > 1 {
  try measureChecking(Array(inputs.dropFirst()))
  exit(0)
}
guard CommandLine.arguments.count == 2 else {
  print("nianbao-bench INPUT, nianbao-bench --checking INPUT…")
  exit(64)
}
let path = CommandLine.arguments[1]
let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
let catalog = try FormCatalog.embedded()
let pipeline = Pipeline.office(catalog)
let writer = ReportWriter(catalog)

/// The median CPU time of a piece of work, in ms.
func median(_ work: () throws -> Void) rethrows -> Double {
  let times = try (0..<46).map { _ in
    let start = cpuMilliseconds()
    try work()
    return cpuMilliseconds() - start
  }
  return times.dropFirst(5).sorted()[20]
}

let reading = try median { _ = try pipeline.read(bytes, name: path) }
let whole = try median { _ = try writer.bytes(of: pipeline.read(bytes, name: path), as: .xlsx) }
print("{\"library_ms\": \(whole), \"reading_ms\": \(reading)}")

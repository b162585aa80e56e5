import Foundation
import Nianbao
import NianbaoOffice

// Measures what the library takes for one report of any format, without the start of a process.
//
// Prints `{"library_ms": x, "reading_ms": y}`: CPU time in ms, file to workbook and file to report, each the
// median of 41 runs after 5 for warming up.

/// The CPU time that this process has taken so far, in ms.
func cpuMilliseconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
}

guard CommandLine.arguments.count == 2 else {
  print("nianbao-bench INPUT")
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

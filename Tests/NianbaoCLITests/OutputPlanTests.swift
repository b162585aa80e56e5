import Nianbao
import Testing

@testable import NianbaoCLI

@Suite struct OutputPlanTests {
  private let input = InputFile(path: "in/a/b.txt", relativePath: "a/b.txt")
  private let standardInput = InputFile(path: "-", relativePath: "stdin")

  private func target(
    _ input: InputFile, output: String? = nil, directory: String? = nil,
    _ format: OutputFormat = .xlsx
  ) -> OutputPlan.Target {
    OutputPlan(output: output, directory: directory, format: format).target(for: input)
  }

  @Test("without options the output goes beside the input under the new extension")
  func beside() {
    #expect(target(input) == .file("in/a/b.xlsx"))
    #expect(target(input, .csv) == .file("in/a/b.csv"))
  }

  @Test("-o names the output, - is standard output")
  func output() {
    #expect(target(input, output: "x/y.json") == .file("x/y.json"))
    #expect(target(input, output: "-") == .standardOutput)
    #expect(target(standardInput, output: "y.xlsx") == .file("y.xlsx"))
  }

  @Test("--output-dir keeps the path below the folder that was searched")
  func directory() {
    #expect(target(input, directory: "out") == .file("out/a/b.xlsx"))
    #expect(target(standardInput, directory: "out", .json) == .file("out/stdin.json"))
  }

  @Test("standard input goes to standard output")
  func standard() {
    #expect(target(standardInput) == .standardOutput)
  }

  @Test("every format has its own extension")
  func extensions() {
    let targets = OutputFormat.allCases.map { target(input, $0) }
    let names = ["xlsx", "csv", "txt", "json", "jsonl"]
    #expect(Set(targets).isSuperset(of: names.map { .file("in/a/b.\($0)") }))
    #expect(Set(targets).count == targets.count)
  }

  @Test("several reports are numbered to equal width, one is not, and one file takes no several")
  func several() {
    let beside = OutputPlan(output: nil, directory: nil, format: .xlsx)
    let target = beside.target(for: input)
    #expect(beside.targets(of: target, count: 1) == [target])
    #expect(
      beside.targets(of: target, count: 2) == [.file("in/a/b-1.xlsx"), .file("in/a/b-2.xlsx")])
    let many = beside.targets(of: target, count: 100)
    #expect(many?.first == .file("in/a/b-001.xlsx"))
    #expect(many?.last == .file("in/a/b-100.xlsx"))
    #expect(beside.targets(of: .standardOutput, count: 2) == nil)
    let named = OutputPlan(output: "x.xlsx", directory: nil, format: .xlsx)
    #expect(named.targets(of: .file("x.xlsx"), count: 2) == nil)
    #expect(named.targets(of: .file("x.xlsx"), count: 1) == [.file("x.xlsx")])
  }
}

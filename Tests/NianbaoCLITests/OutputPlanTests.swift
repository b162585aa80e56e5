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

  @Test(
    "no input is called so that its output leaves --output-dir",
    arguments: [
      ("../../a.txt", "out/a.xlsx"), ("/etc/a.txt", "out/etc/a.xlsx"),
      ("a:b\u{7}.txt", "out/a_b_.xlsx"),
      ("..", "out/_.xlsx"), ("x/../../a", "out/x/a.xlsx"),
    ])
  func outside(_ path: String, _ expected: String) {
    let input = InputFile(path: path, relativePath: path)
    #expect(target(input, directory: "out") == .file(expected))
  }

  @Test("names that would be too long are cut, beside the input and in a folder, numbered or not")
  func long() {
    let name = String(repeating: "局", count: 83) + ".txt"
    let input = InputFile(path: "in/" + name, relativePath: name)
    for directory in [nil, "out"] {
      let plan = OutputPlan(output: nil, directory: directory, format: .jsonl)
      let target = plan.target(for: input)
      for target in [target] + (plan.targets(of: target, count: 2) ?? []) {
        guard case .file(let path) = target else { continue }
        #expect(FilePath.name(of: path).utf8.count <= 255)
        #expect(path.hasPrefix((directory ?? "in") + "/局局"))
        #expect(path.hasSuffix(".jsonl"))
      }
      #expect(Set(plan.targets(of: target, count: 2) ?? []).count == 2)
    }
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

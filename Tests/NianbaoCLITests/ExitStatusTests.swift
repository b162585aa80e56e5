import ArgumentParser
import Nianbao
import Testing

@testable import NianbaoCLI

@Suite struct ExitStatusTests {
  private func outcome(_ severity: Finding.Severity? = nil, fails: Bool = false) -> Outcome {
    var outcome = Outcome(input: "a")
    let message = LocalizedText(zh: "", en: "")
    let findings = severity.map { [Finding("x", $0, message)] } ?? []
    outcome.reports = [Outcome.Converted(form: "2021", findings: findings)]
    if fails { outcome.error = FileError(kind: .notFound, path: "a") }
    return outcome
  }

  @Test("one input that failed, or none at all, is 2")
  func failure() {
    #expect(ExitStatus.of([outcome(), outcome(fails: true)], strict: false).rawValue == 2)
    #expect(ExitStatus.of([outcome(.error), outcome(fails: true)], strict: true).rawValue == 2)
    #expect(ExitStatus.of([], strict: false).rawValue == 2)
  }

  @Test("findings count only where that is asked for, and notes never")
  func findings() {
    let odd = [outcome(.warning), outcome(.error)]
    #expect(odd.map { ExitStatus.of([$0], strict: false).rawValue } == [0, 0])
    #expect(odd.map { ExitStatus.of([outcome(), $0], strict: true).rawValue } == [1, 1])
    #expect(ExitStatus.of([outcome(.note)], strict: true).rawValue == 0)
  }
}

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

  private func status(_ outcomes: [Outcome], strict: Bool, isInterrupted: Bool = false) -> Int32 {
    var totals = RunTotals()
    for outcome in outcomes { totals.count(outcome) }
    totals.isInterrupted = isInterrupted
    return ExitStatus.of(totals, strict: strict).rawValue
  }

  @Test("one input that failed, or none at all, is 2")
  func failure() {
    #expect(status([outcome(), outcome(fails: true)], strict: false) == 2)
    #expect(status([outcome(.error), outcome(fails: true)], strict: true) == 2)
    #expect(status([], strict: false) == 2)
  }

  @Test("findings count only where that is asked for, and notes never")
  func findings() {
    let odd = [outcome(.warning), outcome(.error)]
    #expect(odd.map { status([$0], strict: false) } == [0, 0])
    #expect(odd.map { status([outcome(), $0], strict: true) } == [1, 1])
    #expect(status([outcome(.note)], strict: true) == 0)
  }

  @Test("a run that was ended is 130, whatever else there was")
  func interrupted() {
    #expect(status([outcome(fails: true)], strict: true, isInterrupted: true) == 130)
    #expect(status([], strict: false, isInterrupted: true) == 130)
    var rest = Outcome(input: "b")
    rest.isNotStarted = true
    #expect(status([outcome(), rest], strict: false) == 2)
  }
}

import Nianbao
import Testing

@testable import NianbaoCLI

@Suite struct ProgressTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var done: Int
    var failed: Int? = 0
    var skipped = 0
    var seconds: Double
    var en: String
    var zh: String
    var testDescription: String { en }
  }

  @Test(
    "says how many are done and failed, how fast, and for how long still",
    arguments: [
      Case(
        done: 100, failed: 3, seconds: 2, en: "100/1000, failed 3, 50/s, 0:18 left",
        zh: "100/1000，失败 3，每秒 50 份，还需 0:18"),
      // What was skipped says nothing about the time of the others.
      Case(
        done: 500, skipped: 400, seconds: 2,
        en: "500/1000, skipped 400, failed 0, 50/s, 0:10 left",
        zh: "500/1000，跳过 400，失败 0，每秒 50 份，还需 0:10"),
      Case(
        done: 1, seconds: 10, en: "1/1000, failed 0, 0.1/s, 2:46:30 left",
        zh: "1/1000，失败 0，每秒 0.1 份，还需 2:46:30"),
      Case(
        done: 5, skipped: 5, seconds: 1, en: "5/1000, skipped 5, failed 0",
        zh: "5/1000，跳过 5，失败 0"),
      Case(
        done: 3, failed: nil, seconds: 1, en: "3/1000, 3.0/s, 5:33 left",
        zh: "3/1000，每秒 3.0 份，还需 5:33"),
      Case(done: 3, seconds: 0, en: "3/1000, failed 0", zh: "3/1000，失败 0"),
    ])
  func text(_ example: Case) {
    let text = Progress.text(
      count: 1_000, done: example.done, failed: example.failed, skipped: example.skipped,
      after: .seconds(example.seconds))
    #expect(text.en == example.en)
    #expect(text.zh == example.zh)
  }
}

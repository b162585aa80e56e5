import Nianbao
import Testing

@testable import NianbaoCLI

@Suite struct LanguageTests {
  struct Environment: CustomTestStringConvertible, Sendable {
    var variables: [String: String]
    var language: Language
    var testDescription: String { "\(variables.sorted { $0.key < $1.key })" }

    init(_ variables: [String: String], _ language: Language) {
      (self.variables, self.language) = (variables, language)
    }
  }

  @Test(
    "follows LC_ALL, then LC_MESSAGES, then LANG; Chinese where these say nothing",
    arguments: [
      Environment([:], .zh), Environment(["LANG": ""], .zh), Environment(["LANG": "C"], .zh),
      Environment(["LANG": "C.UTF-8"], .zh), Environment(["LANG": "POSIX"], .zh),
      Environment(["LANG": "zh_CN.UTF-8"], .zh), Environment(["LANG": "zh"], .zh),
      Environment(["LANG": "zh-Hant"], .zh), Environment(["LANG": "ZH_TW"], .zh),
      Environment(["LANG": "en_US.UTF-8"], .en), Environment(["LANG": "de_DE"], .en),
      Environment(["LC_ALL": "en_GB", "LANG": "zh_CN"], .en),
      Environment(["LC_ALL": "", "LC_MESSAGES": "zh_CN", "LANG": "en_US"], .zh),
      Environment(["LC_MESSAGES": "en_US", "LANG": "zh_CN"], .en),
      Environment(["LC_ALL": "zh_CN", "LC_MESSAGES": "en_US"], .zh),
      Environment(["LANGUAGE": "en", "LC_CTYPE": "en_US"], .zh),
    ])
  func environment(_ example: Environment) {
    #expect(Language.ofEnvironment(example.variables) == example.language)
  }
}

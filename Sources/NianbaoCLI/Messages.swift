import ArgumentParser
import Foundation
import Nianbao

/// Prints messages on standard error in one language; standard output carries results only.
struct Messages: Sendable {
  /// The language.
  let language: Language
  /// Whether to print errors only.
  var isQuiet = false

  /// Prints a line, unless only errors are wanted.
  func print(_ text: LocalizedText) {
    guard !isQuiet else { return }
    Self.write(text.text(in: language) + "\n")
  }

  /// Prints an error.
  func print(_ error: any Error) { Self.write(text(of: error) + "\n") }

  /// Prints an error with the input that it is of, unless it names that itself.
  func print(_ error: any Error, of input: String) {
    let text = text(of: error)
    Self.write((text.contains(input) ? text : "\(input): \(text)") + "\n")
  }

  /// An error in words.
  func text(of error: any Error) -> String {
    (error as? any Explained)?.explanation.text(in: language) ?? error.localizedDescription
  }

  /// Prints a finding as `place: severity [rule] message`, unless only errors are wanted.
  func print(_ finding: Finding) {
    guard !isQuiet else { return }
    let place = finding.source.map { "\($0): " } ?? ""
    let severity = Self.name(of: finding.severity).text(in: language)
    Self.write("\(place)\(severity) [\(finding.rule)] \(finding.message.text(in: language))\n")
  }

  /// Does the work; prints its error and ends the program with status 2 when it fails.
  func orExit<Value>(_ work: () throws -> Value) -> Value {
    do {
      return try work()
    } catch {
      print(error)
      Foundation.exit(ExitStatus.failure.rawValue)
    }
  }

  static func name(of severity: Finding.Severity) -> LocalizedText {
    switch severity {
    case .error: LocalizedText(zh: "错误", en: "error")
    case .warning: LocalizedText(zh: "警告", en: "warning")
    case .note: LocalizedText(zh: "提示", en: "note")
    }
  }

  private static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}

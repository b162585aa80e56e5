import Foundation

/// Writes `OUTPUT.swift FORM.json…` as one Swift file with a string literal a form.
///
/// A literal of 100 KB compiles in under a second; the same bytes as an array literal take ten.
let arguments = CommandLine.arguments.dropFirst()
guard let output = arguments.first else { exit(64) }
let literals = try arguments.dropFirst().map { path in
  let name = URL(fileURLWithPath: path).lastPathComponent
  let text = try String(contentsOfFile: path, encoding: .utf8)
  return "    (name: \"\(name)\", text: ###\"\"\"\n\(text)\n\"\"\"###),\n"
}
let source = """
  enum EmbeddedForms {
    static let files: [(name: String, text: String)] = [
  \(literals.joined())  ]
  }

  """
try source.write(toFile: output, atomically: true, encoding: .utf8)

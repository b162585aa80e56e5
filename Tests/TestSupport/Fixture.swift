import Foundation

/// An input of `Tests/Fixtures` or `samples`, with the cells that have to come out.
public struct Fixture: Hashable, Sendable, CustomStringConvertible {
  /// The folder of the repository.
  public static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The input's path.
  public let path: String
  /// The path of the expectation.
  public let expectationPath: String
  /// The name in test results.
  public let description: String

  /// The input of `Tests/Fixtures` called `name`, with its extension.
  public static func named(_ name: String) -> Fixture {
    let folder = "\(repository)/Tests/Fixtures/"
    let stem = name.split(separator: ".").first.map(String.init) ?? name
    return Fixture(
      path: folder + name, expectationPath: "\(folder)\(stem).expected.json", description: name)
  }

  /// The sample called `name`.
  public static func sample(_ name: String) -> Fixture {
    let folder = "\(repository)/samples/\(name)/"
    return Fixture(
      path: folder + "input.txt", expectationPath: folder + "expected.json",
      description: "samples/\(name)")
  }

  /// Every text of `Tests/Fixtures` that has an expectation, by name.
  public static func readable() throws -> [Fixture] {
    try FileManager.default.contentsOfDirectory(atPath: "\(repository)/Tests/Fixtures").sorted()
      .filter { $0.hasSuffix(".txt") }.map(named)
      .filter { FileManager.default.fileExists(atPath: $0.expectationPath) }
  }

  /// Every sample, by name.
  public static func samples() throws -> [Fixture] {
    try FileManager.default.contentsOfDirectory(atPath: "\(repository)/samples").sorted().map(
      sample
    )
    .filter { FileManager.default.fileExists(atPath: $0.expectationPath) }
  }

  /// The input's bytes.
  public func bytes() throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }

  /// What has to come out.
  public func expectation() throws -> ExpectedReport {
    let data = try Data(contentsOf: URL(fileURLWithPath: expectationPath))
    return try JSONDecoder().decode(ExpectedReport.self, from: data)
  }
}

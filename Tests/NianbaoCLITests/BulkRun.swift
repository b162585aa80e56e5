import Foundation
import TestSupport

/// A folder with the samples as `in/NAME/input.txt`, and the command on it.
struct BulkRun {
  let folder: TemporaryFolder
  /// The paths of the inputs below the folder, in their order.
  let inputs: [String]

  /// Lays the samples out.
  init() throws {
    folder = try TemporaryFolder()
    let names = try Fixture.samples().map { String($0.description.dropFirst("samples/".count)) }
    for name in names {
      try folder.write("in/\(name)/input.txt", bytes: try Fixture.sample(name).bytes())
    }
    inputs = names.map { "in/\($0)/input.txt" }
  }

  /// Runs `nianbao convert` in the folder.
  func convert(_ arguments: String..., input: String = "") throws -> Program.Outcome {
    try Program.nianbao.run(
      ["convert"] + arguments, input: Data(input.utf8), environment: ["LC_ALL": "en_US.UTF-8"],
      in: folder.path)
  }

  /// Starts `nianbao convert` in the folder.
  func start(_ arguments: String...) throws -> RunningProgram {
    try RunningProgram(
      .nianbao, ["convert"] + arguments, environment: ["LC_ALL": "en_US.UTF-8"], in: folder.path)
  }

  /// The contents of all files below a folder, hidden ones too, by path.
  func files(in name: String) -> [String: Data] {
    let base = "\(folder.path)/\(name)"
    let paths = FileManager.default.enumerator(atPath: base)?.compactMap { $0 as? String } ?? []
    return paths.reduce(into: [:]) { files, path in
      var isFolder: ObjCBool = false
      let isThere = FileManager.default.fileExists(
        atPath: "\(base)/\(path)", isDirectory: &isFolder)
      if isThere, !isFolder.boolValue {
        files[path] = FileManager.default.contents(atPath: "\(base)/\(path)")
      }
    }
  }

  /// Whether a path below the folder is there.
  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(folder.path)/\(name)")
  }

  /// The inputs of a summary by path, and its totals.
  func summary(
    _ name: String = "summary.json"
  ) throws -> (totals: [String: Any], inputs: [String: [String: Any]]) {
    let data = Data(try folder.text(name).utf8)
    let root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    let results = root["results"] as? [[String: Any]] ?? []
    let pairs = results.map { ($0["input"] as? String ?? "", $0) }
    return (root, Dictionary(pairs) { first, _ in first })
  }

  /// The outcomes of a summary, by input.
  func outcomes(_ name: String = "summary.json") throws -> [String: String] {
    try summary(name).inputs.mapValues { $0["outcome"] as? String ?? "" }
  }
}

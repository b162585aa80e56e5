import Foundation

/// Workbooks as other programs save them after opening them.
///
/// ```swift
/// let saved = try Resave.libreOffice(bytes)
/// ```
///
/// `scripts/setup --tests` installs the programs; a test that needs one is enabled by
/// ``hasLibreOffice`` or ``hasOpenpyxl``.
public enum Resave {
  /// A program that did not save a workbook.
  public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The program, its exit status, and what it said.
    public var description: String
  }

  /// Whether LibreOffice is there.
  public static var hasLibreOffice: Bool { Program.named("soffice") != nil }
  /// Whether a Python with openpyxl is there.
  public static var hasOpenpyxl: Bool { Program.python != nil }

  /// A workbook as LibreOffice saves it, with every formula recalculated.
  ///
  /// - Throws: ``Failure``, or what Foundation says.
  public static func libreOffice(_ workbook: [UInt8]) throws -> [UInt8] {
    try single(libreOffice([workbook]))
  }

  /// Workbooks as LibreOffice saves them, with every formula recalculated.
  ///
  /// It is started once for all of them, which takes some three seconds.
  ///
  /// - Returns: The saved workbooks, in the order of `workbooks`.
  /// - Throws: ``Failure``, or what Foundation says.
  public static func libreOffice(_ workbooks: [[UInt8]]) throws -> [[UInt8]] {
    guard let office = Program.named("soffice") else {
      throw Failure(description: "soffice is not installed")
    }
    return try resave(workbooks) { folder, names in
      // LibreOffice trusts stored results unless it is told to recalculate always. In a profile of
      // its own it neither meets nor waits for another one that runs.
      try folder.write("profile/user/registrymodifications.xcu", recalculation)
      return try office.run(
        [
          "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to",
          "xlsx:Calc MS Excel 2007 XML", "--outdir", "\(folder.path)/out",
        ] + names.map { "\(folder.path)/in/\($0)" })
    }
  }

  /// A workbook as openpyxl saves it: formulas without their results.
  ///
  /// - Throws: ``Failure``, or what Foundation says.
  public static func openpyxl(_ workbook: [UInt8]) throws -> [UInt8] {
    try single(openpyxl([workbook]))
  }

  /// Workbooks as openpyxl saves them: formulas without their results.
  ///
  /// - Returns: The saved workbooks, in the order of `workbooks`.
  /// - Throws: ``Failure``, or what Foundation says.
  public static func openpyxl(_ workbooks: [[UInt8]]) throws -> [[UInt8]] {
    guard let python = Program.python else {
      throw Failure(description: "openpyxl is not installed")
    }
    let script = "\(Fixture.repository)/Tests/NianbaoOfficeTests/Scripts/resave.py"
    return try resave(workbooks) { folder, names in
      try python.run(
        [script, "openpyxl"]
          + names.flatMap { ["\(folder.path)/in/\($0)", "\(folder.path)/out/\($0)"] })
    }
  }

  private static let recalculation = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry">
    <item oor:path="/org.openoffice.Office.Calc/Formula/Load">\
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
    </oor:items>
    """

  /// Puts workbooks into `in`, lets a program save them into `out`, and gives what is there.
  private static func resave(
    _ workbooks: [[UInt8]],
    with program: (TemporaryFolder, [String]) throws -> Program.Outcome
  ) throws -> [[UInt8]] {
    let folder = try TemporaryFolder()
    let names = workbooks.indices.map { "\($0).xlsx" }
    for name in ["in", "out"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder.path)/\(name)", withIntermediateDirectories: false)
    }
    for (name, workbook) in zip(names, workbooks) {
      try Data(workbook).write(to: URL(fileURLWithPath: "\(folder.path)/in/\(name)"))
    }
    let outcome = try program(folder, names)
    return try names.map { name in
      let path = "\(folder.path)/out/\(name)"
      // LibreOffice reports success for what it could not open.
      guard outcome.status == 0, let saved = FileManager.default.contents(atPath: path) else {
        throw Failure(description: "status \(outcome.status): \(outcome.text)\(outcome.messages)")
      }
      return Array(saved)
    }
  }

  private static func single(_ workbooks: [[UInt8]]) throws -> [UInt8] {
    guard let first = workbooks.first else { throw Failure(description: "nothing was saved") }
    return first
  }
}

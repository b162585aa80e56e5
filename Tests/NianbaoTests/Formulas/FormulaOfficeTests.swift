import Foundation
import Nianbao
import TestSupport
import Testing

/// The examples in the eyes of LibreOffice.
///
/// `scripts/setup --tests` installs it and openpyxl; without them these tests are skipped. It
/// differs from Excel where an example says so.
@Suite(
  .enabled(if: Program.python != nil, "openpyxl is not installed"),
  .enabled(if: Program.named("soffice") != nil, "LibreOffice is not installed"))
struct FormulaOfficeTests {
  /// Writes the examples into a workbook beside the cells that they refer to.
  private static let write = """
    import json, sys, openpyxl
    task = json.load(open(sys.argv[1], encoding="utf-8"))
    book = openpyxl.Workbook()
    book.remove(book.active)
    for sheet, cells in task["sheets"]:
        page = book.create_sheet(sheet)
        for address, value in cells:
            page[address] = value
            if isinstance(value, str) and not value.startswith("="):
                page[address].data_type = "s"
    for row, formula in enumerate(task["formulas"], 100):
        book["Data"][f"Z{row}"] = "=" + formula
    book.save(sys.argv[2])
    """
  /// Prints what LibreOffice calculated, as JSON.
  private static let read = """
    import json, sys, openpyxl
    page = openpyxl.load_workbook(sys.argv[1], data_only=True)["Data"]
    print(json.dumps([page[f"Z{row}"].value for row in range(100, 100 + int(sys.argv[2]))]))
    """

  @Test("LibreOffice gives the same results")
  func same() throws {
    let examples = FormulaExample.all.filter { !$0.isExcelOnly }
    let folder = try TemporaryFolder()
    let results = try calculated(examples.map(\.formula), in: folder)
    #expect(results.count == examples.count)
    #expect(examples.count > 150)
    for (example, result) in zip(examples, results) {
      #expect(agrees(example.value, result), "\(example.formula): \(result)")
    }
  }

  private func calculated(_ formulas: [String], in folder: TemporaryFolder) throws -> [Any] {
    let data = FormulaExample.cells.map { [$0.0, json($0.1)] } + [["A8", "=1/0"]]
    let sheets: [[Any]] = [
      ["Data", data], ["表 二", [["D4", 7], ["D5", 8]]], ["it's", [["A1", 4]]],
    ]
    let task = try JSONSerialization.data(withJSONObject: ["sheets": sheets, "formulas": formulas])
    try folder.write("task.json", String(decoding: task, as: UTF8.self))
    let python = try #require(Program.python)
    let book = "\(folder.path)/book.xlsx"
    let written = try python.run(["-c", Self.write, "\(folder.path)/task.json", book])
    #expect(written.status == 0, "\(written.messages)")
    let outcome = try #require(Program.named("soffice")).run([
      "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", "xlsx",
      "--outdir", "\(folder.path)/out", book,
    ])
    #expect(outcome.status == 0, "\(outcome.messages)")
    let read = try python.run([
      "-c", Self.read, "\(folder.path)/out/book.xlsx", "\(formulas.count)",
    ])
    #expect(read.status == 0, "\(read.messages)")
    return try #require(try JSONSerialization.jsonObject(with: read.output) as? [Any])
  }

  private func json(_ value: FormulaValue) -> Any {
    switch value {
    case .blank: NSNull()
    case .number(let number): number
    case .text(let text): text
    case .boolean(let value): value
    case .error(let name): name
    }
  }

  private func agrees(_ value: FormulaValue, _ result: Any) -> Bool {
    switch value {
    case .number(let expected):
      (result as? NSNumber).map { abs($0.doubleValue - expected) <= 1e-14 * abs(expected) } ?? false
    case .boolean(let expected): (result as? Bool) == expected
    // An empty result is stored as nothing.
    case .text(let expected): (result as? String ?? "") == expected
    case .error(let expected): (result as? String) == expected
    case .blank: result is NSNull
    }
  }
}

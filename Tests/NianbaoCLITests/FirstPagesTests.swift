import TestSupport
import Testing

/// Pages that several threads come to at once, right after the program's start.
@Suite struct FirstPagesTests {
  /// libxml2 sets itself up when it is first used; where two threads did that, both waited for ever,
  /// in one start of some twenty with pages as short as these.
  @Test("a run over short pages always ends")
  func ends() throws {
    let bulk = try BulkRun()
    for page in 1...8 { try bulk.folder.write("pages/\(page).html", "<p>无表") }
    for start in 1...60 {
      let program = try bulk.start(
        "pages", "--to", "json", "--output-dir", "out", "--jobs", "8", "--quiet")
      #expect(try program.end().status == 2, "start \(start)")
    }
  }
}

import TestSupport
import Testing

/// Pages that several threads come to at once, right after the program's start.
@Suite struct FirstPagesTests {
  /// Where two threads set libxml2 up, both may wait for ever: with pages as short as these, up to one
  /// start in ten.
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

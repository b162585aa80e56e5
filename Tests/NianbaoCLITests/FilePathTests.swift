import Testing

@testable import NianbaoCLI

@Suite struct FilePathTests {
  struct Path: CustomTestStringConvertible, Sendable {
    var path: String
    var name: String
    var folder: String
    var fileExtension: String
    var replaced: String
    var testDescription: String { path }

    init(
      _ path: String, _ name: String, _ folder: String, _ fileExtension: String, _ replaced: String
    ) {
      (self.path, self.name, self.folder) = (path, name, folder)
      (self.fileExtension, self.replaced) = (fileExtension, replaced)
    }
  }

  @Test(
    "takes paths apart",
    arguments: [
      Path("a.txt", "a.txt", ".", "txt", "a.xlsx"),
      Path("/a.txt", "a.txt", "/", "txt", "/a.xlsx"),
      Path("x/y/年报.TXT", "年报.TXT", "x/y", "txt", "x/y/年报.xlsx"),
      Path("x/a", "a", "x", "", "x/a.xlsx"),
      Path("x.d/a", "a", "x.d", "", "x.d/a.xlsx"),
      Path("x/.hidden", ".hidden", "x", "", "x/.hidden.xlsx"),
      Path("x/a.tar.gz", "a.tar.gz", "x", "gz", "x/a.tar.xlsx"),
      Path("./a.md", "a.md", ".", "md", "./a.xlsx"),
      // A mark behind a slash or a point belongs to neither.
      Path("../\u{301}up/x.txt", "x.txt", "../\u{301}up", "txt", "../\u{301}up/x.xlsx"),
      Path("x/\u{301}a.\u{301}t", "\u{301}a.\u{301}t", "x", "\u{301}t", "x/\u{301}a.xlsx"),
    ])
  func parts(_ path: Path) {
    #expect(FilePath.name(of: path.path) == path.name)
    #expect(FilePath.folder(of: path.path) == path.folder)
    #expect(FilePath.fileExtension(of: path.path) == path.fileExtension)
    #expect(FilePath.replacingExtension(of: path.path, with: "xlsx") == path.replaced)
  }

  @Test(
    "a number stands between the name and the extension",
    arguments: zip(
      ["a.txt", "x.d/a", "x/a.tar.gz", "年报.XLSX"],
      ["a-07.txt", "x.d/a-07", "x/a.tar-07.gz", "年报-07.XLSX"]))
  func numbered(_ path: String, _ numbered: String) {
    #expect(FilePath.numbered(path, "07") == numbered)
  }
}

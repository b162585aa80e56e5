import Foundation
import TestSupport

/// Tables as Chromium lays them out: the area of every cell, by the cell's text.
///
/// Rows and columns are 20 pixels wide and high, so a cell's rectangle tells its place. Columns are laid out as
/// declared (`table-layout: fixed`), or else the browser drops those in which no cell begins.
struct BrowserTables {
  /// The row, the column, and how many rows and columns a cell takes; rows and columns count from 0.
  typealias Area = [Int]

  /// Chromium, where it is installed.
  static let chromium = Program.named("chromium")

  /// The areas of the cells of every table, by the cell's name.
  let areas: [String: Area]

  /// Lays out tables.
  ///
  /// - Throws: What Foundation says where Chromium gave no answer.
  init(_ tables: [String], in chromium: Program) throws {
    let folder = try TemporaryFolder()
    let page = try folder.write("tables.html", Self.head + tables.joined() + Self.script)
    let outcome = try chromium.run([
      "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.path)/profile",
      "--dump-dom", "file://\(page)",
    ])
    let answer = outcome.text
    guard let start = answer.range(of: "<body>{"), let end = answer.range(of: "}</body>") else {
      throw CocoaError(.fileReadCorruptFile)
    }
    let json = answer[answer.index(before: start.upperBound)..<answer.index(after: end.lowerBound)]
    areas = try JSONDecoder().decode([String: Area].self, from: Data(json.utf8))
  }

  private static let head = """
    <!DOCTYPE html><meta charset=utf-8><style>
    table { table-layout: fixed; border-spacing: 0; width: 44000px; font-size: 0; line-height: 0 }
    tr { height: 20px } td, th { padding: 0; border: 0 } td table, th table { position: absolute }
    </style><body>
    """

  private static let script = """
    <script>
    for (const table of document.querySelectorAll('table')) {
      const group = document.createElement('colgroup');
      for (let part = 0; part < 4; part++) {
        const column = document.createElement('col');
        column.span = 550;
        column.style.width = '20px';
        group.append(column);
      }
      table.insertBefore(group, table.caption ? table.caption.nextSibling : table.firstChild);
    }
    const areas = {};
    for (const cell of document.querySelectorAll('td, th')) {
      const outer = cell.closest('table').getBoundingClientRect();
      const own = cell.getBoundingClientRect();
      areas[cell.firstChild.data] =
        [own.top - outer.top, own.left - outer.left, own.height, own.width].map(n => n / 20);
    }
    document.body.textContent = JSON.stringify(areas);
    </script></body>
    """
}

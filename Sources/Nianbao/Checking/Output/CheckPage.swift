/// Findings as a page: the tables with the cells in question marked, and each finding beside them.
///
/// Everything that comes from a report is escaped.
struct CheckPage {
  private let catalog: FormCatalog
  private let language: Language

  init(_ catalog: FormCatalog, _ language: Language) {
    self.catalog = catalog
    self.language = language
  }

  /// All inputs on one page.
  func text(of inputs: [CheckedInput]) -> String {
    let all = inputs.flatMap { $0.results.flatMap(\.findings) }
    var number = 0
    let bodies = inputs.map { input -> String in
      var html = "<section class=\"input\"><h2>\(HTMLText.escaped(input.name))</h2>\n"
      if let error = input.error {
        html += "<p class=\"error\">\(HTMLText.escaped(error.text(in: language)))</p>\n"
      }
      for result in input.results {
        number += 1
        html += CheckPageReport(result, catalog, language, number: number).html
      }
      return html + "</section>\n"
    }
    let counts = "<p class=\"summary\">\(HTMLText.escaped(CheckWords.counts(all, language)))</p>\n"
    return StandalonePage(
      title: words("年报校验结果", "Findings"), language: language, style: Self.style,
      content: counts + bodies.joined()
    ).html
  }

  private func words(_ zh: String, _ en: String) -> String {
    LocalizedText(zh: zh, en: en).text(in: language)
  }

  /// Marks differ in colour and in the line around the cell, so they also show in black and white.
  private static let style = """
    :root { --error: #b00020; --warning: #8a5a00; --note: #1b5e8a; color-scheme: light; }
    body { font-family: "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif;
      font-size: 14px; line-height: 1.5; margin: 1.5rem auto; max-width: 1500px; padding: 0 1rem; color: #222; background: #fff; }
    h1 { font-size: 1.5rem; } h2 { font-size: 1.05rem; border-bottom: 2px solid #444; overflow-wrap: anywhere; margin-top: 2rem; }
    h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; } h4 { font-size: .95rem; margin: 1rem 0 .4rem; }
    .part { display: flex; flex-wrap: wrap; gap: 1rem 1.5rem; align-items: flex-start; }
    .table { flex: 3 1 40rem; min-width: 0; overflow-x: auto; }
    .beside { flex: 1 1 20rem; min-width: 0; }
    table { border-collapse: collapse; width: 100%; font-size: 12px; }
    td, th { border: 1px solid #999; padding: .2rem .35rem; text-align: center; font-weight: normal; overflow-wrap: anywhere; }
    th { background: #f3f3f3; } th.row { text-align: left; }
    td.absent { background: repeating-linear-gradient(45deg, #eee 0 4px, #fff 4px 8px); }
    td.error { outline: 3px solid var(--error); outline-offset: -3px; background: #fde7ea; font-weight: bold; }
    td.warning { outline: 3px dashed var(--warning); outline-offset: -3px; background: #fff3d6; }
    td.note { outline: 2px dotted var(--note); outline-offset: -2px; background: #e8f3fa; }
    td { white-space: nowrap; } td.long { white-space: normal; }
    td sup { font-size: 9px; font-weight: normal; margin-left: .2em; } td a { color: inherit; }
    ol { list-style: none; margin: 0; padding: 0; }
    li { border-left: 4px solid #999; padding: .15rem 0 .15rem .6rem; margin: 0 0 .6rem; overflow-wrap: anywhere; break-inside: avoid; }
    li.error { border-color: var(--error); } li.warning { border-color: var(--warning); border-left-style: dashed; }
    li.note { border-color: var(--note); border-left-style: dotted; }
    li:target, td:target { box-shadow: 0 0 0 3px #ffd54f; }
    .head { font-size: 12px; color: #555; } .head b { color: #222; }
    li.error .head b { color: var(--error); } li.warning .head b { color: var(--warning); } li.note .head b { color: var(--note); }
    p.error { color: var(--error); } .none { color: #666; }
    @media screen and (max-width: 800px) { .table { flex-basis: 100%; } .table table { min-width: 46rem; } body { margin: .5rem auto; } }
    @media print {
      @page { size: A4 landscape; margin: 12mm; }
      body { max-width: none; margin: 0; padding: 0; font-size: 10pt; }
      .table { flex: 3 1 0; overflow: visible; } .beside { flex: 1 1 0; } .part { flex-wrap: nowrap; }
      table { font-size: 7.5pt; } td, th { padding: .1rem .2rem; }
      tr { break-inside: avoid; } h2, h3, h4 { break-after: avoid; }
      .head a { display: none; }
      * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      section.input + section.input { break-before: page; }
    }
    """
}

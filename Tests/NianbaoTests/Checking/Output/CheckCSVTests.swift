import Testing

@testable import Nianbao

@Suite struct CheckCSVTests {
  @Test("every finding is a line with all its fields, and no field is a formula")
  func lines() throws {
    let catalog = try FormCatalog.embedded()
    let inputs = try CheckedSample.inputs(catalog) + [CheckedSample.hostile(catalog)]
    let text = CheckWriter(catalog, language: .en, version: "1").text(of: inputs, as: .csv)
    #expect(text.hasPrefix("\u{FEFF}input,organ,year,form,severity,rule,"))
    let document = try CSVReader().read(Array(text.utf8), name: "a.csv")
    let rows = document.grids.flatMap(\.rows)
    let findings = inputs.flatMap { $0.results.flatMap(\.findings) }
    #expect(rows.count == 1 + findings.count + 1)
    #expect(rows.allSatisfy { $0.cells.count == CheckCSV.columns.count })
    let disputes = try #require(rows.first { $0.cells[5].text == "disputes" })
    #expect(
      disputes.cells[6...10].map(\.text) == ["2023-contradicting-totals.txt", "57", "20", "", ""])
    #expect(disputes.cells[12].text == "61" && disputes.cells[13].text == "51")
    #expect(!text.contains(",=1+1"))
  }
}

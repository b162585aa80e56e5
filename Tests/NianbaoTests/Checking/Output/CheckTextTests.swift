import Testing

@testable import Nianbao

@Suite struct CheckTextTests {
  private let catalog: FormCatalog

  init() throws { catalog = try FormCatalog.embedded() }

  private func text(
    _ inputs: [CheckedInput], _ language: Language = .en, isColored: Bool = false
  ) -> String {
    CheckWriter(catalog, language: language, version: "1")
      .text(of: inputs, as: .text, isColored: isColored)
  }

  @Test("findings stand under their input with place, severity and rule")
  func groups() throws {
    let lines = text(try CheckedSample.inputs(catalog)).split(separator: "\n").map(String.init)
    #expect(lines.first == "2023-contradicting-totals.txt")
    #expect(lines[1] == "  某某县人民政府, 2023, form 2021: error 5, note 3")
    #expect(lines.contains { $0.hasPrefix("  57:20  error  disputes  sum of the results") })
    #expect(lines.contains("坏/a b.xlsx"))
    #expect(lines.contains { $0.contains("cannot be read  no report") })
    #expect(lines.last?.hasPrefix("3 inputs, 2 reports: error 5") == true)
  }

  @Test("the cells of a sum are named with their places")
  func cells() throws {
    let text = text(try CheckedSample.inputs(catalog))
    #expect(text.contains("disputes.review.total 51 (57:20); disputes.review.upheld 27 (57:1)"))
  }

  @Test("colour comes only where it was asked for, and no input can bring its own")
  func colour() {
    let hostile = [CheckedSample.hostile(catalog)]
    #expect(!text(hostile).contains("\u{1B}"))
    let colored = text(hostile, isColored: true)
    #expect(colored.contains("\u{1B}[33mwarning\u{1B}[0m"))
    #expect(!colored.contains("'\u{1B}"))
  }
}

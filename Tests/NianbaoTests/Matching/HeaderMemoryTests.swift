import Testing

@testable import Nianbao

@Suite struct HeaderMemoryTests {
  // The first reading is worked out, the second remembered; both have to be what the headings tell.
  @Test(
    "tells what the headings tell, again and again and for a header without end",
    arguments: ["form's order", "another order", "a heading wanting", "repeated 40 times"])
  func sameReading(_ what: String) throws {
    let units = UnitMemory([])
    let blocks = try FormCatalog.embedded().tables.flatMap { table in
      TableModel(table, units, normalize: LabelNormalizer.normalize).headings
    }
    for block in blocks {
      let leaves = block.leaves.compactMap { $0.min { "\($0.body)" < "\($1.body)" } }
      let labels =
        switch what {
        case "another order": Array(leaves.reversed())
        case "a heading wanting": Array(leaves.dropFirst())
        case "repeated 40 times": Array(repeatElement(leaves, count: 40).joined())
        default: leaves
        }
      let headings = labels.map { HeaderReading.Heading(label: $0, row: 0, isAlone: false) }
      let wanted = HeaderReading(block, headings: headings)
      for _ in 0..<2 {
        let reading = block.memory.reading(of: headings, of: block)
        #expect(reading.order == wanted.order)
        #expect(reading.isFormsOrder == wanted.isFormsOrder)
        #expect(reading.isIncomplete == wanted.isIncomplete)
        #expect(reading.lacksColumn == wanted.lacksColumn)
        #expect(reading.hasOtherGroups == wanted.hasOtherGroups)
      }
    }
  }
}

/// The pieces of text that stand in the headers of a table, by block.
struct HeaderItems {
  /// Those that the alignment took for headings of the block.
  private(set) var labels: [[MatchItem]]
  /// The others among them.
  private(set) var strangers: [[MatchItem]]

  /// Collects the pieces.
  init(_ alignment: RowAlignment, _ items: [MatchItem], _ model: TableModel) {
    labels = [[MatchItem]](repeating: [], count: model.blocks.count)
    strangers = labels
    for (index, place) in alignment.assignments.enumerated() {
      guard place.role == .label || place.role == .noise,
        model.outlines[place.step].kind == .header, items[index].label != nil,
        // It is like the end of a heading, and none.
        !model.units.known(items[index].text).isAlone
      else { continue }
      let block = model.outlines[place.step].block
      if place.role == .label {
        labels[block].append(items[index])
      } else {
        strangers[block].append(items[index])
      }
    }
  }
}

/// The order of columns that the headings of a block tell, remembered by the headings.
///
/// Reports of one lay-out have the same headings, so one memory serves them all.
final class HeaderMemory: Sendable {
  /// The most headings of a document that are remembered; a document may repeat its header without end.
  private static let longest = 64

  private let memory = Memory<[HeaderReading.Heading], HeaderReading>(capacity: 256)

  /// What the headings tell of a block's columns.
  func reading(
    of headings: [HeaderReading.Heading], of block: BlockHeadings
  ) -> HeaderReading {
    guard headings.count <= Self.longest else { return HeaderReading(block, headings: headings) }
    return memory.value(for: headings) { HeaderReading(block, headings: headings) }
  }
}

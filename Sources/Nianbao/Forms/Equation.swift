/// One equation within a report, by the places of its cells in ``FormComposition/cells``.
///
/// Thousands of reports are put into the same equations, so their cells are looked up once.
///
/// A class, so that passing it on costs nothing.
final class Equation: Sendable {
  /// The equation by codes.
  let instance: RelationInstance
  /// The cells of the left terms.
  let left: [Int]
  /// The cells of the right terms.
  let right: [Int]
  /// The cell that a workbook calculates from the left ones, if the relation does that.
  let total: Int?

  /// Looks the cells of an equation up.
  init(_ instance: RelationInstance, _ places: [CellCode: Int]) {
    self.instance = instance
    left = instance.left.compactMap { places[$0] }
    right = instance.right.compactMap { places[$0] }
    total = instance.total.flatMap { places[$0] }
  }
}

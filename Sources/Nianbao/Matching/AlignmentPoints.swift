extension RowAlignment {
  /// The points beside those for labels.
  enum Points {
    /// As many values as the row has cells.
    static let fullRun = 6.0
    /// More positions, of which the surplus is blank.
    ///
    /// A span that is written out looks like blank cells, so this is
    /// worth hardly less: the headings have to tell the two apart.
    static let paddedRun = 5.9
    /// Fewer values than cells.
    static let shortRun = 3.0
    /// More values than cells.
    static let overfullRun = 0.5
    /// Another run for a row that has its values.
    static let secondRun = -3.0
    /// Values for a row whose label is missing.
    static let missingLabel = -3.0
    /// A row whose label stands there without values.
    ///
    /// A label that has them elsewhere counts for more, but one without still tells that the row was there.
    static let emptyRow = -4.0
    /// The end of a label whose beginning is not there: it may belong to another label that ends alike.
    static let labelTail = -0.5
    /// A group's heading in front of its row.
    static let groupHeading = 1.0
    /// Part of a column heading, relative to a row's label.
    static let heading = 0.8
    /// A label or run that belongs to no step.
    static let noise = -1.0
    /// The same right after another one.
    static let moreNoise = -0.2
    /// Blank positions that belong to no step.
    static let blankNoise = -0.3
    /// A piece of text without a letter.
    static let emptyLabel = -0.05
    /// A step of the form that most of the document follows.
    static let preferredForm = 0.1
    /// The heading of a section, which no table holds.
    static let barrier = -40.0
  }

  /// The points of labels at all steps of a table.
  enum StepPoints {
    struct Entry: Sendable {
      var own: (points: Double, fit: LabelSimilarity.Fit)?
      /// Whether the label is a part of the step's that is not its beginning.
      var isTail: Bool
      var isGroup: Bool
    }

    /// The points of one label at all steps.
    struct Entries: Sendable {
      /// The points at every step; none where there is no label.
      var steps: [Entry] = []
      /// No less than the label can give.
      var most = 0.0

      /// Those of an item that is no label.
      static let none = Entries()

      private init() {}

      /// Works out the points of a label.
      init(of label: NormalizedLabel, in model: TableModel) {
        steps = StepPoints.entries(for: label, of: model)
        guard steps.contains(where: { $0.own != nil || $0.isGroup }) else { return }
        let best = steps.lazy.compactMap(\.own?.points).max() ?? 0
        most = max(best, Points.groupHeading) + Points.preferredForm
      }
    }

    private static func entries(for label: NormalizedLabel, of model: TableModel) -> [Entry] {
      // The whole label of one row is not a misspelt label of another, nor a misspelt heading of a group.
      let isWhole = model.rowLabels.contains(label.bare)
      let isHeading = model.groups.map { group in
        group.points(for: label, allowsSimilar: !isWhole) != nil
      }
      return model.steps.map { step in
        var own: (points: Double, fit: LabelSimilarity.Fit)?
        for similarity in step.labels {
          let points = similarity.points(
            for: label, allowsSimilar: !isWhole || step.kind == .header)
          guard let points, points.points > own?.points ?? -.infinity else { continue }
          own = points
        }
        if step.kind == .header { own?.points *= Points.heading }
        return Entry(
          own: own, isTail: own?.fit == .part && !step.labels.contains { $0.begins(with: label) },
          isGroup: step.groups.contains { isHeading[$0] })
      }
    }
  }
}

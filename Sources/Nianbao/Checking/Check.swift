/// A rule that looks at a report and says what is odd about it.
///
/// A check never changes a report, never throws, and knows no file format.
public protocol Check: Sendable {
  /// What the check finds.
  func findings(in subject: CheckSubject) -> [Finding]

  /// The rules by which only this check finds; findings of these in a file are worked out anew.
  ///
  /// A check may also complete what reading finds (``CheckSubject/isFound(_:_:)``). The rules of
  /// reading are not among these.
  func rules(_ catalog: FormCatalog) -> [Rule]
}

extension Check {
  /// What the check finds in a report alone; nothing where its form is unknown.
  public func findings(in report: Report, _ catalog: FormCatalog) -> [Finding] {
    CheckSubject(report, catalog).map(findings) ?? []
  }
}

extension WorkbookBytes {
  /// A sheet as XML; a literal stands for its rows.
  public struct Sheet: ExpressibleByStringInterpolation, Sendable {
    /// What stands inside `sheetData`.
    public var rows: String
    /// The name on the tab; `nil` for `Sheet1`, `Sheet2` and so on.
    public var name: String?
    /// The value of `state`, such as `hidden`; `nil` for none.
    public var state: String?
    /// What stands before the rows, such as `cols`.
    public var head: String
    /// What stands behind the rows, such as `mergeCells`.
    public var tail: String
    /// What stands inside `commentList`; `nil` for no part of comments.
    public var comments: String?

    /// Creates a sheet.
    public init(
      _ rows: String, name: String? = nil, state: String? = nil, head: String = "",
      tail: String = "", comments: String? = nil
    ) {
      self.rows = rows
      self.name = name
      self.state = state
      self.head = head
      self.tail = tail
      self.comments = comments
    }

    /// Creates a sheet of rows.
    public init(stringLiteral rows: String) { self.init(rows) }

    var xml: String { part("worksheet", "\(head)<sheetData>\(rows)</sheetData>\(tail)") }
  }
}

/// Which cells of a sheet may be filled in; all others are protected, without a password.
public struct SheetProtection: Hashable, Sendable {
  /// A cell that is to be filled in.
  public struct Field: Hashable, Sendable {
    /// What may be typed into it.
    public var input: CellInput
    /// Its number format, in the notation of ECMA-376 Part 1, 18.8.31; `nil` is General.
    public var pattern: String?

    /// Creates a field.
    public init(_ input: CellInput, pattern: String? = nil) {
      self.input = input
      self.pattern = pattern
    }
  }

  /// The cells that may be filled in.
  public var fields: [CellAddress: Field]
  /// Whether rows may be added, removed and made higher.
  public var allowsRows: Bool

  /// Creates a protection.
  public init(fields: [CellAddress: Field] = [:], allowsRows: Bool = false) {
    self.fields = fields
    self.allowsRows = allowsRows
  }
}

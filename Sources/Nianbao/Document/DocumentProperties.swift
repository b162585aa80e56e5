/// What a file says of itself outside its content, such as the properties of an office file.
public struct DocumentProperties: Hashable, Sendable {
  /// The title.
  public var title: String?
  /// The organisation.
  public var organisation: String?
  /// Other named values, in order.
  public var custom: [Named]

  /// A value with a name.
  public struct Named: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The value.
    public var value: String

    /// Creates a named value.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Creates properties.
  public init(title: String? = nil, organisation: String? = nil, custom: [Named] = []) {
    self.title = title
    self.organisation = organisation
    self.custom = custom
  }
}

/// What a file manager shows about a workbook.
///
/// Each text has at most 255 UTF-16 units and no control characters; `nil` leaves it out.
public struct DocumentProperties: Hashable, Sendable {
  /// The title.
  public var title: String?
  /// The subject.
  public var subject: String?
  /// The author, also shown as the last editor.
  public var author: String?
  /// The organisation.
  public var company: String?
  /// The category.
  public var category: String?
  /// The keywords, separated as the author likes.
  public var keywords: String?
  /// A description.
  public var comments: String?
  /// When the workbook was made, in seconds since 1970-01-01T00:00:00Z, from 1 to the end of 9999.
  ///
  /// Never taken from the clock, so that equal input gives equal bytes.
  public var created: Int
  /// Properties with names of one's own, in this order; names are unique and not empty.
  public var custom: [CustomProperty]

  /// A property with a name of one's own.
  public struct CustomProperty: Hashable, Sendable {
    /// The name, not empty.
    public var name: String
    /// The value; it may be empty.
    public var value: String

    /// Makes a property.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - value: The value.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// 2000-01-01T00:00:00Z.
  public static let defaultCreated = 946_684_800

  /// Makes properties; what is not named is left out.
  ///
  /// - Parameters:
  ///   - title: The title.
  ///   - subject: The subject.
  ///   - author: The author.
  ///   - company: The organisation.
  ///   - category: The category.
  ///   - keywords: The keywords.
  ///   - comments: A description.
  ///   - created: When the workbook was made, in seconds since 1970.
  ///   - custom: Properties with names of one's own.
  public init(
    title: String? = nil, subject: String? = nil, author: String? = nil, company: String? = nil,
    category: String? = nil, keywords: String? = nil, comments: String? = nil,
    created: Int = defaultCreated, custom: [CustomProperty] = []
  ) {
    self.title = title
    self.subject = subject
    self.author = author
    self.company = company
    self.category = category
    self.keywords = keywords
    self.comments = comments
    self.created = created
    self.custom = custom
  }
}

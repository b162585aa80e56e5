internal import Glibc

extension DocumentProperties {
  /// The most UTF-16 units of one property, and of a custom property's name.
  private static let limit = 255
  /// 9999-12-31T23:59:59Z: the file format has four digits for the year.
  private static let lastSecond = 253_402_300_799

  func checked(_ text: KeyPath<Self, String?>) throws(WorkbookError) -> String? {
    guard let text = self[keyPath: text] else { return nil }
    return try XMLText.plain(text, limit: Self.limit, allowsLines: true)
  }

  /// Not 0, which the library takes for the present.
  func checkedCreated() throws(WorkbookError) -> time_t {
    guard (1...Self.lastSecond).contains(created) else {
      throw WorkbookError(.invalidSetting, "the date \(created) is not from 1970 to 9999")
    }
    return time_t(created)
  }

  func checkedCustom() throws(WorkbookError) -> [CustomProperty] {
    var names: Set<String> = []
    for property in custom {
      let name = try XMLText.plain(property.name, limit: Self.limit)
      _ = try XMLText.plain(property.value, limit: Self.limit, allowsLines: true)
      guard !name.isEmpty, names.insert(name.lowercased()).inserted else {
        throw WorkbookError(
          .invalidSetting, "the property name “\(name)” is empty or there twice")
      }
    }
    return custom
  }
}

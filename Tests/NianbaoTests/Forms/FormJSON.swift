import Foundation

@testable import Nianbao

/// The built-in form files as JSON that a test can change.
enum FormJSON {
  /// The form called `id`, changed by `edit` and decoded.
  static func form(
    _ id: String, edit: (inout [String: Any]) throws -> Void = { _ in }
  ) throws -> FormDefinition {
    var json = try object(id)
    try edit(&json)
    let data = try JSONSerialization.data(withJSONObject: json)
    return try FormCatalog.decode(Array(data), name: "\(id).json")
  }

  /// The object of a built-in form file.
  private static func object(_ id: String) throws -> [String: Any] {
    for file in EmbeddedForms.files {
      let json = try JSONSerialization.jsonObject(with: Data(file.text.utf8))
      if let object = json as? [String: Any], object["id"] as? String == id { return object }
    }
    throw CocoaError(.fileNoSuchFile)
  }
}

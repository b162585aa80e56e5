internal import OfficePackage

/// The lists that a text document defines.
///
/// ECMA-376 Part 1, 17.9.
struct NumberingPart: XMLHandler {
  /// How one level of a list is numbered.
  struct Level {
    /// The number of the first paragraph.
    var start = 1
    /// The format of the number, a name of `ST_NumberFormat`.
    var format = "decimal"
    /// The text around it: `%1` stands for the number of the first level.
    var text = ""
    /// The style whose paragraphs are of this level.
    var style: String?
  }

  /// A list as paragraphs refer to it.
  struct List {
    /// The definition that it shares with other lists.
    var definition = ""
    /// Levels whose first number it sets itself.
    var starts: [Int: Int] = [:]
  }

  /// The most levels of a list.
  static let maximumLevelCount = 9

  /// The levels of each definition.
  private(set) var definitions: [String: [Int: Level]] = [:]
  /// The lists by the number with which paragraphs refer to them.
  private(set) var lists: [String: List] = [:]

  private var definition: String?
  private var list: String?
  private var level = 0

  private enum Name {
    static let definition = XMLName("abstractNum")
    static let definitionID = XMLName("abstractNumId")
    static let list = XMLName("num")
    static let listID = XMLName("numId")
    static let level = XMLName("lvl")
    static let override = XMLName("lvlOverride")
    static let index = XMLName("ilvl")
    static let start = XMLName("start")
    static let startOverride = XMLName("startOverride")
    static let format = XMLName("numFmt")
    static let text = XMLName("lvlText")
    static let style = XMLName("pStyle")
  }

  mutating func start(_ element: XMLName, _ attributes: borrowing XMLAttributes) throws {
    switch element {
    case Name.definition:
      definition = attributes.value(ofLocal: Name.definitionID)
      list = nil
    case Name.list:
      list = attributes.value(ofLocal: Name.listID)
      definition = nil
      edit { _ in }
    case Name.definitionID: edit { $0.definition = attributes.wordValue ?? "" }
    case Name.level, Name.override:
      level = attributes.value(ofLocal: Name.index).flatMap { Int($0) } ?? 0
      editLevel { _ in }
    case Name.startOverride:
      let level = level
      edit { $0.starts[level] = attributes.wordInteger }
    default: startLevelPart(element, attributes)
    }
  }

  private mutating func startLevelPart(_ element: XMLName, _ attributes: borrowing XMLAttributes) {
    guard let value = attributes.wordValue else { return }
    switch element {
    case Name.start: editLevel { $0.start = Int(value) ?? 1 }
    case Name.format: editLevel { $0.format = value }
    case Name.text: editLevel { $0.text = value }
    case Name.style: editLevel { $0.style = value }
    default: break
    }
  }

  private mutating func edit(_ change: (inout List) -> Void) {
    guard let list else { return }
    change(&lists[list, default: List()])
  }

  private mutating func editLevel(_ change: (inout Level) -> Void) {
    guard let definition, (0..<Self.maximumLevelCount).contains(level) else { return }
    change(&definitions[definition, default: [:]][level, default: Level()])
  }
}

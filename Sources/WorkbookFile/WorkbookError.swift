/// Why a workbook cannot be made as asked.
public struct WorkbookError: Error, Hashable, Sendable {
  /// The cause.
  ///
  /// An open set: compare it with the constants.
  public struct Kind: Hashable, Sendable, CustomStringConvertible {
    /// The name of the constant.
    public let description: String

    /// The sheet name breaks a rule of ``Workbook/addSheet(named:)``.
    public static let invalidSheetName = Kind(description: "invalidSheetName")
    /// Another sheet has this name, or one that differs only in case.
    public static let duplicateSheetName = Kind(description: "duplicateSheetName")
    /// The identifier belongs to no sheet of this workbook.
    public static let noSuchSheet = Kind(description: "noSuchSheet")
    /// The cell, row, column or area lies outside a sheet, or an area is empty.
    public static let outOfBounds = Kind(description: "outOfBounds")
    /// The area shares cells with an area merged before, or a cell has a comment already.
    public static let overlap = Kind(description: "overlap")
    /// The text, formula or name is longer than the format allows.
    public static let textTooLong = Kind(description: "textTooLong")
    /// The text holds a character which cannot be stored there.
    public static let invalidCharacter = Kind(description: "invalidCharacter")
    /// The number is infinite or not a number.
    public static let notFinite = Kind(description: "notFinite")
    /// A setting is outside its range.
    public static let invalidSetting = Kind(description: "invalidSetting")
    /// There is more of something than the format, or the library, can hold.
    public static let tooMany = Kind(description: "tooMany")
    /// There is not enough room for temporary files.
    public static let outOfSpace = Kind(description: "outOfSpace")
    /// The library, or the system below it, failed.
    public static let failed = Kind(description: "failed")
  }

  /// The cause.
  public let kind: Kind
  /// The sheet's name; `nil` when no sheet is concerned.
  public internal(set) var sheet: String?
  /// The cell or area in A1 notation; `nil` when none is concerned.
  public internal(set) var address: String?
  /// What exactly is wrong, in English, for a log.
  public let detail: String

  init(_ kind: Kind, sheet: String? = nil, address: String? = nil, _ detail: String) {
    self.kind = kind
    self.sheet = sheet
    self.address = address
    self.detail = detail
  }
}

extension WorkbookError: CustomStringConvertible {
  /// Kind, place and detail in one line.
  public var description: String {
    let place = [sheet, address].compactMap { $0 }.joined(separator: "!")
    return "\(kind)\(place.isEmpty ? "" : " at \(place)"): \(detail)"
  }
}

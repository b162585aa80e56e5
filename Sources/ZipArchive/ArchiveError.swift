internal import CLibzip

/// Why an archive, or one entry of it, cannot be read.
public struct ArchiveError: Error, Hashable, Sendable {
  /// The cause.
  ///
  /// An open set: compare it with the constants.
  public struct Kind: Hashable, Sendable, CustomStringConvertible {
    /// The name of the constant.
    public let description: String

    /// There is no ZIP central directory: another kind of file, or cut off.
    public static let notAnArchive = Kind(description: "notAnArchive")
    /// The bytes contradict themselves, or a checksum does not match.
    public static let corrupt = Kind(description: "corrupt")
    /// The entry is protected by a password.
    public static let encrypted = Kind(description: "encrypted")
    /// The archive has no entry of this path.
    public static let noSuchEntry = Kind(description: "noSuchEntry")
    /// The entry exceeds ``ArchiveLimits/entrySize``.
    public static let entryTooLarge = Kind(description: "entryTooLarge")
    /// This read would exceed ``ArchiveLimits/totalSize``.
    public static let totalTooLarge = Kind(description: "totalTooLarge")
    /// The entry exceeds ``ArchiveLimits/ratio``.
    public static let ratioTooHigh = Kind(description: "ratioTooHigh")
    /// The archive exceeds ``ArchiveLimits/entryCount``.
    public static let tooManyEntries = Kind(description: "tooManyEntries")
    /// The compression method is neither stored nor one that libzip was built with.
    public static let unsupported = Kind(description: "unsupported")
    /// Memory ran out, or libzip failed in another way.
    public static let failed = Kind(description: "failed")
  }

  /// The cause.
  public let kind: Kind
  /// The path of the entry concerned; `nil` when it is the archive as a whole.
  public let entry: String?
  /// What exactly was found, in English, for a log.
  public let detail: String

  init(_ kind: Kind, entry: String? = nil, detail: String) {
    self.kind = kind
    self.entry = entry
    self.detail = detail
  }

  /// Copies code and text at once: libzip's own error belongs to its handle.
  init(_ error: inout zip_error_t, entry: String? = nil) {
    self.init(
      Kind(code: error.zip_err), entry: entry, detail: String(cString: zip_error_strerror(&error)))
  }

  init(_ error: UnsafeMutablePointer<zip_error_t>?, entry: String? = nil) {
    guard let error else {
      self.init(.failed, entry: entry, detail: "no error was given")
      return
    }
    self.init(&error.pointee, entry: entry)
  }
}

extension ArchiveError.Kind {
  init(code: Int32) {
    self =
      switch code {
      case ZIP_ER_NOZIP: .notAnArchive
      case ZIP_ER_NOENT: .noSuchEntry
      case ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD, ZIP_ER_ENCRNOTSUPP: .encrypted
      case ZIP_ER_COMPNOTSUPP, ZIP_ER_OPNOTSUPP, ZIP_ER_MULTIDISK: .unsupported
      case ZIP_ER_MEMORY, ZIP_ER_INTERNAL, ZIP_ER_INVAL: .failed
      default: .corrupt
      }
  }
}

extension ArchiveError: CustomStringConvertible {
  /// Kind, entry and detail in one line.
  public var description: String {
    "\(kind)\(entry.map { " in \($0)" } ?? ""): \(detail)"
  }
}

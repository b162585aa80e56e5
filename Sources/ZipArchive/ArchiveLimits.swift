/// What an ``Archive`` may cost before it is refused.
///
/// A ZIP file of a few kilobytes can claim to hold gigabytes. The limits are
/// checked against the sizes which the archive declares before anything is
/// inflated, and an entry that inflates to another size than it declares is
/// corrupt.
public struct ArchiveLimits: Hashable, Sendable {
  /// The most entries, directories included.
  public var entryCount: Int
  /// The most bytes that one entry may inflate to when it is read whole.
  public var entrySize: Int
  /// The most bytes that one entry may inflate to when it is read in pieces.
  public var streamSize: Int
  /// The most bytes that all reads from one archive may inflate to together.
  public var totalSize: Int
  /// The most bytes that one compressed byte may stand for.
  ///
  /// Deflate reaches at most 1032. Entries of less than
  /// ``smallEntrySize`` bytes are exempt: a run of blanks is no attack.
  public var ratio: Int

  /// The inflated size in bytes below which ``ratio`` does not matter.
  public static let smallEntrySize = 1 << 20

  /// Limits far above every real report: 10,000 entries, 256 MiB an entry,
  /// 1 GiB an entry in pieces and 1 GiB in all, 250 to one.
  public static let standard = ArchiveLimits()

  /// Makes limits; what is not named keeps its standard value.
  ///
  /// - Parameters:
  ///   - entryCount: The most entries.
  ///   - entrySize: The most inflated bytes of one entry that is read whole.
  ///   - streamSize: The most inflated bytes of one entry that is read in pieces.
  ///   - totalSize: The most inflated bytes of all reads.
  ///   - ratio: The most inflated bytes for one compressed byte.
  public init(
    entryCount: Int = 10_000, entrySize: Int = 256 << 20, streamSize: Int = 1 << 30,
    totalSize: Int = 1 << 30,
    ratio: Int = 250
  ) {
    self.entryCount = entryCount
    self.entrySize = entrySize
    self.streamSize = streamSize
    self.totalSize = totalSize
    self.ratio = ratio
  }
}

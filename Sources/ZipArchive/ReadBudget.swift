/// How many bytes an archive may still inflate.
///
/// A class, so that reading does not need a mutable archive.
final class ReadBudget {
  private let total: Int
  private var spent = 0

  init(total: Int) {
    self.total = total
  }

  func spend(on entry: ArchiveEntry) throws(ArchiveError) {
    let (sum, overflow) = spent.addingReportingOverflow(entry.size)
    guard !overflow, sum <= total else {
      throw ArchiveError(
        .totalTooLarge, entry: entry.path,
        detail: "\(spent) bytes read and \(entry.size) more; the limit is \(total)")
    }
    spent = sum
  }
}

extension ArchiveLimits {
  /// Refuses an entry before anything of it is inflated.
  func check(_ entry: ArchiveEntry, sizeLimit: Int) throws(ArchiveError) {
    guard !entry.isEncrypted else {
      throw ArchiveError(.encrypted, entry: entry.path, detail: "needs a password")
    }
    guard entry.size <= sizeLimit else {
      throw ArchiveError(
        .entryTooLarge, entry: entry.path,
        detail: "\(entry.size) bytes; the limit is \(sizeLimit)")
    }
    guard
      entry.size < Self.smallEntrySize
        || entry.size / max(1, ratio) <= entry.compressedSize
    else {
      throw ArchiveError(
        .ratioTooHigh, entry: entry.path,
        detail: "\(entry.compressedSize) bytes inflate to \(entry.size)")
    }
  }
}

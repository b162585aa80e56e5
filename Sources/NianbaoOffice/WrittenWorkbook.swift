internal import Nianbao
internal import ZipArchive

/// Looks over a workbook that libxlsxwriter has just written.
///
/// The library does not notice when what it writes meets a full disk, where it writes files, or finds no more memory:
/// it reports success, and the archive is whole while a part inside it stops in the middle.
enum WrittenWorkbook {
  /// Checks that every part is there to its last tag.
  ///
  /// - Throws: ``WriteError`` naming the part.
  static func verify(_ bytes: [UInt8]) throws(WriteError) {
    do {
      let archive = try Archive(bytes: bytes)
      for entry in archive.entries where !isWhole(try archive.read(entry.path)) {
        throw WriteError(
          .failed, format: "XLSX",
          detail:
            "\(entry.path) 不完整，内存或临时文件夹可能已满 (part cut short, is memory or the temporary folder full?)"
        )
      }
    } catch let error as ArchiveError {
      throw WriteError(.failed, format: "XLSX", detail: error.detail)
    } catch let error as WriteError {
      throw error
    } catch {
      throw WriteError(.failed, format: "XLSX", detail: "\(error)")
    }
  }

  /// Whether the bytes end with the closing tag of the element that they begin with.
  ///
  /// An empty element, which needs no closing tag, is whole, too.
  private static func isWhole(_ part: [UInt8]) -> Bool {
    var rest = part[...]
    // The XML declaration stands first.
    if rest.starts(with: "<?".utf8) {
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
      rest = rest[(end + 1)...]
    }
    guard let open = rest.firstIndex(of: UInt8(ascii: "<")) else { return false }
    let name = rest[(open + 1)...].prefix { !isSpace($0) && $0 != 0x3E && $0 != 0x2F }
    var tail = rest
    // To remove from a slice of what others hold would copy it.
    while let last = tail.last, isSpace(last) { tail = tail.dropLast() }
    guard tail.last == UInt8(ascii: ">") else { return false }
    tail = tail.dropLast()
    if tail.suffix(name.count).elementsEqual(name),
      tail.dropLast(name.count).suffix(2).elementsEqual("</".utf8)
    {
      return true
    }
    return tail.last == UInt8(ascii: "/") && rest.count { $0 == UInt8(ascii: "<") } == 1
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D
  }
}

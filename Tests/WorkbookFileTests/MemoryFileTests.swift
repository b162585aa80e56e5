import CXlsxWriter
import CXlsxWriterHooks
import Foundation
import Synchronization
import Testing

@testable import WorkbookFile

@Suite struct MemoryFileTests {
  /// Works on a part in memory; says what became of it.
  private func withPart(
    _ body: (UnsafeMutablePointer<FILE>) throws -> Void
  ) throws -> nianbao_workbook {
    nianbao_memory_begin()
    let part = try #require(lxw_tmpfile(nil))
    #expect(fileno(part) == -1, "a part in memory is no file of the system")
    try body(part)
    fclose(part)
    let workbook = nianbao_memory_end()
    #expect(workbook.part_count == 1 && workbook.bytes == nil)
    return workbook
  }

  private func rest(of file: UnsafeMutablePointer<FILE>, most: Int = 1 << 20) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: most) { $1 = fread($0.baseAddress, 1, most, file) }
  }

  // The stream's buffer holds 8 KiB, and the part 64 KiB before it grows.
  @Test(
    "a part is read as it was written",
    arguments: [0, 1, 8_191, 8_192, 8_193, 65_535, 65_536, 65_537, 131_073, 300_001])
  func written(_ size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }
    let workbook = try withPart { part in
      for start in stride(from: 0, to: size, by: 1_000) {
        let piece = bytes[start..<min(start + 1_000, size)]
        #expect(piece.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, part) } == piece.count)
      }
      #expect(fflush(part) == 0)
      #expect(ftell(part) == size)
      rewind(part)
      #expect(rest(of: part) == bytes)
      #expect(feof(part) != 0)
    }
    #expect(!workbook.is_cut)
  }

  @Test("a part is changed where it is written again, and reads as zeros where it was skipped")
  func sought() throws {
    let workbook = try withPart { part in
      fputs("abcdef", part)
      fseek(part, -4, SEEK_CUR)
      fputs("CD", part)
      fseek(part, 2, SEEK_END)
      fputs("i", part)
      #expect(fseek(part, -10, SEEK_END) == -1)
      rewind(part)
      #expect(rest(of: part) == Array("abCDef\0\0i".utf8))
      fseek(part, 100, SEEK_SET)
      #expect(rest(of: part).isEmpty)
    }
    #expect(!workbook.is_cut)
  }

  @Test("a part that does not fit into memory is known to be cut")
  func cut() throws {
    let workbook = try withPart { part in
      #expect(fseek(part, .max - 8, SEEK_SET) == 0)
      fputs("a", part)
      #expect(fflush(part) != 0)
      #expect(ferror(part) != 0)
    }
    #expect(workbook.is_cut)
  }

  @Test("a workbook that was cut, that went elsewhere, or whose parts did, is none")
  func refused() throws {
    func bytes(size: Int?, parts: UInt32, isCut: Bool = false) throws -> [UInt8] {
      var content: [CChar] = [1, 2, 3]
      return try content.withUnsafeMutableBufferPointer { content in
        try WorkbookHandle.bytes(
          of: nianbao_workbook(
            bytes: size == nil ? nil : content.baseAddress, size: size ?? 0, part_count: parts,
            is_cut: isCut), LXW_NO_ERROR)
      }
    }
    let whole = try bytes(size: 3, parts: 2)
    #expect(whole == [1, 2, 3])
    #expect(throws: WorkbookError.self) { try bytes(size: 3, parts: 2, isCut: true) }
    #expect(throws: WorkbookError.self) { try bytes(size: nil, parts: 2) }
    #expect(throws: WorkbookError.self) { try bytes(size: 3, parts: 0) }
  }

  @Test("what one thread keeps in memory is a file for another")
  func threads() {
    nianbao_memory_begin()
    defer { _ = nianbao_memory_end() }
    let descriptor = Mutex<Int32>(-1)
    let isDone = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      if let file = lxw_tmpfile(nil) {
        descriptor.withLock { $0 = fileno(file) }
        fclose(file)
      }
      isDone.signal()
    }
    isDone.wait()
    #expect(descriptor.withLock { $0 } >= 0)
  }
}

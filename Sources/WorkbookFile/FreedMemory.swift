internal import CXlsxWriter

/// How the C library deals with memory that was freed.
public enum FreedMemory {
  /// How much freed memory the program keeps at the end of its heap, in bytes.
  private static let kept = 64 << 20
  /// Blocks above this size, in bytes, come from the system and go back to it at once.
  private static let large = 8 << 20
  /// Up to this size, in bytes, freed blocks wait on lists of their own for the next of that size and are
  /// not joined with their neighbours; the most that the C library allows.
  private static let small = 20 * MemoryLayout<Int>.size
  /// By how much the heap grows at a time beyond what is asked for, in bytes.
  private static let step = 1 << 20

  /// Keeps freed memory for the next workbook.
  ///
  /// libxlsxwriter and zlib take and free some 300 KB for each of the parts of a workbook. By default
  /// the C library hands that back to the system each time, which then clears it anew for the next part.
  /// Reading takes and frees many small blocks, which are hardly worth joining.
  ///
  /// It holds for the whole process, so it is for programs to call at their start, not for libraries.
  /// It is no more than a hint: results do not depend on it.
  public static func keep() {
    #if canImport(Glibc)
      mallopt(M_MXFAST, Int32(small))
      mallopt(M_MMAP_THRESHOLD, Int32(large))
      mallopt(M_TRIM_THRESHOLD, Int32(kept))
      mallopt(M_TOP_PAD, Int32(step))
    #endif
  }
}

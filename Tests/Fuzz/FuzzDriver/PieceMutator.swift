/// libFuzzer's own changes to single bytes, after which an input may be longer.
@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ limit: Int) -> Int

/// Changes an input by whole pieces: lines, fields of a row, elements, attribute values.
///
/// Changes to single bytes mostly break the encoding of Chinese text and the nesting of XML, so that
/// nothing behind the first check would be reached. Half of the changes are of that kind all the
/// same.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(
  _ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ limit: Int, _ seed: CUnsignedInt
) -> Int {
  var mutator = PieceMutator(seed: UInt64(seed))
  guard size > 1, mutator.next(below: 2) == 0 else { return mutateBytes(data, size, limit) }
  let changed = mutator.changed(Array(UnsafeBufferPointer(start: data, count: size)))
  guard changed.count <= limit, !changed.isEmpty else { return mutateBytes(data, size, limit) }
  UnsafeMutableBufferPointer(start: data, count: limit).update(fromContentsOf: changed)
  return changed.count
}

/// One change of pieces, decided by a seed.
struct PieceMutator {
  /// What pieces end at.
  private static let marks = ["\n", "\t", "|", "<", ">", "\""].map { Array($0.utf8)[0] }
  /// Figures and marks as cells hold them.
  private static let values = [
    "0", "1", "17", "", "/", "—", "无", "-", "12.3456", "1,234", "3件", "251000元", "－5", "１２",
    "1.2.3",
    "99999999999999999999", "（一）", "合计", "2022", "A1", "XFD1048576",
  ]

  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 up to, not including, `bound`; SplitMix64.
  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((bits ^ (bits >> 31)) % UInt64(max(1, bound)))
  }

  /// The input with one piece removed, repeated, moved, exchanged or replaced.
  mutating func changed(_ input: [UInt8]) -> [UInt8] {
    let mark = Self.marks[next(below: Self.marks.count)]
    var pieces = input.split(separator: mark, omittingEmptySubsequences: false).map(Array.init)
    let (one, other) = (next(below: pieces.count), next(below: pieces.count))
    switch next(below: 6) {
    case 0: pieces.remove(at: one)
    case 1: pieces.insert(pieces[one], at: other)
    case 2: pieces.swapAt(one, other)
    case 3: pieces.insert(pieces.remove(at: one), at: min(other, pieces.count))
    case 4: pieces[one] = pieces[other]
    default: pieces[one] = Array(Self.values[next(below: Self.values.count)].utf8)
    }
    return Array(pieces.joined(separator: [mark]))
  }
}

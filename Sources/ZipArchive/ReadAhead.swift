internal import Dispatch
internal import Synchronization

/// Inflates an entry on a thread of its own, a few pieces ahead of the one that reads them.
///
/// What is done with the bytes of a large sheet takes about as long as inflating them.
///
/// The pieces go round: a piece belongs to the thread that inflates from a signal of ``free`` to one of
/// ``filled``, and else to the one that reads.
final class ReadAhead: @unchecked Sendable {
  private static let pieceCount = 4

  private let file: EntryFile
  private let pieces = (0..<pieceCount).map { _ in Piece() }
  // Both begin at 0: the system ends a program that frees a semaphore below the value it began with.
  private let free = DispatchSemaphore(value: 0)
  private let filled = DispatchSemaphore(value: 0)
  private let isOver = DispatchSemaphore(value: 0)
  private let isStopped = Atomic(false)

  // Of the thread that reads.
  private var readCount = 0
  /// What has not been read yet of the latest piece.
  private var rest = UnsafeRawBufferPointer(start: nil, count: 0)
  /// The end or the error that the latest piece was, after which no other comes.
  private var end: Result<Int, ArchiveError>?

  /// Begins to inflate.
  ///
  /// - Parameter file: The entry, which nobody else may touch before ``stop()`` returns.
  init(_ file: EntryFile) {
    self.file = file
    for _ in pieces { free.signal() }
    // A queue of its own gets a thread of its own, even while all those of the system's queues wait.
    DispatchQueue(label: "nianbao.inflate").async { self.fill() }
  }

  /// Gives the next bytes, as ``EntryFile/read(into:)`` does.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ArchiveError) -> Int {
    if rest.isEmpty, end == nil { takePiece() }
    if let end { return try end.get() }
    let count = min(rest.count, buffer.count)
    buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: rest[..<count]))
    rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    return count
  }

  /// Ends the thread and waits for it; to be called once.
  ///
  /// Whoever reads later is told that it is too late.
  func stop() {
    isStopped.store(true, ordering: .releasing)
    free.signal()
    isOver.wait()
    rest = UnsafeRawBufferPointer(start: nil, count: 0)
    end = .failure(.closed(file.entry))
  }

  private func takePiece() {
    if readCount > 0 { free.signal() }
    filled.wait()
    let piece = pieces[readCount % Self.pieceCount]
    readCount += 1
    if case .success(let count) = piece.content, count > 0 {
      rest = UnsafeRawBufferPointer(rebasing: piece.memory[..<count])
    } else {
      end = piece.content
    }
  }

  /// What the thread does.
  private func fill() {
    var fillCount = 0
    var isAtEnd = false
    while !isAtEnd {
      free.wait()
      if isStopped.load(ordering: .acquiring) { break }
      let piece = pieces[fillCount % Self.pieceCount]
      fillCount += 1
      isAtEnd = !piece.fill(from: file)
      filled.signal()
    }
    isOver.signal()
  }
}

extension ReadAhead {
  /// A stretch of the entry.
  private final class Piece {
    private static let size = 64 << 10

    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
    /// How many bytes it holds, none at the end; or why there are none.
    private(set) var content = Result<Int, ArchiveError>.success(0)

    deinit { memory.deallocate() }

    /// Takes the next bytes of an entry; `false` where there are none.
    func fill(from file: EntryFile) -> Bool {
      content = Result { () throws(ArchiveError) in try file.read(into: memory) }
      guard case .success(let count) = content else { return false }
      return count > 0
    }
  }
}

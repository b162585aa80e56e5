import Foundation
import Synchronization

/// Whether the user, or the system, has asked the program to end: Ctrl-C, `kill`, a terminal that
/// was closed.
///
/// The first time, the run begins nothing new and ends in order. The second time ends the program
/// at once, as if nothing had been watched.
enum Interruption {
  private static let flag = Atomic<Bool>(false)

  /// Whether the run is to end.
  static var isRequested: Bool { flag.load(ordering: .relaxed) }

  /// Begins to watch.
  ///
  /// A signal that the program was told to ignore, as by `nohup`, stays ignored.
  static func watch() {
    // What the handler touches has to be there before it may run.
    _ = isRequested
    var watched = sigset_t()
    sigemptyset(&watched)
    for signal in [SIGINT, SIGTERM, SIGHUP] {
      var before = sigaction()
      sigaction(signal, nil, &before)
      let ignored = unsafeBitCast(SIG_IGN, to: Int.self)
      if unsafeBitCast(before.__sigaction_handler.sa_handler, to: Int.self) == ignored { continue }
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { _ in Interruption.request() }
      // The second signal finds the default again, which ends the program.
      action.sa_flags = Int32(bitPattern: 0x8000_0000)
      sigaction(signal, &action, nil)
      sigaddset(&watched, signal)
    }
    // A program with many threads that starts this one may have them blocked, and hands that on.
    pthread_sigmask(SIG_UNBLOCK, &watched, nil)
  }

  /// Goes on where whoever listens to the messages has gone away: the run has more to do than to tell them.
  ///
  /// For runs that write files; where results go to standard output and nobody reads them, a run had better end.
  static func outliveListeners() { signal(SIGPIPE, SIG_IGN) }

  private static func request() { flag.store(true, ordering: .relaxed) }
}

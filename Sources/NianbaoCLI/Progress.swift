import Foundation
import Nianbao
import Synchronization

/// Says how far a run is: how many are done and failed, how fast, and for how long still.
///
/// On a terminal it is a line that changes; elsewhere, a plain line every half minute.
final class Progress: Sendable {
  private enum Place { case terminal, log, nowhere }

  private struct State {
    var isVisible = false
    var last: Duration = .zero
  }

  private let count: Int
  private let language: Language
  private let place: Place
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  /// Begins to measure.
  ///
  /// - Parameters:
  ///   - count: How many inputs there are; one needs no line.
  ///   - language: The language of the line.
  ///   - isQuiet: Whether to say nothing.
  init(count: Int, language: Language = .zh, isQuiet: Bool = false) {
    self.count = count
    self.language = language
    let isTerminal = isatty(STDERR_FILENO) == 1
    place = count < 2 || isQuiet ? .nowhere : isTerminal ? .terminal : .log
  }

  /// Shows how many inputs are done, skipped and failed ones among them.
  ///
  /// Without a number of failed ones the line says nothing about them.
  func show(done: Int, failed: Int? = nil, skipped: Int = 0) {
    guard place != .nowhere, done < count else { return }
    let now = ContinuousClock.now - start
    let step: Duration = place == .terminal ? .milliseconds(100) : .seconds(30)
    state.withLock { state in
      // A line that was removed for a message comes back at once.
      let isGone = place == .terminal && !state.isVisible
      guard isGone || now - state.last >= step else { return }
      let text = Self.text(
        count: count, done: done, failed: failed, skipped: skipped, after: now
      ).text(in: language)
      write(place == .terminal ? "\r\u{1B}[K" + text : text + "\n")
      state.last = now
      state.isVisible = true
    }
  }

  /// Removes the line, so that a message can take its place.
  func clear() {
    guard place == .terminal else { return }
    state.withLock { state in
      if state.isVisible { write("\r\u{1B}[K") }
      state.isVisible = false
    }
  }

  /// How far a run is, in words.
  ///
  /// - Parameters:
  ///   - count: How many inputs there are.
  ///   - done: How many of them are done, failed or skipped.
  ///   - failed: How many failed; `nil` where that is not known yet.
  ///   - skipped: How many were skipped; they say nothing about the time of the others.
  ///   - time: How long the run takes already.
  /// - Returns: The words. Rate and time left are missing where there is nothing to tell them from.
  static func text(
    count: Int, done: Int, failed: Int?, skipped: Int, after time: Duration
  ) -> LocalizedText {
    var zh = ["\(done)/\(count)"]
    var en = zh
    if skipped > 0 {
      zh.append("跳过 \(skipped)")
      en.append("skipped \(skipped)")
    }
    if let failed {
      zh.append("失败 \(failed)")
      en.append("failed \(failed)")
    }
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    let rate = seconds > 0 ? Double(done - skipped) / seconds : 0
    if rate > 0 {
      let left = Self.time((Double(count - done) / rate).rounded(.up))
      zh.append("每秒 \(Self.rate(rate)) 份，还需 \(left)")
      en.append("\(Self.rate(rate))/s, \(left) left")
    }
    return LocalizedText(zh: zh.joined(separator: "，"), en: en.joined(separator: ", "))
  }

  private static func rate(_ rate: Double) -> String {
    rate < 10 ? String(format: "%.1f", rate) : String(format: "%.0f", rate)
  }

  /// Seconds as `M:SS` or `H:MM:SS`.
  private static func time(_ seconds: Double) -> String {
    let whole = Int(min(seconds, 359_999))
    let parts = (whole / 3600, whole / 60 % 60, whole % 60)
    return parts.0 > 0
      ? String(format: "%d:%02d:%02d", parts.0, parts.1, parts.2)
      : String(format: "%d:%02d", parts.1, parts.2)
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}

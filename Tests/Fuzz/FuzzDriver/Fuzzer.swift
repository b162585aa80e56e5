import Foundation

/// The entry point of libFuzzer for programs that have a `main` of their own.
///
/// <https://llvm.org/docs/LibFuzzer.html#using-libfuzzer-as-a-library>
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// libFuzzer: tries inputs that nobody would think of, and keeps those that reach new code.
public enum Fuzzer {
  /// What is tried; libFuzzer's callback cannot capture it.
  private nonisolated(unsafe) static var body: ([UInt8]) -> Void = { _ in }

  /// Tries inputs as the program's arguments say, and ends the program.
  ///
  /// - Parameter body: Ends the program where an input is treated wrongly.
  public static func run(_ body: @escaping ([UInt8]) -> Void) -> Never {
    self.body = body
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    exit(
      runDriver(&count, &arguments) { start, count in
        Fuzzer.body(Array(UnsafeBufferPointer(start: start, count: count)))
        return 0
      })
  }
}

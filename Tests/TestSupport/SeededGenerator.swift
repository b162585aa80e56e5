import Foundation

/// A small generator of random numbers that gives the same numbers for the same seed.
///
/// The algorithm is SplitMix64, by Sebastiano Vigna, in the public domain.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates a generator.
  public init(seed: UInt64) { state = seed }

  /// Creates a generator whose seed is `NIANBAO_SEED`, or a fixed one, and prints the seed.
  ///
  /// - Parameter purpose: What the numbers are for, to find the line in a log.
  /// - Returns: The generator.
  public static func announced(for purpose: String) -> SeededGenerator {
    let seed = ProcessInfo.processInfo.environment["NIANBAO_SEED"].flatMap(UInt64.init)
    let used = seed ?? 20_260_101
    print("\(purpose): NIANBAO_SEED=\(used)")
    return SeededGenerator(seed: used)
  }

  /// The next random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}

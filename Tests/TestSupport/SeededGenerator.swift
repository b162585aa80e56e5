import Foundation

/// A small generator whose numbers depend on its seed alone (SplitMix64).
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// Creates a generator.
  public init(seed: UInt64) { state = seed }

  /// The generator for a property test: `NIANBAO_SEED`, or a fixed seed. The seed is printed.
  public static func fromEnvironment(_ name: String = #function) -> SeededGenerator {
    let chosen = ProcessInfo.processInfo.environment["NIANBAO_SEED"].flatMap(UInt64.init)
    let seed = chosen ?? 20_220_131
    print("seed of \(name): \(seed)")
    return SeededGenerator(seed: seed)
  }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

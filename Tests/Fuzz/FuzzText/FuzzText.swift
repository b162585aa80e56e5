import FuzzDriver
import Nianbao

/// Any bytes are a report, or an error that explains itself; nothing traps.
@main enum FuzzText {
  static func main() throws {
    let pipeline = Pipeline(try FormCatalog.embedded())
    Fuzzer.run { bytes in
      do {
        _ = try pipeline.read(bytes, name: "某某局2022年报.txt")
      } catch {
        guard let error = error as? any Explained, !error.explanation.en.isEmpty else {
          fatalError("an error without an explanation: \(error)")
        }
      }
    }
  }
}

import Foundation
import TestSupport
import Testing

/// Disks that are full or turn read-only in the middle of a run.
///
/// They are mounted in a name space of their own, which takes root's rights and goes with the test.
@Suite(.enabled(if: MountedDisk.isPossible, "file systems cannot be mounted here"))
struct TroubledDiskTests {
  private let bulk: BulkRun

  init() throws { bulk = try BulkRun() }

  /// Runs a script in a name space of its own; `nianbao` is the command.
  private func run(_ script: String) throws -> Program.Outcome {
    let unshare = try #require(Program.named("unshare"))
    return try unshare.run(
      ["--mount", "bash", "-euc", "nianbao() { \"$NIANBAO\" \"$@\"; }\n" + script],
      environment: ["NIANBAO": Program.nianbao.path, "LC_ALL": "en_US.UTF-8"],
      in: bulk.folder.path)
  }

  @Test("a full disk fails what does not fit, and the summary elsewhere names it")
  func full() throws {
    // A workbook takes some 25 KB: one fits. The largest input stands in the middle.
    let outcome = try run(
      """
      mkdir out kept
      mount -t tmpfs -o size=40k tmpfs out
      status=0
      nianbao convert in --output-dir out --jobs 1 --summary summary.json || status=$?
      cp -r out/. kept/
      exit $status
      """)
    #expect(outcome.status == 2, "\(outcome.messages)")
    let outcomes = try bulk.outcomes()
    #expect(outcomes.count == bulk.inputs.count)
    let converted = outcomes.filter { $0.value == "converted" }.keys
    #expect(!converted.isEmpty)
    #expect(outcomes.values.contains("failed"))
    for (input, entry) in try bulk.summary().inputs where entry["outcome"] as? String == "failed" {
      let error = entry["error_english"] as? String
      #expect(error?.contains("No space left on device") == true, "\(input)")
    }
    // What is there is whole.
    let kept = bulk.files(in: "kept")
    #expect(kept.count == converted.count)
    #expect(try bulk.convert("in", "--output-dir", "whole").status == 0)
    let whole = bulk.files(in: "whole")
    for (name, bytes) in kept { #expect(whole[name] == bytes, "\(name)") }
  }

  @Test("a summary on a full disk is said to be missing, and the outputs are there")
  func fullSummary() throws {
    let outcome = try run(
      """
      mkdir small
      mount -t tmpfs -o size=4k,nr_inodes=3 tmpfs small
      head -c 4096 /dev/zero > small/filler
      nianbao convert in --output-dir out --summary small/summary.json
      """)
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("small/summary.json cannot be written: No space left"))
  }

  @Test("a folder that turns read-only fails its outputs, and the others are written")
  func readOnly() throws {
    let closed = String(bulk.inputs[1].dropLast("/input.txt".count))
    let inputs = [bulk.inputs[0], "pipe.txt", bulk.inputs[1], bulk.inputs[2]]
    try bulk.folder.write("list", inputs.joined(separator: "\n"))
    let outcome = try run(
      """
      mkdir -p "out/\(closed)"
      mount -t tmpfs tmpfs "out/\(closed)"
      mkfifo pipe.txt
      nianbao convert --files-from list --output-dir out --jobs 1 --summary summary.json &
      until [ -e "out/\(inputs[0].dropLast(4)).xlsx" ]; do sleep 0.05; done
      mount -o remount,ro "out/\(closed)"
      cat "\(bulk.inputs[3])" > pipe.txt
      wait $!
      """)
    #expect(outcome.status == 2, "\(outcome.messages)")
    #expect(
      try bulk.outcomes() == [
        inputs[0]: "converted", inputs[1]: "converted", inputs[2]: "failed",
        inputs[3]: "converted",
      ])
    let error = try bulk.summary().inputs[inputs[2]]?["error_english"] as? String
    #expect(error?.contains("Read-only file system") == true)
  }
}

/// Whether file systems can be mounted here.
enum MountedDisk {
  static let isPossible: Bool = {
    let script = "mount -t tmpfs -o size=64k tmpfs /mnt"
    let outcome = try? Program.named("unshare")?.run(["--mount", "bash", "-c", script])
    return outcome?.status == 0
  }()
}

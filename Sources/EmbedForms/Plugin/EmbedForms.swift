import Foundation
import PackagePlugin

/// Writes the forms of `Resources/Forms` into the library as string literals.
///
/// So the tool stays one file, and a new form needs no Swift.
@main struct EmbedForms: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(components: "Resources", "Forms")
    let forms = try FileManager.default
      .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" && !$0.lastPathComponent.hasSuffix(".schema.json") }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
    let output = context.pluginWorkDirectoryURL.appending(component: "EmbeddedForms.swift")
    return [
      .buildCommand(
        displayName: "Embedding the forms",
        executable: try context.tool(named: "EmbedFormsTool").url,
        arguments: [output.path] + forms.map(\.path),
        inputFiles: forms,
        outputFiles: [output])
    ]
  }
}

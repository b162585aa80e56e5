import ArgumentParser
import Foundation
import Nianbao

/// Options that every command has.
struct CommonOptions: ParsableArguments {
  @Option(help: "提示的语言 · the language of messages: zh, en (默认取自 LC_ALL、LC_MESSAGES、LANG)")
  var language: Language?

  @Option(help: "另加一个文件夹里的表式 · add the forms of a folder")
  var forms: String?

  /// Where messages go, in the language that was chosen.
  var messages: Messages {
    Messages(language: language ?? .ofEnvironment(ProcessInfo.processInfo.environment))
  }

  /// The built-in forms and those of `--forms`.
  func catalog() throws -> FormCatalog {
    let builtIn = try FormCatalog.embedded()
    guard let forms else { return builtIn }
    let paths = try FormFolder.files(in: forms)
    let added = try paths.map { path in
      try FormCatalog.decode(try InputFile.read(path), name: path)
    }
    // A form of the folder stands for the built-in one with its id.
    let kept = builtIn.forms.filter { form in !added.contains { $0.id == form.id } }
    return try FormCatalog(kept + added)
  }
}

/// A folder with forms.
enum FormFolder {
  /// The form files of a folder, by name.
  ///
  /// - Throws: ``FormError`` of kind `.unreadableFolder`.
  static func files(in folder: String) throws -> [String] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw FormError(.unreadableFolder, name: folder, detail: error.localizedDescription)
    }
    let forms = names.filter { $0.hasSuffix(".json") && !$0.hasSuffix(".schema.json") }.sorted()
    guard !forms.isEmpty else {
      throw FormError(.unreadableFolder, name: folder, detail: "*.json")
    }
    return forms.map { folder + "/" + $0 }
  }
}

extension Language: ExpressibleByArgument {
  /// The language that the environment asks for: Chinese where it says nothing.
  static func ofEnvironment(_ environment: [String: String]) -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    guard let locale else { return .zh }
    let name = locale.prefix { $0.isLetter }.lowercased()
    return ["c", "posix"].contains(name) || name.hasPrefix("zh") ? .zh : .en
  }
}

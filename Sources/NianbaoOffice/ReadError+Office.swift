internal import Nianbao
internal import OfficePackage
internal import ZipArchive

extension ReadError {
  /// The error that tells a user why an office file cannot be read.
  init(office error: any Error, name: String) {
    if let error = error as? ReadError {
      self = error
      return
    }
    guard let error = error as? PackageError else {
      self.init(.damaged(part: nil, detail: "\(error)"), name: name)
      return
    }
    self.init(Self.kind(of: error), name: name)
  }

  private static func kind(of error: PackageError) -> Kind {
    switch error.kind {
    case .archive(.encrypted): .passwordProtected
    case .archive(.entryTooLarge), .archive(.totalTooLarge), .archive(.ratioTooHigh),
      .archive(.tooManyEntries), .excessive:
      .excessive(part: error.part, detail: error.detail)
    default: .damaged(part: error.part, detail: error.detail)
    }
  }
}

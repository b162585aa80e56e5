// swift-tools-version: 6.2

import PackageDescription

/// Targets that touch no C: a raw pointer in them is a build failure.
let pure: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatWarning("StrictMemorySafety", as: .error),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Targets that call C or the system.
let bridging: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// The targets stand in the order of the pipeline: C libraries, what wraps them,
// the core, the adapters for office files, the command.
let package = Package(
  name: "nianbao",
  products: [
    .executable(name: "nianbao", targets: ["NianbaoCLI"]),
    .executable(name: "nianbao-bench", targets: ["NianbaoBench"]),
    .library(name: "Nianbao", targets: ["Nianbao"]),
    .library(name: "NianbaoOffice", targets: ["NianbaoOffice"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CLibzip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(name: "CXlsxWriterHooks", dependencies: ["CXlsxWriter"]),
    .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),

    .executableTarget(name: "EmbedFormsTool", path: "Sources/EmbedForms/Tool"),
    .plugin(
      name: "EmbedForms", capability: .buildTool(), dependencies: ["EmbedFormsTool"],
      path: "Sources/EmbedForms/Plugin"),

    .target(name: "ZipArchive", dependencies: ["CLibzip"], swiftSettings: bridging),
    .target(name: "OfficePackage", dependencies: ["ZipArchive"], swiftSettings: bridging),
    .target(name: "HTMLFile", dependencies: ["CLibxml2"], swiftSettings: bridging),
    .target(
      name: "WorkbookFile", dependencies: ["CXlsxWriter", "CXlsxWriterHooks"],
      swiftSettings: bridging),

    .target(name: "Nianbao", swiftSettings: pure, plugins: ["EmbedForms"]),
    .target(
      name: "NianbaoOffice",
      dependencies: ["Nianbao", "HTMLFile", "OfficePackage", "WorkbookFile", "ZipArchive"],
      swiftSettings: pure),

    .executableTarget(
      name: "NianbaoCLI",
      dependencies: [
        "Nianbao", "NianbaoOffice",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: [.enableUpcomingFeature("MemberImportVisibility")],
      // It only has to be there: it takes the place of malloc and free, for the libraries too.
      linkerSettings: [.linkedLibrary("mimalloc")]),

    .executableTarget(name: "NianbaoBench", dependencies: ["Nianbao", "NianbaoOffice"]),

    .target(
      name: "TestSupport", dependencies: ["Nianbao", "ZipArchive"], path: "Tests/TestSupport",
      swiftSettings: bridging),
    .executableTarget(
      name: "nianbao-shapes", dependencies: ["Nianbao", "NianbaoOffice", "TestSupport"],
      path: "Tests/ShapeRun"),
    .testTarget(name: "ZipArchiveTests", dependencies: ["ZipArchive", "TestSupport"]),
    .testTarget(name: "OfficePackageTests", dependencies: ["OfficePackage", "TestSupport"]),
    .testTarget(name: "HTMLFileTests", dependencies: ["HTMLFile", "TestSupport"]),
    .testTarget(
      name: "WorkbookFileTests",
      dependencies: [
        "WorkbookFile", "CXlsxWriter", "CXlsxWriterHooks", "ZipArchive", "TestSupport",
      ]),
    .testTarget(
      name: "NianbaoTests", dependencies: ["Nianbao", "TestSupport"], exclude: ["Scripts"]),
    .testTarget(
      name: "NianbaoOfficeTests",
      dependencies: ["NianbaoOffice", "Nianbao", "ZipArchive", "TestSupport"],
      exclude: ["Scripts"]),
    .testTarget(
      name: "NianbaoCLITests", dependencies: ["NianbaoCLI", "Nianbao", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)

// What `scripts/fuzz` builds: the targets that are tried, with the fuzzer's counters and
// AddressSanitizer, and a program for each thing that is tried.
if Context.environment["NIANBAO_FUZZ"] == "1" {
  let sanitizers = ["-sanitize=fuzzer,address"]
  let tried = [
    "ZipArchive", "OfficePackage", "HTMLFile", "WorkbookFile", "Nianbao", "NianbaoOffice",
  ]
  for target in package.targets where tried.contains(target.name) {
    target.swiftSettings?.append(.unsafeFlags(sanitizers + ["-parse-as-library"]))
  }
  package.targets.append(.target(name: "FuzzDriver", path: "Tests/Fuzz/FuzzDriver"))
  package.targets += ["FuzzText", "FuzzRoundTrip", "FuzzWorkbook"].map { name in
    .executableTarget(
      name: name, dependencies: ["FuzzDriver", "Nianbao", "NianbaoOffice"],
      path: "Tests/Fuzz/\(name)",
      linkerSettings: [.unsafeFlags(sanitizers + ["-use-ld=lld"])])
  }
}

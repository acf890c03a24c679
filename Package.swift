// swift-tools-version: 6.2
import PackageDescription

#if os(macOS)
  // Homebrew keeps Graphviz outside the compiler's search path, and pkg-config knows where.
  let graphvizPackage: String? = "libgvc"
#else
  // <graphviz/gvc.h> is on the search path: no pkg-config, and no warning where it is missing.
  let graphvizPackage: String? = nil
#endif

/// Every target: Swift 6, and no warning survives.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Targets without C: unsafe code must say so where it stands.
let pure: [SwiftSetting] = strict + [.strictMemorySafety()]

/// Rounding and square roots call libm, which nothing links where no module imports a C library.
let libm: [LinkerSetting] = [.linkedLibrary("m", .when(platforms: [.linux]))]

let package = Package(
  name: "Riposte",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "EDTF", targets: ["EDTF"]),
    .library(name: "Riposte", targets: ["Riposte"]),
    .library(name: "RiposteFormats", targets: ["RiposteFormats"]),
    .library(name: "RiposteDiagrams", targets: ["RiposteDiagrams"]),
    .library(name: "RiposteGraphviz", targets: ["RiposteGraphviz"]),
    .library(name: "RiposteReport", targets: ["RiposteReport"]),
    .executable(name: "riposte", targets: ["RiposteCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "EDTF", swiftSettings: pure, linkerSettings: libm),
    .target(name: "RiposteKernel", swiftSettings: pure, linkerSettings: libm),
    .target(
      name: "Riposte", dependencies: ["EDTF", "RiposteKernel"], swiftSettings: pure,
      linkerSettings: libm),
    .target(name: "RiposteFiles", swiftSettings: pure),
    .target(
      name: "RiposteFormats",
      dependencies: [
        "EDTF", "Riposte", "RiposteFiles", "RiposteKernel",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: pure),
    .target(name: "RiposteDiagrams", dependencies: ["Riposte", "EDTF"], swiftSettings: pure),
    .target(
      name: "RiposteReport",
      dependencies: [
        "EDTF", "Riposte", "RiposteDiagrams",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.embedInCode("Page")], swiftSettings: pure),
    .systemLibrary(
      name: "CRiposteGraphviz", pkgConfig: graphvizPackage,
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
    .target(
      name: "RiposteGraphviz",
      dependencies: ["RiposteDiagrams", "RiposteFiles", "CRiposteGraphviz"],
      swiftSettings: strict),
    .executableTarget(
      name: "RiposteCommand",
      dependencies: [
        "Riposte", "RiposteFiles", "RiposteFormats", "RiposteDiagrams", "RiposteGraphviz",
        "RiposteReport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Examples/riposte", swiftSettings: strict),
    .executableTarget(
      name: "quickstart", dependencies: ["Riposte", "RiposteDiagrams", "RiposteGraphviz"],
      path: "Examples/quickstart", swiftSettings: strict),

    .target(
      name: "RiposteTestSupport", dependencies: ["EDTF", "Riposte", "RiposteKernel"],
      path: "Tests/RiposteTestSupport", swiftSettings: strict),
    .testTarget(
      name: "EDTFTests", dependencies: ["EDTF", "RiposteTestSupport"], swiftSettings: strict),
    .testTarget(
      name: "RiposteKernelTests", dependencies: ["RiposteKernel", "RiposteTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "RiposteTests", dependencies: ["Riposte", "RiposteTestSupport"], swiftSettings: strict),
    .testTarget(
      name: "RiposteFilesTests", dependencies: ["RiposteFiles", "RiposteTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "RiposteFormatsTests", dependencies: ["EDTF", "RiposteFormats", "RiposteTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "RiposteDiagramsTests",
      dependencies: ["RiposteDiagrams", "RiposteFormats", "RiposteTestSupport"],
      exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(
      name: "RiposteGraphvizTests", dependencies: ["RiposteGraphviz", "RiposteTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "RiposteReportTests",
      dependencies: ["Riposte", "RiposteDiagrams", "RiposteReport", "RiposteTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "RiposteCommandTests", dependencies: ["RiposteCommand", "RiposteTestSupport"],
      exclude: ["Fixtures"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// Only whoever builds the documentation needs the plugin: RIPOSTE_DOCS=1 swift package generate-documentation
if Context.environment["RIPOSTE_DOCS"] != nil {
  package.dependencies.append(
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"))
}

// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that whoever uses the library never builds it: swift build -c release
let package = Package(
  name: "RiposteBenchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Riposte", path: "../..")],
  targets: [
    .executableTarget(
      name: "riposte-bench",
      dependencies: [
        .product(name: "Riposte", package: "Riposte"),
        .product(name: "RiposteFormats", package: "Riposte"),
      ],
      swiftSettings: [
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ]),
    .executableTarget(
      name: "riposte-draw",
      dependencies: [
        .product(name: "Riposte", package: "Riposte"),
        .product(name: "RiposteDiagrams", package: "Riposte"),
        .product(name: "RiposteGraphviz", package: "Riposte"),
      ],
      swiftSettings: [
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)

// swift-tools-version: 6.2
import Foundation
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// What runs from a command's start to its answer stays on the thread that began it: a short command starts no other.
let onOneThread: [SwiftSetting] = settings + [.enableUpcomingFeature("NonisolatedNonsendingByDefault")]

/// Where Debian keeps the C++ library that is put into a program; for each processor and compiler in a folder of its own.
let cPlusPlus = ["x86_64", "aarch64"].flatMap { processor in
    (12...15).map { "/usr/lib/gcc/\(processor)-linux-gnu/\($0)/libstdc++.a" }
}.last(where: FileManager.default.fileExists(atPath:))

/// A program that starts fast: without a list of the 24,000 names that are in it, which nobody looks up; with the 126,000
/// places packed that the loader writes to; and with the C++ library in it, whose names the loader would look up one by one.
let startsFast: [LinkerSetting] = [
    .unsafeFlags(
        ["-use-ld=lld", "-Xlinker", "--no-export-dynamic", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs"]
            + (cPlusPlus.map {
                ["-Xclang-linker", "-static-libgcc", "-Xlinker", "--remap-inputs=*/libstdc++.so=\($0)"]
            } ?? []),
        .when(configuration: .release))
]

/// Is this header of a system library there? Without it, what needs the library is left out of the build.
func hasHeader(_ path: String) -> Bool {
    // Debian keeps what differs between processors in a folder for each.
    ["", "x86_64-linux-gnu/", "aarch64-linux-gnu/"].contains { folder in
        FileManager.default.fileExists(atPath: "/usr/include/\(folder)\(path)")
    }
}

let hasPress = ["pango-1.0/pango/pangocairo.h", "qrencode.h", "xlsxwriter.h"].allSatisfy(hasHeader)
let hasPhoneNumbers = hasHeader("phonenumbers/phonenumberutil.h")
let hasMail = hasHeader("curl/curl.h")

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

func room(
    _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = [],
    swift: [SwiftSetting] = settings, linking: [LinkerSetting] = []
) -> Target {
    .target(
        name: name, dependencies: dependencies, resources: resources, swiftSettings: swift, linkerSettings: linking)
}

func tests(
    _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = [], resources: [Resource] = []
) -> Target {
    .testTarget(
        name: name, dependencies: dependencies, exclude: exclude, resources: resources, swiftSettings: settings)
}

var products: [Product] = [.executable(name: "vigil", targets: ["vigil"])]

var targets: [Target] = [
    room("Volunteering"),
    room("Language", linking: [.linkedLibrary("_FoundationICU")]),
    room("Documents", ["Language"]),
    room("Interchange", ["Volunteering"]),
    .target(name: "LibraryOpening", path: "Sources/System/LibraryOpening", swiftSettings: settings),
    .target(name: "NamelessFile", path: "Sources/System/NamelessFile", swiftSettings: settings),
    room("Telephony", ["LibraryOpening"]),
    .target(name: "CFileSystem", path: "Sources/System/CFileSystem"),
    room("Delivery", ["Volunteering", "Interchange", "LibraryOpening", "NamelessFile", "CFileSystem", crypto]),
    .target(
        name: "CSQLite", path: "Sources/System/CSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),
    room("Persistence", ["Volunteering", "CSQLite", grdb, sqlite], swift: onOneThread),
    room("Settings", ["Volunteering", "Language", yams]),
    room(
        "Operations",
        [
            "Volunteering", "Language", "Interchange", "Telephony", "Persistence", "Documents", grdb, mustache, yams,
            crypto,
        ],
        resources: [.embedInCode("Reminders/Presets"), .embedInCode("Layouts/Presets")]),
    room(
        "Scheduling",
        [
            "Volunteering", "Interchange", "Documents", "Persistence", "Operations", "Delivery", logging, lifecycle,
        ]),
    room(
        "Commands",
        [
            "Volunteering", "Language", "Interchange", "Telephony", "Persistence", "Documents", "Operations",
            "Settings", "Delivery", "Scheduling", "NamelessFile", argumentParser, logging, lifecycle,
            signals,
        ], swift: onOneThread),
    .executableTarget(
        name: "vigil", dependencies: ["Commands"], swiftSettings: onOneThread, linkerSettings: startsFast),
    room("Handbook"),
    .target(
        name: "TestSupport", dependencies: ["Volunteering", "Interchange", "Persistence", "Operations", grdb],
        path: "Tests/TestSupport", exclude: ["Zones"], swiftSettings: settings),
    .executableTarget(
        name: "lone-dispatcher",
        dependencies: ["Volunteering", "Persistence", "Operations", "Delivery", "Scheduling"],
        path: "Tests/LoneDispatcher", swiftSettings: settings),
    tests("LanguageTests", ["Language"]),
    tests("TelephonyTests", ["Telephony"]),
    tests(
        "DeliveryTests", ["Delivery", "Volunteering", "Interchange", "TestSupport", crypto],
        exclude: ["Goldens", "Sink"]),
    tests("InterchangeTests", ["Interchange", "Volunteering", "TestSupport"], resources: [.copy("Samples")]),
    tests("DocumentsTests", ["Documents", "Language", "TestSupport"], exclude: ["Goldens"]),
    tests("SettingsTests", ["Settings", "Volunteering", "Language"]),
    tests("HandbookTests", ["Volunteering"]),
    tests(
        "VolunteeringTests", ["Volunteering", "TestSupport"],
        exclude: ["Recurrence/rules.py", "Recurrence/rules.tsv"]),
    tests("PersistenceTests", ["Persistence", "Volunteering", "Operations", "TestSupport", grdb]),
    tests(
        "OperationsTests",
        [
            "Operations", "Volunteering", "Language", "Interchange", "Telephony", "Persistence", "Documents",
            "TestSupport", grdb,
        ],
        exclude: [
            "Goldens", "MorningSheet/Goldens", "Reminders/Goldens", "Reminders/Messages/Goldens", "Reports/Goldens",
        ],
        resources: [.copy("Samples")]),
    tests(
        "SchedulingTests",
        [
            "Scheduling", "Volunteering", "Language", "Documents", "Persistence", "Operations", "Delivery",
            "Interchange", "TestSupport", "lone-dispatcher", grdb, logging,
        ]),
    tests("CommandsTests", ["vigil", "TestSupport"], exclude: ["Month/steps.txt", "Month/march.gpx"]),
]

if hasPress {
    products.append(.executable(name: "vigil-press", targets: ["vigil-press"]))
    targets += [
        .systemLibrary(name: "CPango", path: "Sources/System/CPango", pkgConfig: "pangocairo"),
        .systemLibrary(name: "CQREncode", path: "Sources/System/CQREncode", pkgConfig: "libqrencode"),
        .systemLibrary(name: "CXlsxWriter", path: "Sources/System/CXlsxWriter", pkgConfig: "xlsxwriter"),
        room("Press", ["Documents", "CPango", "CQREncode", "CXlsxWriter"]),
        .executableTarget(
            name: "vigil-press", dependencies: ["Press"], swiftSettings: settings, linkerSettings: startsFast),
        tests("PressTests", ["Press", "CPango", "Documents", "TestSupport", "vigil-press"], exclude: ["Fixtures"]),
    ]
}

if hasPhoneNumbers {
    products.append(.library(name: "vigil-phone-numbers", type: .dynamic, targets: ["CPhoneNumber"]))
    targets.append(
        .target(
            name: "CPhoneNumber", path: "Sources/System/CPhoneNumber",
            // Without Swift's runtime, so that a statically linked vigil can open the library.
            linkerSettings: [
                .linkedLibrary("phonenumber"), .linkedLibrary("protobuf-lite"),
                .unsafeFlags(["-nostartfiles", "-static-stdlib"]),
            ]))
}

if hasMail {
    products.append(.library(name: "vigil-mail", type: .dynamic, targets: ["CCurl"]))
    targets.append(
        .target(
            name: "CCurl", path: "Sources/System/CCurl",
            // Without Swift's runtime, as above.
            linkerSettings: [.linkedLibrary("curl"), .unsafeFlags(["-nostartfiles", "-static-stdlib"])]))
}

let package = Package(
    name: "vigil",
    products: products,
    dependencies: [
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: targets,
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)

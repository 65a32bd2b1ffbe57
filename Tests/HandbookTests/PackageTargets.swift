import Foundation
import Testing

/// What each room of the sources depends on, read from Package.swift.
struct PackageTargets {
    /// By room; whatever lies in `Sources/System` is `System`.
    let dependencies: [String: Set<String>]

    init() throws {
        let text = try Repository.text("Package.swift")
        var products: [Substring: String] = [:]
        for match in text.matches(of: /let (\w+): Target.Dependency = .product\(name: "(\w+)"/) {
            products[match.1] = String(match.2)
        }
        let system = Set(text.matches(of: /name: "(\w+)", path: "Sources\/System/).map { String($0.1) })
        var dependencies: [String: Set<String>] = [:]
        for match in text.matches(
            of: /(?:room\(|\.executableTarget\(\s*name:)\s*"([\w-]+)"(?:,\s*(?:dependencies:\s*)?\[([^\]]*)\])?/)
        {
            let room = String(match.1)
            guard FileManager.default.fileExists(atPath: Repository.root.appending(path: "Sources/\(room)").path) else {
                continue
            }
            let names = try (match.2 ?? "").matches(of: /"?([\w-]+)"?/).map { name in
                if name.0.hasPrefix("\"") { return system.contains(String(name.1)) ? "System" : String(name.1) }
                return try #require(products[name.1], "\(name.1) in Package.swift")
            }
            dependencies[room] = Set(names)
        }
        try #require(dependencies.count > 10)
        self.dependencies = dependencies
    }
}

import Foundation
import Testing

/// The measure of the rooms.
@Suite struct HouseTests {
    @Test func `no file of the sources is longer than 400 lines`() throws {
        let long = try Repository.files(in: "Sources", ending: "swift").filter { path in
            let lines = try Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false).count - 1
            return lines > 400
        }
        #expect(long.isEmpty, "Too long: \(long.joined(separator: ", "))")
    }

    @Test func `no file or folder is named like a drawer`() throws {
        let drawers = try Repository.files(in: "Sources").filter { path in
            path.split(separator: "/").contains { name in
                let stem = name.prefix { $0 != "." }
                return ["Util", "Utils", "Utilities", "Helper", "Helpers", "Manager", "Managers", "Common"]
                    .contains { stem.hasSuffix($0) }
            }
        }
        #expect(drawers.isEmpty, "Named like a drawer: \(drawers.joined(separator: ", "))")
    }

    @Test func `every room has a line in the Handbook`() throws {
        let page = try HandbookPages.page("Architecture")
        let rooms = Set(try Repository.files(in: "Sources").compactMap { $0.split(separator: "/").dropFirst().first })
        let missing = rooms.filter { !page.contains("`\($0)`") }.sorted()
        #expect(missing.isEmpty, "Add these to Architecture.md: \(missing.joined(separator: ", "))")
    }

    @Test func `every room depends on what the Handbook says`() throws {
        let package = try PackageTargets()
        let page = try HandbookPages.page("Architecture")
        let written = page.split(separator: "\n").compactMap { line -> (room: String, dependencies: Set<String>)? in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 3, cells[0].hasPrefix("`"), package.dependencies[Self.plain(cells[0])] != nil else {
                return nil
            }
            // What comes with Swift is no dependency.
            let names = cells[2].split(separator: ", ").map { Self.plain(String($0)) }
            return (Self.plain(cells[0]), Set(names.filter { $0 != "–" && !$0.hasPrefix("Foundation") }))
        }
        for (room, dependencies) in written {
            #expect(package.dependencies[room] == dependencies, "\(room) in Architecture.md")
        }
        #expect(Set(written.map(\.room)) == Set(package.dependencies.keys))
    }

    private static func plain(_ name: String) -> String { name.replacing("`", with: "") }
}

import Language
import Foundation
import Volunteering

/// Where layouts are found: files of the organizer's first, then what is built in.
package struct LayoutShelf: Sendable {
    /// Folders with layouts, the most important first; they need not be there.
    package let folders: [String]

    package init(folders: [String] = []) {
        self.folders = folders
    }

    private static let builtInFiles: [(name: String, bytes: [UInt8])] = [
        ("march", PackageResources.march_yaml), ("screening", PackageResources.screening_yaml),
        ("finder", PackageResources.finder_yaml), ("unassigned", PackageResources.unassigned_yaml),
        ("emergency", PackageResources.emergency_yaml), ("team", PackageResources.team_yaml),
    ]

    /// Read once; a fault in them is told to whoever asks first.
    private static let builtIn = Result { () throws(LayoutError) -> [RosterLayout] in
        var layouts: [RosterLayout] = []
        for (name, bytes) in builtInFiles {
            let yaml = String(decoding: bytes, as: UTF8.self)
            layouts.append(try LayoutReader(file: "\(name).yaml").layout(named: name, in: yaml))
        }
        return layouts
    }

    /// A layout by its name, or by the path of its file.
    ///
    /// - Throws: ``LayoutError``.
    package func layout(_ typed: String) throws -> RosterLayout {
        if let path = try path(of: typed) { return try Self.read(path) }
        guard let found = try Self.builtIn.get().first(where: { $0.name == typed.lowercased() }) else {
            throw LayoutError.unknown(typed, suggestion: Spelling.closest(to: typed, among: try names()))
        }
        return found
    }

    /// What an event is printed in when nobody says otherwise.
    ///
    /// - Throws: ``LayoutError``.
    package func standard(for kind: Event.Kind) throws -> RosterLayout {
        try layout(kind == .screening ? "screening" : "march")
    }

    /// The YAML of a layout, to start one's own from.
    ///
    /// - Throws: ``LayoutError``.
    package func yaml(_ typed: String) throws -> String {
        if let path = try path(of: typed) { return try Self.text(path) }
        guard let found = Self.builtInFiles.first(where: { $0.name == typed.lowercased() }) else {
            throw LayoutError.unknown(typed, suggestion: Spelling.closest(to: typed, among: try names()))
        }
        return String(decoding: found.bytes, as: UTF8.self)
    }

    /// Every name once, in the order of the alphabet.
    package func names() throws -> [String] {
        let own = folders.flatMap { folder in Self.files(in: folder).map { Self.name(of: $0) } }
        return Set(own + Self.builtInFiles.map(\.name)).sorted()
    }

    /// The file that is meant; nil for what is built in.
    private func path(of typed: String) throws -> String? {
        if typed.contains("/") || typed.hasSuffix(".yaml") || typed.hasSuffix(".yml") { return typed }
        return folders.lazy.compactMap { folder in
            Self.files(in: folder).first { Self.name(of: $0) == typed.lowercased() }
        }.first
    }

    private static func files(in folder: String) -> [String] {
        guard let names = FileManager.default.enumerator(atPath: folder)?.skippingFolders() else { return [] }
        return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted().map { "\(folder)/\($0)" }
    }

    private static func name(of path: String) -> String {
        URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent.lowercased()
    }

    private static func read(_ path: String) throws -> RosterLayout {
        var layout = try LayoutReader(file: path).layout(named: name(of: path), in: text(path))
        layout.path = path
        return layout
    }

    /// A layout is a page of text; what is longer is none.
    private static let mostBytes = 65_536

    private static func text(_ path: String) throws -> String {
        let bytes: Data
        do {
            let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            bytes = try file.read(upToCount: mostBytes + 1) ?? Data()
            try file.close()
        } catch {
            let reason = FileManager.default.fileExists(atPath: path) ? "it may not be read" : "it is not there"
            throw LayoutError.unreadable(path: path, reason: reason)
        }
        guard bytes.count <= mostBytes, let text = String(validating: bytes, as: UTF8.self) else {
            throw LayoutError.unreadable(path: path, reason: "it is not a page of UTF-8 text")
        }
        return text
    }
}

extension FileManager.DirectoryEnumerator {
    /// Names of this folder alone.
    fileprivate func skippingFolders() -> [String] {
        var names: [String] = []
        while let name = nextObject() as? String {
            skipDescendants()
            names.append(name)
        }
        return names
    }
}

import Foundation
import Operations
import Volunteering

/// Where the printed papers lie: a folder for each day, and in it one for each event of the day.
///
/// `2027-02-26/march-2027/M-07-r2.pdf` is a sheet in its second revision; what it replaced is in `earlier` beside it.
package struct PaperFolder: Sendable {
    /// Papers name people and their phones: a month after their day they go.
    package static let keptDays = 30
    private static let endings = ["pdf", "html"]

    package let path: String

    package init(_ path: String) {
        self.path = path
    }

    /// The folder of a day, or of an event on it; it is made, for its owner alone.
    ///
    /// - Throws: ``PaperError/noFolder(_:)``.
    func folder(_ day: Day, event: String? = nil) throws -> String {
        let folder = [path, "\(day)", event].compactMap { $0 }.joined(separator: "/")
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw PaperError.noFolder(folder)
        }
        guard FileManager.default.isWritableFile(atPath: folder) else { throw PaperError.noFolder(folder) }
        return folder
    }

    /// The name of a sheet's file without its ending.
    static func name(of sheet: FrozenSheet) -> String { "\(sheet.id)-r\(sheet.revision)" }

    static func isThere(_ name: String, in folder: String) -> Bool {
        endings.contains { FileManager.default.fileExists(atPath: "\(folder)/\(name).\($0)") }
    }

    /// Whether just the present sheets lie there, and none that they replace.
    static func holds(_ present: Set<String>, in folder: String) throws -> Bool {
        try present.allSatisfy { isThere($0, in: folder) } && superseded(by: present, in: folder).isEmpty
    }

    private static func superseded(by present: Set<String>, in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).filter { file in
            let name = String(file.prefix { $0 != "." })
            return isSheet(name) && !present.contains(name) && endings.contains { file == "\(name).\($0)" }
        }
    }

    /// Moves sheets that are not the present ones into `earlier`.
    ///
    /// - Returns: How many.
    @discardableResult
    static func setAside(allBut present: Set<String>, in folder: String) throws -> Int {
        let old = try superseded(by: present, in: folder)
        guard !old.isEmpty else { return 0 }
        try FileManager.default.createDirectory(atPath: "\(folder)/earlier", withIntermediateDirectories: true)
        for file in old { rename("\(folder)/\(file)", "\(folder)/earlier/\(file)") }
        return old.count
    }

    /// `M-07-r2`.
    private static func isSheet(_ name: String) -> Bool { name.wholeMatch(of: /[A-Z]-\d+-r\d+/) != nil }

    /// Removes what the printer made for days that are long over; what else lies there stays.
    ///
    /// - Returns: How many papers.
    func removeOld(on today: Day) throws -> Int {
        guard FileManager.default.fileExists(atPath: path) else { return 0 }
        var removed = 0
        for name in try FileManager.default.contentsOfDirectory(atPath: path) {
            guard let day = Day(iso: name), day.adding(days: Self.keptDays) < today else { continue }
            removed += try Self.empty("\(path)/\(name)", depth: 2)
        }
        return removed
    }

    private static func empty(_ folder: String, depth: Int) throws -> Int {
        var removed = 0
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            let whole = "\(folder)/\(name)"
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder) else { continue }
            if isFolder.boolValue {
                if depth > 0 { removed += try empty(whole, depth: depth - 1) }
            } else if endings.contains(where: { name.hasSuffix(".\($0)") }) {
                try FileManager.default.removeItem(atPath: whole)
                removed += 1
            }
        }
        // Only an empty one goes.
        rmdir(folder)
        return removed
    }
}

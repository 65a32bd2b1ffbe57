import Foundation

/// One of the program's own C libraries, opened when it is first needed, so that the program runs without it.
package struct OpenedLibrary {
    /// Why a library could not be opened.
    package enum Failure: Error, Hashable, Sendable {
        /// It lies in none of the folders; the places that were looked in.
        case absent(reason: String)
        /// It lies there, and the loader refused it: mostly because a library that it needs is missing.
        case unusable(reason: String)

        package var reason: String {
            switch self {
            case .absent(let reason), .unusable(let reason): reason
            }
        }
    }

    /// Where it was found.
    package let path: String
    private let handle: UnsafeMutableRawPointer

    /// Opens the library in the first folder that has it; it stays open until the process ends.
    package init(_ fileName: String, in folders: [URL]) throws(Failure) {
        var reasons: [String] = []
        var isThere = false
        for folder in folders {
            let path = folder.appending(path: fileName).path
            guard FileManager.default.fileExists(atPath: path) else {
                reasons.append("not in \(folder.path)")
                continue
            }
            if let handle = dlopen(path, RTLD_NOW | RTLD_LOCAL) {
                self.path = path
                self.handle = handle
                return
            }
            isThere = true
            reasons.append(dlerror().map { String(cString: $0) } ?? "\(path) cannot be opened")
        }
        let reason = reasons.joined(separator: "; ")
        throw isThere ? .unusable(reason: reason) : .absent(reason: reason)
    }

    /// The function of this name, nil when there is none. `Function` is its `@convention(c)` type.
    package func function<Function>(_ name: String, as type: Function.Type = Function.self) -> Function? {
        dlsym(handle, name).map { unsafeBitCast($0, to: type) }
    }

    /// Where the program's libraries may lie, the most particular place first.
    package static func folders() -> [URL] {
        var folders: [URL] = []
        if let named = ProcessInfo.processInfo.environment["VIGIL_LIBRARIES"], !named.isEmpty {
            folders.append(URL(filePath: named))
        }
        let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        folders += [program, program.appending(path: "../lib/vigil").standardizedFileURL]
        // Tests run inside another program: the library lies beside the bundle that holds this code.
        if let image = imagePath() {
            let folder = URL(filePath: image).resolvingSymlinksInPath().deletingLastPathComponent()
            if !folders.contains(folder) { folders.append(folder) }
        }
        return folders
    }

    /// The file that this code was loaded from.
    ///
    /// By `dladdr`, which is looked up because the system's Swift module leaves it out.
    private static func imagePath() -> String? {
        typealias Image = (
            path: UnsafePointer<CChar>?, base: UnsafeRawPointer?, symbol: UnsafePointer<CChar>?,
            address: UnsafeRawPointer?
        )
        typealias Find = @convention(c) (UnsafeRawPointer, UnsafeMutableRawPointer) -> CInt
        guard let function = dlsym(nil, "dladdr") else { return nil }
        var image: Image = (nil, nil, nil, nil)
        let isFound = unsafeBitCast(function, to: Find.self)(#dsohandle, &image) != 0
        return isFound ? image.path.map { String(cString: $0) } : nil
    }
}

import Foundation

/// The entry points of `libvigil-phone-numbers.so`, opened at first use so that the program runs without it.
struct PhoneNumberLibrary: Sendable {
    typealias KnowsRegion = @convention(c) (UnsafePointer<CChar>) -> CInt
    typealias Convert =
        @convention(c) (UnsafePointer<UInt8>, Int, UnsafePointer<CChar>, UnsafeMutablePointer<UInt8>, Int) -> Int

    let knowsRegion: KnowsRegion
    let e164: Convert
    let display: Convert

    static let fileName = "libvigil-phone-numbers.so"
    private static let version: CInt = 2
    private static let loaded = Result { try load(from: folders()) }

    /// Opened once for the process.
    /// - Throws: ``TelephonyError``.
    static func shared() throws -> PhoneNumberLibrary { try loaded.get() }

    /// Opens the library in the first folder that has it.
    static func load(from folders: [URL]) throws(TelephonyError) -> PhoneNumberLibrary {
        var reasons: [String] = []
        // To build it takes the headers; to run it, the library that they belong to.
        var package = "libphonenumber-dev"
        for folder in folders {
            let path = folder.appending(path: fileName).path
            guard FileManager.default.fileExists(atPath: path) else {
                reasons.append("not in \(folder.path)")
                continue
            }
            guard let handle = dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
                package = "libphonenumber8"
                reasons.append(dlerror().map { String(cString: $0) } ?? "\(path) cannot be opened")
                continue
            }
            guard let library = PhoneNumberLibrary(handle: handle) else {
                dlclose(handle)
                throw .libraryOutdated(path: path)
            }
            return library
        }
        throw .libraryMissing(package: package, reason: reasons.joined(separator: "; "))
    }

    private init?(handle: UnsafeMutableRawPointer) {
        typealias Version = @convention(c) () -> CInt
        guard let version = dlsym(handle, "vigil_phone_number_abi"),
            unsafeBitCast(version, to: Version.self)() == Self.version,
            let knowsRegion = dlsym(handle, "vigil_phone_number_knows_region"),
            let e164 = dlsym(handle, "vigil_phone_number_e164"),
            let display = dlsym(handle, "vigil_phone_number_display")
        else { return nil }
        self.knowsRegion = unsafeBitCast(knowsRegion, to: KnowsRegion.self)
        self.e164 = unsafeBitCast(e164, to: Convert.self)
        self.display = unsafeBitCast(display, to: Convert.self)
    }

    /// Where the library may lie, the most particular place first.
    private static func folders() -> [URL] {
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

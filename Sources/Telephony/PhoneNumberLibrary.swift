import Foundation
import LibraryOpening

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
    private static let loaded = Result { try load(from: OpenedLibrary.folders()) }

    /// Opened once for the process.
    /// - Throws: ``TelephonyError``.
    static func shared() throws -> PhoneNumberLibrary { try loaded.get() }

    /// Opens the library in the first folder that has it.
    static func load(from folders: [URL]) throws(TelephonyError) -> PhoneNumberLibrary {
        let opened: OpenedLibrary
        do { opened = try OpenedLibrary(fileName, in: folders) } catch { throw TelephonyError(error) }
        guard let library = PhoneNumberLibrary(opened) else { throw .libraryOutdated(path: opened.path) }
        return library
    }

    private init?(_ library: OpenedLibrary) {
        typealias Version = @convention(c) () -> CInt
        guard let version = library.function("vigil_phone_number_abi", as: Version.self), version() == Self.version,
            let knowsRegion = library.function("vigil_phone_number_knows_region", as: KnowsRegion.self),
            let e164 = library.function("vigil_phone_number_e164", as: Convert.self),
            let display = library.function("vigil_phone_number_display", as: Convert.self)
        else { return nil }
        self.knowsRegion = knowsRegion
        self.e164 = e164
        self.display = display
    }
}

extension TelephonyError {
    /// To build the library takes the headers; to run it, the library that they belong to.
    fileprivate init(_ failure: OpenedLibrary.Failure) {
        let package =
            switch failure {
            case .absent: "libphonenumber-dev"
            case .unusable: "libphonenumber8"
            }
        self = .libraryMissing(package: package, reason: failure.reason)
    }
}

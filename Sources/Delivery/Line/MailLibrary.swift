import Foundation
import LibraryOpening

/// The entry points of `libvigil-mail.so`, opened at first use so that the program runs without libcurl.
///
/// What each does is said in `System/CCurl/include/CCurl.h`.
struct MailLibrary: Sendable {
    typealias Line = OpaquePointer
    typealias Text = UnsafePointer<CChar>
    typealias Read = @convention(c) (UnsafeMutableRawPointer?, UnsafeMutablePointer<CChar>?, Int) -> Int
    typealias Received = @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?, Int) -> Int
    typealias IsStopped = @convention(c) (UnsafeMutableRawPointer?) -> CInt
    typealias Traced = @convention(c) (UnsafeMutableRawPointer?, CInt, UnsafePointer<CChar>?, Int) -> Void

    let open: @convention(c) () -> Line?
    let close: @convention(c) (Line) -> Void
    let reset: @convention(c) (Line) -> Void
    let callbacks: @convention(c) (Line, UnsafeMutableRawPointer, Read, Received, IsStopped, Traced) -> CInt
    let timeouts: @convention(c) (Line, Int64, Int64) -> CInt
    let trust: @convention(c) (Line, Text?) -> CInt
    let account: @convention(c) (Line, Text, Text) -> CInt
    let relay: @convention(c) (Line, Text, Text, Text, CInt, Int64) -> CInt
    let post: @convention(c) (Line, Text, UnsafePointer<Text?>, Int, CInt, Int64) -> CInt
    let perform: @convention(c) (Line) -> CInt
    let response: @convention(c) (Line) -> CLong
    let retryAfter: @convention(c) (Line) -> Int64
    let words: @convention(c) (Line, CInt) -> Text

    static let fileName = "libvigil-mail.so"
    private static let version: CInt = 1
    private static let loaded = Result { try load(from: OpenedLibrary.folders()) }

    /// Opened once for the process.
    /// - Throws: ``DeliveryError``.
    static func shared() throws -> MailLibrary { try loaded.get() }

    /// Opens the library in the first folder that has it.
    static func load(from folders: [URL]) throws(DeliveryError) -> MailLibrary {
        let opened: OpenedLibrary
        do { opened = try OpenedLibrary(fileName, in: folders) } catch {
            // To build it takes the headers; to run it, the library that they belong to.
            switch error {
            case .absent(let reason): throw .libraryMissing(package: "libcurl4-openssl-dev", reason: reason)
            case .unusable(let reason): throw .libraryMissing(package: "libcurl4", reason: reason)
            }
        }
        guard let library = MailLibrary(opened) else { throw .libraryOutdated(path: opened.path) }
        return library
    }

    private init?(_ library: OpenedLibrary) {
        typealias Version = @convention(c) () -> CInt
        guard let version = library.function("vigil_mail_abi", as: Version.self), version() == Self.version,
            let open: @convention(c) () -> Line? = library.function("vigil_mail_open"),
            let close: @convention(c) (Line) -> Void = library.function("vigil_mail_close"),
            let reset: @convention(c) (Line) -> Void = library.function("vigil_mail_reset"),
            let callbacks: @convention(c) (Line, UnsafeMutableRawPointer, Read, Received, IsStopped, Traced) -> CInt =
                library.function("vigil_mail_callbacks"),
            let timeouts: @convention(c) (Line, Int64, Int64) -> CInt = library.function("vigil_mail_timeouts"),
            let trust: @convention(c) (Line, Text?) -> CInt = library.function("vigil_mail_trust"),
            let account: @convention(c) (Line, Text, Text) -> CInt = library.function("vigil_mail_account"),
            let relay: @convention(c) (Line, Text, Text, Text, CInt, Int64) -> CInt =
                library.function("vigil_mail_relay"),
            let post: @convention(c) (Line, Text, UnsafePointer<Text?>, Int, CInt, Int64) -> CInt =
                library.function("vigil_mail_post"),
            let perform: @convention(c) (Line) -> CInt = library.function("vigil_mail_perform"),
            let response: @convention(c) (Line) -> CLong = library.function("vigil_mail_response"),
            let retryAfter: @convention(c) (Line) -> Int64 = library.function("vigil_mail_retry_after"),
            let words: @convention(c) (Line, CInt) -> Text = library.function("vigil_mail_words")
        else { return nil }
        self.open = open
        self.close = close
        self.reset = reset
        self.callbacks = callbacks
        self.timeouts = timeouts
        self.trust = trust
        self.account = account
        self.relay = relay
        self.post = post
        self.perform = perform
        self.response = response
        self.retryAfter = retryAfter
        self.words = words
    }
}

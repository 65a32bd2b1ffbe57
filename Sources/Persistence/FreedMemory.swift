import Foundation

/// What was freed in small pieces: the C library keeps it for the next time, which for a scheduler is hours away.
enum FreedMemory {
    private typealias Trim = @convention(c) (Int) -> Int32

    /// Gives it back to the system, where the C library can (glibc; its header is in no module).
    static func giveBack() {
        guard let symbol = dlsym(nil, "malloc_trim") else { return }
        _ = unsafeBitCast(symbol, to: Trim.self)(0)
    }
}

import Foundation
import Operations

extension SendingOwner {
    /// This machine since its last start.
    package static func current() throws -> SendingOwner {
        var time = timespec()
        guard clock_gettime(CLOCK_BOOTTIME, &time) == 0 else { throw POSIXError(.EINVAL) }
        return SendingOwner(bootId: try bootId.get(), bootSeconds: Int64(time.tv_sec))
    }

    private static let bootId = Result {
        try String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

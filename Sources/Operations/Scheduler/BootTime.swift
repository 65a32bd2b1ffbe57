import Foundation

/// How long the machine has been running: a clock that nobody can set, and that goes on while it sleeps.
package struct BootTime: Hashable, Sendable {
    /// The kernel's name of this run; milliseconds of another run cannot be compared with these.
    package let id: String
    package let milliseconds: Int64

    package init(id: String, milliseconds: Int64) {
        self.id = id
        self.milliseconds = milliseconds
    }

    /// How much later this is, in seconds; nil when the machine was started anew in between.
    package func seconds(since other: BootTime) -> Double? {
        id == other.id ? Double(milliseconds - other.milliseconds) / 1000 : nil
    }

    /// This machine's. Where the kernel does not name its run, the name is empty.
    package static func ofThisMachine() -> BootTime {
        var time = timespec()
        clock_gettime(CLOCK_BOOTTIME, &time)
        let file = FileManager.default.contents(atPath: "/proc/sys/kernel/random/boot_id") ?? Data()
        return BootTime(
            id: String(decoding: file, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines),
            milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
}

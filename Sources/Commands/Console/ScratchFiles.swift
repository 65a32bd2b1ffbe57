import Foundation

/// Files that are being written; an interrupted command takes them away before it ends.
enum ScratchFiles {
    struct Mark: Sendable {
        fileprivate let slot: Int
    }

    private static let capacity = 16
    /// C strings in plain memory, since a signal's handler may touch nothing else.
    nonisolated(unsafe) private static let slots: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = {
        let slots = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: capacity)
        slots.initialize(repeating: nil, count: capacity)
        return slots
    }()

    static func add(_ path: String) -> Mark {
        for slot in 0..<capacity where slots[slot] == nil {
            slots[slot] = strdup(path)
            return Mark(slot: slot)
        }
        return Mark(slot: capacity)
    }

    static func remove(_ mark: Mark) {
        guard mark.slot < capacity, let path = slots[mark.slot] else { return }
        slots[mark.slot] = nil
        free(path)
    }

    /// From now on Ctrl-C, a closed terminal and a request to end leave no half-written file; the status is 128 and
    /// the signal's number.
    static func watchSignals() {
        _ = slots
        // A limit on the size of files is an error of whoever writes, as a full disk is, and not the end.
        signal(SIGXFSZ, SIG_IGN)
        for number in [SIGINT, SIGTERM, SIGHUP] {
            signal(number) { number in
                for slot in 0..<ScratchFiles.capacity {
                    if let path = ScratchFiles.slots[slot] { unlink(path) }
                }
                _exit(128 + number)
            }
        }
    }
}

import Foundation
import Logging
import Scheduling
import ServiceLifecycle

/// Runs the scheduler, and sees to it that the process ends in time once it was told to stop.
///
/// A duty is cancelled at once and lets go by itself. One that hangs, in a library or on a dead disk, is left behind
/// in time: the kernel lets go of the lock, and the next start takes back what was claimed.
struct StopDeadline: Service {
    /// A relay's answer to a whole message is awaited for half a minute; what came of it must still be written down.
    private static let longest = Duration.seconds(34)

    private let watch: Watch
    private let lock: WatchLock
    private let logger: Logger

    init(_ watch: Watch, lock: WatchLock, logger: Logger) {
        self.watch = watch
        self.lock = lock
        self.logger = logger
    }

    func run() async throws {
        let (lock, logger) = (lock, logger)
        try await withGracefulShutdownHandler {
            try await watch.run()
        } onGracefulShutdown: {
            // A thread of its own: whatever hangs may hold all those that tasks run on.
            let deadline = Thread {
                Thread.sleep(forTimeInterval: Double(Self.longest.components.seconds))
                logger.warning("a duty did not end in time and was left behind")
                lock.release()
                exit(EXIT_SUCCESS)
            }
            deadline.start()
        }
    }
}

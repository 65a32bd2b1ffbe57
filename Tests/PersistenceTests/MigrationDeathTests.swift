import Foundation
import GRDB
import TestSupport
import Testing

@testable import Persistence

/// Migrations in processes that really die, by SIGKILL.
@Suite struct MigrationDeathTests {
    /// A few in every run; with `VIGIL_SOAK=1` in the environment, many.
    private static let deaths = 0..<(MigrationKillTests.isSoak ? 500 : 6)

    @Test(arguments: deaths)
    func `a process that is killed while it migrates leaves the old file or the new one`(death: Int) async throws {
        let file = try RecordFile()
        let step = death % Schema.version
        let (old, new) = try MigrationKillTests.ends(of: step, in: file)
        let path = file.path
        // Half of them die at a statement that is chosen at random, half at a random moment.
        let statement = Int.random(in: 1...90)
        let microseconds: UInt32 = death.isMultiple(of: 2) ? 0 : UInt32.random(in: 1...20_000)
        await #expect(processExitsWith: .signal(SIGKILL)) {
            [path = path as String, statement = statement as Int, microseconds = microseconds as UInt32] in
            if microseconds > 0 {
                Thread.detachNewThread {
                    usleep(microseconds)
                    kill(getpid(), SIGKILL)
                }
            }
            try MigrationKillTests.migrate(path) { number in
                if microseconds == 0, number == statement { kill(getpid(), SIGKILL) }
            }
            // Whoever is through before death comes dies with the work done.
            kill(getpid(), SIGKILL)
        }
        try MigrationKillTests.expectOldOrNew(path, old: old, new: new)
    }
}

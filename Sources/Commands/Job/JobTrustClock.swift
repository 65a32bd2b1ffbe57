import ArgumentParser
import Operations
import Persistence

struct JobTrustClock: VigilCommand {
    static let configuration = CommandConfiguration(
        commandName: "trust-clock", abstract: "Say that this machine's clock is right, so that the scheduler goes on.",
        discussion: """
            After the clock jumped by more than an hour nothing is planned or sent, since all that is due in between \
            would go out or expire at once. Look at the clock first: date
            """)

    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let doubt = try await context.perform(TrustClock())
        context.console.say("Believed, although \(doubt.sentence). The scheduler goes on at its next tick.")
    }
}

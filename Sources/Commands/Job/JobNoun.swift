import ArgumentParser

struct JobNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "job", abstract: "What the scheduler did.", subcommands: [JobListCommand.self, JobTrustClock.self])
}

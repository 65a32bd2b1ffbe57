import ArgumentParser

struct AuditNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "What was changed, when and by whom.", subcommands: [AuditListCommand.self])
}

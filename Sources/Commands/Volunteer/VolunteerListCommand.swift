import ArgumentParser
import Operations
import Persistence

struct VolunteerListCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List volunteers, or search them by a part of a name in any spelling.")

    @Argument(help: "A part of a name, an email, a phone number or a code.") var query: String?
    @Option(help: "Only this team.") var team: String?
    @Option(help: "Only who has this skill.") var skill: String?
    @Flag(help: "Those who are archived.") var archived = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        try await context.present(
            VolunteerListQuery(query, team: team, skill: skill, isArchived: archived), as: output)
    }
}

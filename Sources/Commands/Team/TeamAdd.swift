import ArgumentParser
import Operations
import Persistence
import Volunteering

struct TeamAdd: VigilCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Add a team.")

    @Argument(help: "Its name.") var name: String
    @Option(help: "A short code; else made from the name.") var code: String?
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let team = try await context.perform(AddTeam(name: name, code: code))
        context.console.say("Added the team \(team.name) (\(team.code)).")
    }
}

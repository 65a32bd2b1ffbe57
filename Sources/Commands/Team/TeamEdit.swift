import ArgumentParser
import Operations
import Persistence
import Volunteering

struct TeamEdit: VigilCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Give a team another name or code.",
        discussion: "The old name and code still find it, so that later lists which have them mean this team.")

    @Argument(help: "Its code or name.") var team: String
    @Option(help: "The new name.") var name: String?
    @Option(help: "The new code.") var code: String?
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        guard name != nil || code != nil else {
            throw CommandError.nothingNamed(
                what: "what is to change", example: "vigil team edit \(team) --name \"New name\"")
        }
        let team = try await context.perform(EditTeam(team: team, name: name, code: code), rehearsing: dryRun)
        context.console.say("The team \(dryRun ? "would be" : "is") \(team.name) (\(team.code)).")
    }
}

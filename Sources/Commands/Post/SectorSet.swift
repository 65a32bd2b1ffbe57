import ArgumentParser
import Operations
import Persistence
import Volunteering

struct SectorSet: VigilCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Name a sector of an event, and who leads it.")

    @Argument(help: "The event's code.") var event: String
    @Argument(help: "The sector, such as B.") var sector: String
    @Option(help: "Who leads it: a code, an email, a phone number or a part of the name.") var lead: String?
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let event = try await context.ask(EventQuery(event)).code
        let set = try await context.perform(SetSector(event: event, code: sector, lead: lead))
        let leader = set.leadId.map { ", led by \($0.code)" } ?? ""
        context.console.say("Sector \(set.code) of \(event)\(leader).")
        if try await context.ask(PostsInSectorQuery(set.id)) == 0 {
            context.console.say("No post is in it yet: vigil post add \(event) CODE NAME --sector \(set.code)")
        }
    }
}

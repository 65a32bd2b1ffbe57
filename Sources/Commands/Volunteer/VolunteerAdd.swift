import ArgumentParser
import Operations
import Persistence
import Volunteering

struct VolunteerAdd: VigilCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Register one volunteer.")

    @OptionGroup var person: PersonOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let campaign = try await context.ask(CampaignQuery())
        let details = try person.edit(now: context.now(), campaign: campaign).details()
        let added = try await context.perform(AddVolunteer(details, mayShareEmail: person.sharedEmail))
        context.console.say("Registered \(added.fullName) as \(added.code).")
    }
}

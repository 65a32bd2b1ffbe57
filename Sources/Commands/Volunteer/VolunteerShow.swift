import ArgumentParser
import Operations
import Persistence
import Volunteering

struct VolunteerShow: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show what is known about a volunteer, and their shifts.")

    @Argument(help: "A code, an email, a phone number, or a part of the name in any spelling.") var person: String
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let profile = try await context.ask(VolunteerProfileQuery(person))
        if let asked = Volunteer.ID(code: person), asked.code != profile.code {
            context.console.say("\(asked.code) is now \(profile.code).")
        }
        try await context.present(profile, as: output)
    }
}

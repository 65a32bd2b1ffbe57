import ArgumentParser
import Operations
import Persistence

struct VolunteerShow: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show what is known about a volunteer, and their shifts.")

    @Argument(help: "A code, an email, a phone number, or a part of the name in any spelling.") var person: String
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        try await context.present(VolunteerProfileQuery(person), as: output)
    }
}

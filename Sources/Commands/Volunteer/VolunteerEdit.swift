import ArgumentParser
import Operations
import Persistence
import Volunteering

struct VolunteerEdit: VigilCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Change what is kept of a volunteer.",
        discussion: """
            What is not named stays as it is. --clear empties a field: \
            \(PersonEdit.Field.allCases.map(\.rawValue).joined(separator: ", ")). A consent that was noted by mistake \
            goes with --consent email=unknown.
            """)

    @Argument(help: "A code, an email, a phone number, or a part of the name in any spelling.") var who: String
    @OptionGroup var person: PersonOptions
    @Option(help: ArgumentHelp("A skill that they do not have any more. May be repeated.", valueName: "skill"))
    var noSkill: [String] = []
    @Option(help: ArgumentHelp("Empty this field. May be repeated.", valueName: "field")) var clear: [String] = []
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        var edit = try person.edit(now: context.now(), campaign: try await context.ask(CampaignQuery()))
        edit.droppedSkills = try noSkill.map { text in
            guard let skill = Slug(text) else { throw PersonError.badSkill(text) }
            return skill
        }
        edit.cleared = Set(
            try clear.map { text in
                guard let field = PersonEdit.Field(rawValue: text) else { throw PersonError.unknownField(text) }
                return field
            })
        let outcome = try await context.perform(
            EditVolunteer(who, edit, mayShareEmail: person.sharedEmail), rehearsing: dryRun)
        let called = "\(outcome.volunteer.code) \(outcome.volunteer.fullName)"
        guard !outcome.fields.isEmpty else { return context.console.say("Nothing is new about \(called).") }
        let verb = dryRun ? "Would change" : "Changed"
        context.console.say("\(verb) \(called): \(outcome.fields.joined(separator: ", ")).")
    }
}

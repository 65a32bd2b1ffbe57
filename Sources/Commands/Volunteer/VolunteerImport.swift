import ArgumentParser
import Interchange
import Operations
import Persistence
import Volunteering

struct VolunteerImport: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Import people from Google Contacts, Outlook, a phone's contacts, a form, or any table with names.",
        discussion: """
            Columns are recognised by their headings, in any order. Rows with a bad email or phone, or with too few or \
            too many cells, do not come in; the others do. Contacts as vCard (.vcf), versions 2.1 to 4.0, are recognised by \
            what is in the file. Importing the same file again changes nothing.
            """)

    @OptionGroup var input: ImportOptions
    @Flag(help: "Rows with the same email and another name are other people, as in families.") var sharedEmail = false
    @Option(
        help: ArgumentHelp(
            "Record consent for rows that say nothing about it.", valueName: "channels"))
    var consent: String?
    @Option(help: "Where that consent was given, such as \"form, January 2027\".") var consentSource: String?
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        var options = ImportVolunteers.Options()
        options.mayShareEmail = sharedEmail
        options.consentChannels = try (consent ?? "").split(separator: ",").map { word in
            // `email=given`, as `volunteer add` takes it, is `email`: what is recorded here is a yes.
            let parts = word.split(separator: "=", omittingEmptySubsequences: false)
            guard let channel = Channel(rawValue: String(parts[0])), parts.count == 1 || parts.dropFirst() == ["given"]
            else { throw PersonError.badImportConsent(String(word)) }
            return channel
        }
        if !options.consentChannels.isEmpty {
            guard let consentSource else {
                throw CommandError.nothingNamed(
                    what: "where the consent was given", example: "--consent-source \"form, January 2027\"")
            }
            options.consentSource = consentSource
        }
        let chosen = options
        let summary = try await input.run(in: context, fields: PersonField.self) { source in
            try await context.perform(ImportVolunteers(source: source, options: chosen), rehearsing: input.dryRun)
        }
        // Told last, also when some rows were rejected.
        defer {
            if let number = summary.number {
                context.console.say("Was it the wrong list? Take it back with: vigil import undo \(number)")
            }
        }
        try await context.finish(summary, as: output)
    }
}

import ArgumentParser
import Operations
import Persistence
import Volunteering

struct PostEdit: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Correct a post; whoever had been told another name or way to it is told.",
        discussion: """
            What is not named stays. An empty text, like --sector "", takes it away. Shifts of the post that have people \
            report at its name have them report at the new one. Sheets that were printed before are to be printed again. \
            Look first with --dry-run.
            """)

    @Argument(help: "The event's code.") var event: String
    @Argument(help: "The post's code, such as B4.") var post: String
    @Option(help: "Its name, such as \"Bridge, east side\".") var name: String?
    @Option(help: "assembly, route, sector, dispersal, lost-child, first-aid, hall-door or other.")
    var kind: Post.Kind?
    @Option(help: "The sector it belongs to.") var sector: String?
    @Option(help: "How to find it.") var description: String?
    @Option(help: "Degrees north.") var latitude: Double?
    @Option(help: "Degrees east.") var longitude: Double?
    @Flag(help: "Its position is not known.") var noPosition = false
    @Option(help: "Another code, while nobody was told it and none is printed; its shifts' codes go along.")
    var code: String?
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if noPosition, latitude != nil || longitude != nil {
            throw ValidationError("--no-position takes the position away: leave --latitude and --longitude out.")
        }
    }

    func run(in context: CommandContext) async throws {
        var draft = EditPost.Draft()
        draft.code = code
        draft.name = name
        draft.kind = kind
        draft.sector = sector
        draft.description = description
        draft.latitude = latitude
        draft.longitude = longitude
        draft.hasNoPosition = noPosition
        guard draft != EditPost.Draft() else {
            throw CommandError.nothingNamed(
                what: "what is to change", example: "vigil post edit \(event) \(post) --name \"Bridge, east side\"")
        }
        let change = try await context.perform(
            EditPost(event: event, code: post, draft), rehearsing: dryRun)
        try await context.present(change, as: output)
        context.console.say((dryRun ? "Would be so: " : "Done: ") + change.words + ".")
    }
}

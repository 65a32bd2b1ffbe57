import ArgumentParser
import Operations
import Persistence
import Volunteering

struct PostAdd: VigilCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Add a post to an event.")

    @Argument(help: "The event's code.") var event: String
    @Argument(help: "The post's code, such as B4.") var code: String
    @Argument(help: "Its name, such as \"Bridge, east side\".") var name: String
    @Option(help: "assembly, route, sector, dispersal, lost-child, first-aid, hall-door or other.")
    var kind: Post.Kind = .other
    @Option(help: "The sector it belongs to.") var sector = ""
    @Option(help: "How to find it.") var description = ""
    @Option(help: "Degrees north.") var latitude: Double?
    @Option(help: "Degrees east.") var longitude: Double?
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        var details = AddPost.Details(code: code, name: name)
        details.kind = kind
        details.sector = sector
        details.description = description
        details.latitude = latitude
        details.longitude = longitude
        let event = try await context.ask(EventQuery(event)).code
        let post = try await context.perform(AddPost(event: event, post: details))
        context.console.say("Added \(post.code), \(post.name), to \(event).")
    }
}

extension Post.Kind: ExpressibleByArgument {}

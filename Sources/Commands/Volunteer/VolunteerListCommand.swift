import ArgumentParser
import Documents
import Foundation
import Operations
import Persistence

struct VolunteerListCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List volunteers, or search them by a part of a name in any spelling.")

    @Argument(help: "A part of a name, an email, a phone number or a code.") var query: String?
    @Option(help: "Only this team.") var team: String?
    @Option(help: "Only who has this skill.") var skill: String?
    @Flag(help: "Those who are archived.") var archived = false
    @Option(
        help: ArgumentHelp(
            "List at most so many, the first of the alphabet.", discussion: "Else 100 on a terminal; all elsewhere."))
    var limit: Int?
    @Flag(help: "List all of them on a terminal too.") var all = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    /// More than this many nobody reads on a terminal.
    private static let readable = 100

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit is 1 or more.") }
        if limit != nil, all { throw ValidationError("--limit and --all contradict each other.") }
    }

    func run(in context: CommandContext) async throws {
        let format = try context.format(of: output)
        let isRead = format == .text && output.path == nil && context.console.isTerminal && !all
        let query = VolunteerListQuery(
            self.query, team: team, skill: skill, isArchived: archived, limit: limit ?? (isRead ? Self.readable : nil))
        if query.limit == nil, try await stream(query, as: format, in: context) { return }
        let list = try await context.ask(query)
        try await context.present(list, as: output)
        guard list.left.count > 0 else { return }
        let count = list.left.count.formatted(.number.locale(Locale(identifier: "en")))
        context.console.say(
            "… and \(list.left.isAtLeast ? "at least " : "")\(count) more: write more of the name, or say --all.")
    }

    /// Writes lines to the standard output while people are still being read; false for other forms and for files.
    private func stream(
        _ query: VolunteerListQuery, as format: OutputFormat, in context: CommandContext
    ) async throws -> Bool {
        guard output.path == nil else { return false }
        let columns = VolunteerList.recordColumns
        let lines: RecordLines
        switch format {
        case .tsv: lines = RecordLines(tsv: TSVRenderer(), columns: columns, to: context.console.out)
        case .csv:
            let renderer = CSVRenderer(byteOrderMark: output.bom, delimiter: output.delimiter)
            lines = RecordLines(csv: renderer, columns: columns, to: context.console.out)
        default: return false
        }
        try await context.ask(VolunteerListStream(query) { try lines.write(VolunteerList.record($0)) })
        try lines.finish()
        return true
    }
}

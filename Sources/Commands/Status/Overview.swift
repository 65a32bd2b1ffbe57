import ArgumentParser
import Operations
import Persistence

/// What `vigil` alone shows: the status, or how to begin.
struct Overview: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "overview", abstract: "Show the status, or how to begin.", shouldDisplay: false)

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        do {
            try await context.present(StatusQuery(now: context.now(), traces: context.schedulerTraces()), as: output)
        } catch StoreError.missing(let path) where output.format == nil && output.output == nil {
            try context.console.out(Array(Self.beginning(path).utf8))
        }
    }

    private static func beginning(_ path: String) -> String {
        """
        Vigil keeps the volunteers, marches and screenings of a commemoration, prints their rosters, and knows who is
        to be reminded. There is no record file at \(path) yet.

        Begin with:
          vigil init "NAME" --time-zone Asia/Baku --region AZ --language az
          vigil volunteer import PEOPLE.csv
          vigil event add march "TITLE" --start "2027-02-26 15:00" --end 18:00

        Another record file:  vigil --database FILE, or VIGIL_DATABASE
        All commands:         vigil help

        """
    }
}

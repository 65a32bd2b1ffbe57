import ArgumentParser
import Language
import Operations
import Persistence

struct VolunteerCard: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "card", abstract: "Print pocket cards: post, time, lead, and a code that can be checked.",
        discussion: """
            Eight to a page of A4, one for each place, in the holder's own language. The code says nothing about the \
            person; check it with: vigil volunteer scan CODE
            """)

    @Argument(help: "Codes, emails, phone numbers, or parts of names in any spelling.") var people: [String] = []
    @Option(help: "Only places at this event; without people, everybody who holds one there.") var event: String?
    @Option(help: "az, en, ru or tr for all cards; else each person's own.") var language: PaperLanguage?
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        if try await !context.ask(CardKeyQuery()) { try await context.perform(MakeCardKey()) }
        let cards = try await context.ask(PocketCardsQuery(people: people, event: event))
        try await context.present(cards, as: output, language: language)
        context.console.say("\(cards.cards.count.counted("card")) for \(cards.people.counted("person", "people")).")
    }
}

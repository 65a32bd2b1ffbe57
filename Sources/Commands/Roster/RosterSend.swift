import ArgumentParser
import Delivery
import Foundation
import Interchange
import Language
import Operations
import Persistence
import Scheduling
import Volunteering

struct RosterSend: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "send", abstract: "Send each sector lead their sheets by mail.",
        discussion: """
            One PDF with the sheets of their own shifts, in their language, the way emails leave: see `vigil config \
            show`. Sheets are numbered and kept as printing does. Nobody gets the same revision twice unless --again. While \
            sending is held nothing is sent.
            """)

    @Argument(help: "The event's code, as `vigil event list` shows it.") var event: String
    @Flag(help: "Also to those who have had these revisions.") var again = false
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let leads = try await context.ask(SheetLeadsQuery(event: event))
        if !dryRun {
            let fence = RestoreFence(of: context.databasePath)
            try await context.withStore { store in try await fence.letThrough(.email, from: store) }
        }
        let post = try LeadPost(
            event: leads.event, campaign: leads.campaign, couriers: context.couriers(for: leads.campaign),
            press: dryRun ? nil : .beside(executable: "/proc/self/exe"), isAgain: again, context: context)
        var items: [SheetDelivery.Item] = []
        for lead in leads.leads { items.append(try await post.send(to: lead)) }
        let delivery = SheetDelivery(items, event: leads.event.code)
        context.console.sayRehearsed(dryRun)
        try await context.present(delivery, as: output)
        if !leads.unled.isEmpty {
            context.console.say(
                "Nobody leads \(leads.unled.joined(separator: ", ")): vigil sector set \(event) SECTOR --lead PERSON")
        }
        context.console.say(delivery.summary)
        if delivery.hasFailures { throw ExitCode(Explanation.Kind.partial.rawValue) }
    }
}

/// Sends sheets to one lead after the other.
private struct LeadPost {
    let event: Event
    let campaign: Campaign
    let couriers: Couriers
    /// Nil in a rehearsal.
    let press: Press?
    let isAgain: Bool
    let context: CommandContext

    func send(to lead: SheetLeads.Lead) async throws -> SheetDelivery.Item {
        let own = lead.person.language.flatMap { PaperLanguage(exactly: $0) }
        let voice = context.voice(for: campaign, language: own)
        func item(_ sheets: [FrozenSheet], _ outcome: String, _ words: String = "") -> SheetDelivery.Item {
            SheetDelivery.Item(
                lead, language: voice.language.rawValue, sheets: sheets, outcome: outcome, words: words)
        }
        if let obstacle = lead.obstacle { return item([], "unreachable", SheetDelivery.words(for: obstacle)) }
        let sheets = try await context.perform(
            FreezeLeadSheets(event: event.code, lead: lead, in: voice), rehearsing: press == nil)
        if sheets.isSent, !isAgain { return item(sheets.frozen, "sent-before") }
        guard let press else { return item(sheets.frozen, "planned") }
        let parcel: Parcel
        do {
            parcel = try self.parcel(sheets, pages: press.pages(of: sheets.document))
        } catch let fault as EmailAddress.Fault {
            return item(sheets.frozen, "unreachable", fault.words)
        }
        guard let courier = couriers.byChannel[.email] else { throw CourierError.noTransport(.email) }
        let attempt = await courier.deliver(parcel) { true }
        switch attempt.outcome {
        case .sent, .uncertain:
            let outcome = attempt.outcome == .sent ? "sent" : "uncertain"
            try await context.perform(NoteSheetsSent(sheets, outcome: outcome))
            return item(sheets.frozen, outcome, attempt.words)
        case .transient, .dead, .misconfigured, .aborted: return item(sheets.frozen, "failed", attempt.words)
        }
    }

    private func parcel(_ sheets: LeadSheets, pages: [UInt8]) throws -> Parcel {
        let person = sheets.lead.person
        let sender = couriers.sender
        let name = "\(event.code)-\(person.code).pdf"
        return try Parcel(
            id: MessageID("sheets-\(UUID().uuidString.lowercased())", at: sender.domain), date: context.now(),
            from: sender.from, replyTo: sender.replyTo,
            to: .mailbox(Mailbox(name: person.fullName, address: EmailAddress(person.email ?? ""))),
            subject: sheets.content.subject, text: sheets.content.text, html: sheets.content.html,
            language: sheets.content.language,
            attachments: [MailAttachment(name: name, kind: .pdf, content: pages)])
    }
}

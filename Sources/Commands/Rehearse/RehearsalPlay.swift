import Documents
import Foundation
import Operations
import Persistence
import Scheduling
import Settings
import Volunteering

/// One rehearsal: the copy, its clock, the scheduler's duties on it, and the report.
struct RehearsalPlay {
    let context: CommandContext
    let room: RehearsalRoom

    func perform(
        _ event: String, from start: String, answers: RehearsedAnswers, seed: UInt64
    ) async throws -> (RehearsalReport, Voice) {
        try await Store.copy(context.databasePath, to: room.copy)
        let clock = VirtualClock(context.now())
        let store = try Store.open(at: room.copy, actor: "vigil rehearse") { clock.now }
        let stage = try await store.perform(PrepareRehearsal(event, start: start))
        let voice = context.voice(for: stage.campaign)
        let making = papers(asOf: clock)
        let dispatcher = Dispatcher(
            store: store, couriers: try couriers(for: stage.campaign, clock), phone: voice.phone, now: { clock.now })
        _ = try await dispatcher.recover()
        // Those of vigil watch but the keeper: the copy needs no backup.
        let duties: [any Duty] = [
            SeriesDuty(store: store, now: { clock.now }), Planner(store: store, now: { clock.now }), dispatcher,
            PaperPrinter(store: store, folder: PaperFolder(room.papers), making: making, now: { clock.now }),
        ]
        let rehearsal = Rehearsal(store: store, clock: clock, duties: duties, answers: answers, seed: seed)
        let console = context.console
        var report = try await rehearsal.run(stage) { day in
            if console.isErrorTerminal { console.err("\r\(day) ") }
        }
        if console.isErrorTerminal { console.err("\r           \r") }
        if let kept = room.kept {
            report.folder = kept
            try keep(report, in: voice, making: making)
            try room.handOver()
        }
        return (report, voice)
    }

    /// Whatever the settings say, everything goes to the rehearsal's own outbox: there is no way to the network here.
    private func couriers(for campaign: Campaign, _ clock: VirtualClock) throws -> Couriers {
        let real = context.deliverySettings
        var settings = DeliverySettings(outbox: room.outbox)
        settings.email = .outbox
        // Where nothing carries text messages, nothing does in the rehearsal.
        settings.sms = real.sms == .none ? .none : .outbox
        settings.sender = real.sender
        settings.replyTo = real.replyTo
        settings.domain = real.domain
        settings.leavePage = real.leavePage
        return try Couriers(settings, name: campaign.name, now: { clock.now })
    }

    private func papers(asOf clock: VirtualClock) -> PaperMaking {
        let usual = context.paperMaking()
        return PaperMaking(
            ending: usual.ending,
            voice: { [context] campaign in
                let voice = context.voice(for: campaign)
                return Voice(
                    campaign: campaign, language: voice.language, isLanguageAsked: voice.isLanguageAsked,
                    asOf: clock.now, phone: voice.phone)
            }, write: usual.write)
    }

    /// The report in every form that opens without Vigil.
    private func keep(_ report: RehearsalReport, in voice: Voice, making: PaperMaking) throws {
        let document = report.document(in: voice)
        let forms: [(ending: String, bytes: [UInt8])] = [
            ("txt", Array(TextRenderer(width: 120, colour: false).render(document).utf8)),
            ("json", try JSONAnswer.encode(report)), ("html", Array(HTMLRenderer().render(document).utf8)),
        ]
        for form in forms {
            try AtomicFile(at: "\(room.folder)/rehearsal.\(form.ending)").fill { sink in try sink(form.bytes) }
        }
        if making.ending == "pdf" { try making.write(document, "\(room.folder)/rehearsal.pdf") }
    }
}

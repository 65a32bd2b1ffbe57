import ArgumentParser
import Foundation
import Operations
import Persistence
import Volunteering

struct DoctorCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Look at the record file and this machine, and say what must be done.",
        discussion: "Exits with status 1 when something must be done; warnings alone exit with 0.")

    @Flag(help: "Put right what can be, and say what was done.") var fix = false
    @Flag(help: "Compare every index with its table and look at every name; takes longer.") var full = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        if fix, context.isAsking { throw CommandError.nowIsForQuestions }
        let path = context.databasePath
        let probe = RecordFileProbe.examine(path, isFull: full)
        // What is no record file of ours is left as it is, its permissions too.
        var findings = try FileHealth(
            path: path, isFixing: fix && probe.isRecordFile, now: context.now(), elsewhere: context.leftovers()
        ).findings()
        var campaign: Campaign?
        if findings.first?.state == .ok {
            findings += DatabaseHealth.findings(of: probe, isFull: full)
            if isWorthOpening(probe) {
                do {
                    findings += try await context.perform(
                        ExamineRecords(isFixing: fix, isFull: full), rehearsing: !fix)
                    findings.append(try await context.logHealth(isFixing: fix))
                    findings += try await context.ask(
                        SchedulerHealth(now: context.now(), traces: context.schedulerTraces()))
                    campaign = try await context.ask(CampaignQuery())
                } catch let error as any Explainable {
                    let words = error.explanation
                    findings.append(Finding("records", .mustAct, words.summary, advice: words.hint ?? ""))
                }
            }
        }
        findings += LibraryHealth.findings(region: campaign?.region) + [PressHealth.finding(asOf: context.now())]
        findings += DeliveryHealth.findings(
            context.deliverySettings, name: campaign?.name ?? "Vigil", now: context.now)
        let report = HealthReport(findings, path: path)
        let voice = context.voice(
            for: campaign
                ?? Campaign(name: path, timeZone: "UTC", region: "", language: "en", createdAt: context.now()))
        try await context.present(report, as: output, in: voice)
        context.console.say(report.summary)
        if report.mustAct { throw ExitCode(Explanation.Kind.partial.rawValue) }
    }

    /// An older file would be brought up to date by opening it: only where that is wanted.
    private func isWorthOpening(_ probe: RecordFileProbe) -> Bool {
        guard probe.damages.isEmpty else { return false }
        return switch probe.condition {
        case .sound: true
        case .older: fix
        default: false
        }
    }
}

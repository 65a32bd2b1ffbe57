import ArgumentParser
import Documents
import Foundation
import Language
import Operations
import Persistence
import Settings
import Volunteering

extension CommandContext {
    /// The form that is meant by the command line or by the settings.
    func format(of options: OutputOptions) throws -> OutputFormat {
        let usual = settings.format.flatMap(OutputFormat.init(rawValue:))
        return try options.resolvedFormat(isTerminal: console.isTerminal, usual: usual)
    }

    /// Refuses an answer that could not be written, before anything is changed for it.
    func expectRoom(for options: OutputOptions, drawsPictures: Bool = false) throws {
        let format = try format(of: options)
        if format == .svg, !drawsPictures { throw CommandError.noPicture }
        if let path = options.path {
            try refuseRecordFile(path)
            _ = try AtomicFile(at: path)
        } else if format.isBinary, console.isTerminal {
            throw CommandError.binaryToTerminal(format.rawValue)
        }
        if format.isBinary { _ = try Press.beside(executable: "/proc/self/exe") }
    }

    /// Answers a question in the form and to the place that were asked for.
    func present<Q: Query>(_ query: Q, as options: OutputOptions) async throws where Q.Answer: Presentable {
        let answer = try await ask(query)
        try await present(answer, as: options, language: nil)
    }

    /// Writes an answer; papers are in the campaign's language unless another was asked for.
    func present(_ answer: some Presentable, as options: OutputOptions, language: PaperLanguage? = nil) async throws {
        let campaign = try await ask(CampaignQuery())
        try await present(answer, as: options, in: voice(for: campaign, language: language))
    }

    /// Writes an answer that has nothing to do with a campaign, and needs no record file.
    func presentAlone(_ answer: some Presentable, as options: OutputOptions) async throws {
        let nobody = Campaign(
            name: "Vigil", motto: "", timeZone: "UTC", region: "", language: "en", createdAt: now())
        try await present(
            answer, as: options, in: Voice(campaign: nobody, language: .en, asOf: now(), phone: { $0 }))
    }

    /// Presents what an import did; part of it not coming in is a failure.
    func finish(_ summary: ImportSummary, as options: OutputOptions) async throws {
        try await present(summary, as: options)
        if summary.refused > 0 { throw ExitCode(Explanation.Kind.partial.rawValue) }
    }

    /// Presents what became of each person; some not done is a failure.
    func finish(_ outcome: AssignmentOutcome, as options: OutputOptions) async throws {
        try await present(outcome, as: options)
        for note in outcome.notes { console.say(note) }
        if !outcome.items.isEmpty { console.say("\(outcome.summary).") }
        if !outcome.failures.isEmpty { throw ExitCode(Explanation.Kind.partial.rawValue) }
    }

    /// Writes an answer in the form and to the place that were asked for.
    func present(_ answer: some Presentable, as options: OutputOptions, in voice: Voice) async throws {
        let format = try format(of: options)
        guard let path = options.path else {
            if format.isBinary { return try await press(answer.document(in: voice), as: format, to: nil) }
            return try console.showing(asPages: format == .text) { sink in
                try write(answer, as: format, options: options, in: voice, to: sink)
            }
        }
        if format.isBinary {
            try await press(answer.document(in: voice), as: format, to: path)
        } else {
            let file = try AtomicFile(at: path)
            try file.fill { sink in try write(answer, as: format, options: options, in: voice, to: sink) }
        }
        console.say("Wrote \(path).")
    }

    /// One switch over the formats.
    private func write(
        _ answer: some Presentable, as format: OutputFormat, options: OutputOptions, in voice: Voice,
        to sink: @escaping ([UInt8]) throws -> Void
    ) throws {
        switch format {
        case .text:
            let width = options.output == nil ? console.width : 120
            let renderer = TextRenderer(width: width, colour: console.hasColour && options.output == nil)
            try sink(Array(renderer.render(answer.document(in: voice)).utf8))
        case .tsv: try TSVRenderer().render(answer.records(in: voice), to: sink)
        case .csv:
            let renderer = CSVRenderer(byteOrderMark: options.bom, delimiter: options.delimiter)
            try renderer.render(answer.records(in: voice), to: sink)
        case .html: try sink(Array(HTMLRenderer().render(answer.document(in: voice)).utf8))
        case .svg: try sink(Array(SVGRenderer().render(answer.document(in: voice)).utf8))
        case .json: try sink(try JSONAnswer.encode(answer.answer(in: voice)))
        case .pdf, .xlsx: throw CommandError.binaryToTerminal(format.rawValue)
        }
    }

    private func press(_ document: Document, as format: OutputFormat, to path: String?) async throws {
        let press = try Press.beside(executable: "/proc/self/exe")
        if let path {
            let file = try AtomicFile(at: path)
            try file.fill(writtenBy: { handle in try press.print(document, as: format, to: handle) })
        } else {
            try press.print(document, as: format, to: .standardOutput)
        }
    }
}

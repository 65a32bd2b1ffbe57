import ArgumentParser
import Foundation
import Interchange
import Operations
import Synchronization
import Volunteering

/// How a file is read, and where its rejected rows go.
struct ImportOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("The file; - for standard input.", valueName: "file"))
    var file: String

    @Option(help: "\(TextEncoding.names); else found out.") var encoding: String?

    @Option(
        help: ArgumentHelp(
            "What headings mean, such as \"Ad=given_name,Soyad=family_name,Shoe size=-\"; else found out.",
            valueName: "heading=field,…"))
    var map: [String] = []

    @Option(help: ArgumentHelp("Write rows that do not come in to this CSV file, with the reason.", valueName: "file"))
    var rejects: String?

    @Flag(help: "Only tell what would happen.") var dryRun = false

    func validate() throws {
        guard file.contains(where: { !$0.isWhitespace }) else {
            throw ValidationError("The file has no name. Name one, or - for standard input.")
        }
        guard map.allSatisfy({ $0.contains { !$0.isWhitespace } }) else {
            throw ValidationError("--map is empty. Write what a heading means, like --map \"Ad=given_name\".")
        }
    }

    /// Runs an import of the file, with a progress bar on a terminal and the rejects in their file.
    /// - Parameter fields: What a column can mean, for `--map`.
    func run<Field: TableField>(
        in context: CommandContext, fields: Field.Type, _ work: (ImportSource) async throws -> ImportSummary
    ) async throws -> ImportSummary {
        try context.refuseRecordFile(file)
        if let rejects { try context.refuseRecordFile(rejects) }
        var source = ImportSource(name: file == "-" ? "standard input" : URL(fileURLWithPath: file).lastPathComponent) {
            [file] in try ByteReader(path: file)
        }
        source.encoding = try encoding.map { name in
            guard let encoding = TextEncoding(named: name) else { throw CommandError.unknownEncoding(name) }
            return encoding
        }
        if !map.isEmpty {
            source.headings = try HeadingMap(parsing: map, fields: Field.allCases.map(\.rawValue))
        }
        source.isRehearsal = dryRun
        let bar = ProgressBar(console: context.console)
        source.progress = { read, total in bar.show(read, of: total) }
        let rejected = RejectsFile(path: rejects)
        source.reject = { header, row in try rejected.write(row, header: header) }
        let summary: ImportSummary
        do {
            summary = try await work(source)
        } catch {
            bar.clear()
            throw error
        }
        bar.clear()
        try rejected.finish()
        if let rejects, summary.refused > 0 {
            let rows = summary.refused == 1 ? "the rejected row" : "the \(summary.refused) rejected rows"
            context.console.say("Wrote \(rows) to \(rejects). Mend them there, then import that file.")
        } else if rejects == nil, summary.refused > 0 {
            context.console.say("To mend what was rejected, have it written to a file with: --rejects FILE")
        }
        return summary
    }
}

/// The file of rejected rows, made when there is a first one.
private final class RejectsFile: Sendable {
    private let path: String?
    private let writer = Mutex<RejectsWriter?>(nil)
    private let mark: ScratchFiles.Mark?

    init(path: String?) {
        self.path = path
        mark = path.map { ScratchFiles.add(RejectsWriter.scratch(for: $0)) }
    }

    deinit {
        if let mark { ScratchFiles.remove(mark) }
    }

    func write(_ row: RejectedRow, header: [String]) throws {
        guard let path else { return }
        try writer.withLock { writer in
            let open = try writer ?? RejectsWriter(path: path, header: header)
            try open.write(row)
            writer = open
        }
    }

    func finish() throws {
        try writer.withLock { try $0?.finish() }
    }
}

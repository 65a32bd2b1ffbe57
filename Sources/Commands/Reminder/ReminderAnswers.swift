import ArgumentParser
import Foundation
import Interchange
import Operations
import Persistence
import Volunteering

struct ReminderAnswers: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "answers", abstract: "Read the answers that came back by mail.",
        discussion: """
            Who chose a link of a reminder sent a mail with a signed code in its subject: I will come, I cannot come, \
            no more reminders. A no opens the place: the reserve moves up, or somebody to call is named. Mails without \
            a code are listed for somebody to read. Reading a file again changes nothing.
            """)

    @Argument(help: ArgumentHelp("An mbox, a .eml file, a folder of them, a Maildir; - for input.", valueName: "file"))
    var files: [String]
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        var replies: [MailReply] = []
        for path in try files.flatMap(MailFiles.paths) {
            try context.refuseRecordFile(path)
            let mails = try MailFiles.mails(in: try ByteReader(path: path), path: path)
            let name = path == "-" ? "standard input" : URL(fileURLWithPath: path).lastPathComponent
            replies += mails.enumerated().map { number, mail in
                MailReply(source: mails.count == 1 ? name : "\(name), mail \(number + 1)", mail: mail)
            }
        }
        let read = try await context.perform(ReadReplies(replies), rehearsing: dryRun)
        context.console.sayRehearsed(dryRun)
        try await context.present(read, as: output)
        for note in read.notes { context.console.say(note) }
        // The table of people has a place on a terminal and in JSON alone.
        if try ![.text, .json].contains(context.format(of: output)) {
            for line in read.whomToCall { context.console.say(line) }
        }
        context.console.say(read.summary)
        if read.needsSomebody { throw ExitCode(Explanation.Kind.partial.rawValue) }
    }
}

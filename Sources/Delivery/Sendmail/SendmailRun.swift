import Foundation
import Interchange
import NamelessFile

/// One run of the mail program. It reads the mail from a file without a name, so it cannot leave us writing to it.
struct SendmailRun: Sendable {
    private static let longestTalk = 2_000

    let program: String
    let parcel: Parcel
    let waits: Waits
    let handover: Handover
    let stop: StopSignal

    init(program: String, parcel: Parcel, waits: Waits, handover: Handover) {
        self.program = program
        self.parcel = parcel
        self.waits = waits
        self.handover = handover
        stop = StopSignal(grace: waits.grace)
    }

    /// Runs the program and waits for its end, on this thread.
    func attempt() -> Attempt {
        guard case .mailbox(let mailbox) = parcel.recipient else {
            return Attempt(.misconfigured, words: "A mail program carries no text messages.")
        }
        let talk: FileHandle
        let process: Process
        do {
            talk = try NamelessFile.open()
            process = try prepared(for: mailbox, talkingTo: talk)
        } catch let error as NamelessFile.Refused {
            return Attempt(.transient(retryAfter: nil), at: .connect, words: "\(error.path): \(error.reason)")
        } catch {
            return Attempt(.transient(retryAfter: nil), at: .connect, words: error.localizedDescription)
        }
        let hasEnded = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in hasEnded.signal() }
        guard !stop.isAsked, handover.mayLeave() else { return Attempt(.aborted, at: .connect, words: "Kept back.") }
        do {
            try process.run()
        } catch {
            // Too many processes, or the program is being replaced; unless it is gone.
            let isThere = FileManager.default.isExecutableFile(atPath: program)
            return Attempt(
                isThere ? .transient(retryAfter: nil) : .misconfigured, at: .connect,
                words: "\(program) cannot be started: \(error.localizedDescription)")
        }
        guard wait(for: hasEnded) else {
            end(process, hasEnded)
            return Attempt(.uncertain, at: .answer, words: "\(program) did not end in time, and was ended.")
        }
        return verdict(on: process, saying: talk)
    }

    /// The program with the whole mail as its input, not started yet.
    private func prepared(for mailbox: Mailbox, talkingTo talk: FileHandle) throws -> Process {
        let mail = try NamelessFile.open()
        try mail.write(contentsOf: Data(parcel.mailBytes))
        try mail.seek(toOffset: 0)
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = ["-i", "-f", parcel.from.address.description, "--", mailbox.address.description]
        process.standardInput = mail
        process.standardOutput = talk
        process.standardError = talk
        return process
    }

    /// What became of the mail, by how the program ended.
    private func verdict(on process: Process, saying talk: FileHandle) -> Attempt {
        let status = process.terminationStatus
        guard process.terminationReason == .exit else {
            return Attempt(.uncertain, at: .answer, words: "\(program) was ended by signal \(status).")
        }
        return Attempt(
            Self.outcome(ofStatus: status), at: .answer, reply: Int(status),
            words: said(in: talk) ?? (status == 0 ? "Taken." : "Exit status \(status)."))
    }

    /// What the exit statuses of `sysexits.h` say. One that says nothing clear may have come after the mail was taken.
    static func outcome(ofStatus status: Int32) -> Outcome {
        switch status {
        case 0: .sent
        // No such person, no such host.
        case 67, 68: .dead(flagsAddress: true)
        // Data that it cannot use.
        case 65: .dead(flagsAddress: false)
        // Unavailable, no resources, a file cannot be made, try again.
        case 69, 71, 73, 75: .transient(retryAfter: nil)
        // Usage, input, its own fault, a system file, rights, settings; cannot be run.
        case 64, 66, 70, 72, 77, 78, 126, 127: .misconfigured
        // The line broke or made no sense (74, 76), or anything else.
        default: .uncertain
        }
    }

    private func wait(for hasEnded: DispatchSemaphore) -> Bool {
        let deadline = ContinuousClock.now + waits.reply
        while hasEnded.wait(timeout: .now() + .milliseconds(50)) == .timedOut {
            if stop.isOverdue || .now >= deadline { return false }
        }
        return true
    }

    private func end(_ process: Process, _ hasEnded: DispatchSemaphore) {
        process.terminate()
        if hasEnded.wait(timeout: .now() + .seconds(2)) == .timedOut {
            kill(process.processIdentifier, SIGKILL)
            hasEnded.wait()
        }
    }

    private func said(in talk: FileHandle) -> String? {
        do {
            try talk.seek(toOffset: 0)
            let bytes = try talk.read(upToCount: Self.longestTalk) ?? Data()
            let text = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
            return text.isEmpty ? nil : text
        } catch {
            return "What it said cannot be read: \(error.localizedDescription)"
        }
    }
}

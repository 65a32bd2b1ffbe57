import Foundation
import Interchange

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
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = ["-i", "-f", parcel.from.address.description, "--", mailbox.address.description]
        let talk: FileHandle
        do {
            talk = try Self.namelessFile()
            let mail = try Self.namelessFile()
            try mail.write(contentsOf: Data(parcel.mailBytes))
            try mail.seek(toOffset: 0)
            process.standardInput = mail
            process.standardOutput = talk
            process.standardError = talk
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
        guard process.terminationReason == .exit else {
            return Attempt(
                .uncertain, at: .answer, words: "\(program) was ended by signal \(process.terminationStatus).")
        }
        let status = process.terminationStatus
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

    /// Open for reading and writing, for this process and its child alone; gone when both have closed it.
    private static func namelessFile() throws -> FileHandle {
        let folder = FileManager.default.temporaryDirectory.path
        let path = "\(folder)/vigil-mail-\(UUID().uuidString)"
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        unlink(path)
        return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }
}

import Foundation

extension Courier {
    /// Gives each mail to this machine's own mail program: `sendmail -i -f FROM -- TO`, no shell in between.
    ///
    /// The handover is the program's start.
    /// - Parameter program: A whole path, such as `/usr/sbin/sendmail`.
    /// - Throws: ``DeliveryError/sendmailMissing(path:)``.
    package static func sendmail(_ program: String, waits: Waits = .standard) throws(DeliveryError) -> Courier {
        guard program.hasPrefix("/"), FileManager.default.isExecutableFile(atPath: program) else {
            throw .sendmailMissing(path: program)
        }
        let queue = DispatchQueue(label: "vigil.delivery.sendmail")
        return Courier(transport: .sendmail, place: program) { parcel, handover in
            let run = SendmailRun(program: program, parcel: parcel, waits: waits, handover: handover)
            return await withTaskCancellationHandler {
                await withCheckedContinuation { continuation in
                    queue.async { continuation.resume(returning: run.attempt()) }
                }
            } onCancel: {
                run.stop.ask()
            }
        }
    }
}

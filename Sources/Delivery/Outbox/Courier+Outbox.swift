import Foundation

extension Courier {
    /// Puts every message into a folder as an `.eml` file that mail programs open. Nobody receives anything.
    ///
    /// The file is written beside its place and synced; the handover is its renaming. It is named by the parcel's date
    /// and id, so a parcel that is delivered twice is there once.
    /// - Throws: ``DeliveryError/outboxUnusable(path:reason:)`` when the folder cannot be made.
    package static func outbox(_ folder: URL) throws -> Courier {
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw DeliveryError.outboxUnusable(path: folder.path, reason: error.localizedDescription)
        }
        guard access(folder.path, W_OK | X_OK) == 0 else {
            throw DeliveryError.outboxUnusable(path: folder.path, reason: String(cString: strerror(errno)))
        }
        return Courier(
            transport: .outbox, place: folder.path,
            taken: { id, date in
                FileManager.default.fileExists(
                    atPath: folder.appendingPathComponent(OutboxFile.name(id, of: date)).path)
            },
            carryAll: { parcels, handover in OutboxBatch(parcels: parcels, in: folder).put(handover) },
            carry: { parcel, handover in OutboxFile(parcel: parcel, in: folder).put(handover) })
    }
}

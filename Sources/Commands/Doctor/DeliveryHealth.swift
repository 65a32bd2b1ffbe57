import Delivery
import Foundation
import Operations
import Scheduling
import Volunteering

/// Whether messages can leave as it is set: the transports, their libraries and secrets. Nothing is sent or reached.
enum DeliveryHealth {
    static func findings(_ settings: DeliverySettings, name: String, now: @escaping @Sendable () -> Date) -> [Finding] {
        [
            finding("email", .email, settings.email.rawValue, settings, isReceived: settings.email != .outbox) {
                _ = try Sender(settings, name: name, isReceived: settings.email != .outbox)
                return try Couriers.email(settings)
            },
            finding("text-messages", .sms, settings.sms.rawValue, settings, isReceived: settings.sms != .outbox) {
                try Couriers.textMessages(settings, now: now)
            },
        ]
    }

    private static func finding(
        _ check: String, _ channel: Channel, _ transport: String, _ settings: DeliverySettings, isReceived: Bool,
        _ make: () throws -> Courier?
    ) -> Finding {
        if !isReceived {
            // Making an outbox makes its folder, and the doctor only looks.
            return outbox(check, settings.outbox, instead: settings.idle.first { $0.channel == channel })
        }
        do {
            guard let courier = try make() else { return Finding(check, "They are switched off.") }
            return Finding(check, "They leave by \(transport): \(courier.place).")
        } catch let error as any Explainable {
            return Finding(check, .mustAct, error.explanation.summary, advice: error.explanation.hint ?? "")
        } catch {
            return Finding(check, .mustAct, "\(error)", advice: "See: vigil config show")
        }
    }

    private static func outbox(_ check: String, _ folder: String, instead idle: DeliverySettings.Idle?) -> Finding {
        let usable = FileManager.default.fileExists(atPath: folder) ? access(folder, W_OK | X_OK) == 0 : true
        guard usable else {
            return Finding(
                check, .mustAct, "They would be put into \(folder), which cannot be written to.",
                advice: "Name another folder: outbox: FOLDER")
        }
        if let idle {
            return Finding(
                check, .warning, "They are put into \(folder), and nobody receives them, although \(idle.what) is set.",
                advice: "If it is to be used, set: \(idle.setting)")
        }
        return Finding(check, "They are put into \(folder); nobody receives them.")
    }
}

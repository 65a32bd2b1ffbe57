import Synchronization
import Telephony

/// Numbers as people dial them, by a library that is opened when the first number is shown.
final class PhoneWriting: Sendable {
    private let region: String
    private let numbers = Mutex<PhoneNumbers?>(nil)

    init(region: String) {
        self.region = region
    }

    /// The number as it is stored where the phone library is not installed.
    func national(_ e164: String) -> String {
        guard PhoneNumbers.isAvailable else { return e164 }
        do {
            return try library().national(e164)
        } catch {
            return e164
        }
    }

    /// - Throws: `TelephonyError` without the library.
    func e164(_ text: String) throws -> String? {
        try library().e164(text)
    }

    private func library() throws -> PhoneNumbers {
        try numbers.withLock { opened in
            let numbers = try opened ?? PhoneNumbers(region: region)
            opened = numbers
            return numbers
        }
    }
}

import Synchronization
import Telephony

/// Numbers as people dial them; the phone library is opened for those alone whose form it takes to know.
final class PhoneWriting: Sendable {
    private let region: String
    private let forms = Mutex<NumberForms??>(nil)
    private let numbers = Mutex<PhoneNumbers?>(nil)

    init(region: String) {
        self.region = region
    }

    /// A number of no known form is shown as it is stored where the phone library is not installed.
    func national(_ e164: String) -> String {
        let forms = forms.withLock { known in
            let forms = known ?? NumberForms(region: region)
            known = forms
            return forms
        }
        if let shown = forms?.shown(e164) { return shown }
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

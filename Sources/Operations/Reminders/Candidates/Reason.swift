import Language
import Volunteering

/// Why a reminder does not go out, by the code that the view, the ledger and the clock give.
struct Reason: Hashable, Sendable {
    let code: String

    /// How the reason of a call begins that stands on a printed sheet.
    static let onSheet = "on-sheet:"

    init(_ code: String) {
        self.code = code
    }

    /// In the words of a paper, for what stands on one; else in English.
    func text(in language: PaperLanguage) -> String {
        if let label { return label.text(in: language) }
        if let word = ReminderWord(reason: code) { return word.text(in: language) }
        if code.hasPrefix("superseded:") {
            return "\(Label.superseded.text(in: language)): \(code.dropFirst("superseded:".count))"
        }
        if code.hasPrefix(Self.onSheet) {
            return "\(Label.callSheet.text(in: language)) \(code.dropFirst(Self.onSheet.count))"
        }
        return Self.outside[code] ?? code
    }

    private var label: Label? {
        switch code {
        case "no-email": .noEmail
        case "no-phone": .noPhone
        case "address-failed": .addressFailed
        case "consent-refused": .consentRefused
        case "consent-unknown": .consentUnknown
        case "too-late": .tooLate
        case "registered-late": .registeredLate
        case "event-draft": .eventNotPublished
        case "not-confirmed": .notConfirmed
        default: nil
        }
    }

    /// Said on a screen only, to whoever asks why a rule does not speak to somebody.
    private static let outside = [
        "rule-disabled": "the rule is off",
        "person-archived": "the volunteer is archived",
        "person-erased": "the volunteer is erased",
        "event-published": "the event takes place",
        "event-cancelled": "the event is cancelled",
        "event-closed": "the event is closed",
        "shift-cancelled": "the shift is cancelled",
        "assignment-offered": "has not confirmed",
        "assignment-confirmed": "has confirmed",
        "assignment-declined": "has declined",
        "assignment-reserve": "is on the reserve",
        "assignment-withdrawn": "has withdrawn",
        "other-role": "not in this role",
        "another-generation": "replaced by a newer plan",
        "not-told": "had not been told before, so there is nothing to correct",
        "said-already": "has been told",
        "awaited": "nothing of the kind has happened",
        "refused": "was refused for good",
        "attempts-spent": "was tried too often",
        "no-wording": "no language has a wording for it",
        "uncertain": "it may have arrived",
        "restored": "was past due when the record file was brought back",
        "by-hand": "was cancelled by hand",
        "returned": "it came back, and not because of the address",
        "no-rule-left": "no rule speaks to them in this time",
    ]
}

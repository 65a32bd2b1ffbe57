/// How much of volunteers' phone numbers a paper shows: copies get lost in a crowd.
package enum PhonesShown: String, CaseIterable, Sendable {
    case full, last4, none

    /// For programs: no number rather than an empty one.
    func kept(of number: String?) -> String? {
        self == .none ? nil : number.map(shown)
    }

    /// - Parameter number: As people dial it.
    func shown(_ number: String) -> String {
        switch self {
        case .full: return number
        case .none: return ""
        case .last4:
            let digits = number.filter(\.isNumber)
            return digits.count > 4 ? "… \(digits.suffix(4))" : digits
        }
    }
}

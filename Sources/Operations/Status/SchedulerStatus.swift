/// Whether something sends reminders on its own.
///
/// The scheduler adds its cases here: the text, the JSON and the exit of `vigil status --check` follow from them.
package enum SchedulerStatus: Sendable, Hashable {
    /// There is none in this version.
    case absent

    /// Stable: what a program reads.
    var code: String {
        switch self {
        case .absent: "absent"
        }
    }

    var isSending: Bool {
        switch self {
        case .absent: false
        }
    }

    var sentence: String {
        switch self {
        case .absent: "None yet. Reminders are planned and printed only; Vigil sends nothing by itself."
        }
    }
}

extension SchedulerStatus: Encodable {
    private enum CodingKeys: CodingKey { case state, isSending }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(code, forKey: .state)
        try container.encode(isSending, forKey: .isSending)
    }
}

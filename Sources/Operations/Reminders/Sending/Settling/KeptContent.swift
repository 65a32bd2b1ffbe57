import Foundation

/// What a message says, as the record file keeps it from the first intent until it cannot be said again.
struct KeptContent: Codable {
    private let language: String
    private let subject: String
    private let text: String
    private let html: String?
    private let calendar: Data?
    private let leave: String?

    private init(_ content: MessageContent) {
        language = content.language
        subject = content.subject
        text = content.text
        html = content.html
        calendar = content.calendar.map { Data($0) }
        leave = content.leave
    }

    static func data(_ content: MessageContent) throws -> Data {
        try JSONEncoder().encode(KeptContent(content))
    }

    static func content(_ data: Data) throws -> MessageContent {
        let kept = try JSONDecoder().decode(KeptContent.self, from: data)
        return MessageContent(
            language: kept.language, subject: kept.subject, text: kept.text, html: kept.html,
            calendar: kept.calendar.map { Array($0) }, leave: kept.leave)
    }
}

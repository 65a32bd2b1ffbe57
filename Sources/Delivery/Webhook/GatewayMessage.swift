import Foundation

/// What a gateway is told, as JSON with sorted keys. Names are added to and never renamed.
struct GatewayMessage: Encodable {
    private enum CodingKeys: String, CodingKey {
        case id, channel, to, subject, text, language
    }

    private let parcel: Parcel

    init(_ parcel: Parcel) {
        self.parcel = parcel
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        // Without its brackets, since it is no mail's header here.
        try container.encode("\(parcel.id.left)@\(parcel.id.right)", forKey: .id)
        switch parcel.recipient {
        case .mailbox: try container.encode("email", forKey: .channel)
        case .phone: try container.encode("sms", forKey: .channel)
        }
        try container.encode(parcel.recipient.address, forKey: .to)
        try container.encode(parcel.subject, forKey: .subject)
        try container.encode(parcel.text, forKey: .text)
        try container.encode(parcel.language, forKey: .language)
    }

    func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self))
    }
}

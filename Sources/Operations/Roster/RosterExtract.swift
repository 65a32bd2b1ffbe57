import Documents
import Foundation
import Language
import Volunteering

/// A list over a whole event in some layout: a finder, the teams, those without a place. It takes no number.
package struct RosterExtract: Sendable {
    package let event: RosterEvent
    package let campaign: String
    package let layout: RosterLayout
    /// In the order of the roster; the layout sorts and groups them.
    var entries: [RosterEntry]
}

extension RosterExtract: Encodable {
    private enum CodingKeys: CodingKey {
        case event, campaign, layout, entries
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(event, forKey: .event)
        try container.encode(campaign, forKey: .campaign)
        try container.encode(layout.name, forKey: .layout)
        try container.encode(EntryOrder(layout.sort).sorted(entries), forKey: .entries)
    }
}

extension RosterExtract: Presentable {
    package func document(in voice: Voice) -> Document {
        let writing = ExtractWriting(event: event, campaign: campaign, layout: layout, voice: voice)
        return Document(
            title: "\(event.title) · \(writing.title)", author: campaign, language: voice.language.rawValue,
            asOf: voice.asOf, paper: voice.paper(layout.orientation), sections: writing.sections(entries))
    }

    package func answer(in voice: Voice) -> RosterExtract {
        var answer = self
        for index in entries.indices { answer.entries[index].phone = voice.phones.kept(of: entries[index].phone) }
        return answer
    }

    package func records(in voice: Voice) -> Records {
        let columns = [
            "volunteer", "family_name", "given_name", "phone", "language", "skills", "team", "mark", "row_code", "post",
            "post_name", "shift", "role", "report_at", "report_to", "starts_at", "ends_at", "state", "answers",
        ]
        let rows = EntryOrder(layout.sort).sorted(entries).map { entry -> [String] in
            let place = entry.place
            return [
                entry.volunteer, entry.familyName, entry.givenName, voice.phones.kept(of: entry.phone) ?? "",
                entry.language ?? "", entry.skills.joined(separator: ";"), entry.team, entry.isMarked ? "!" : "",
                place?.code ?? "", place?.post ?? "", place?.postName ?? "", place?.shift ?? "", place?.role ?? "",
                place?.reportsAt.iso(in: event.zone) ?? "", place?.reportsTo ?? "",
                place?.startsAt.iso(in: event.zone) ?? "", place?.endsAt.iso(in: event.zone) ?? "",
                place?.state.rawValue ?? "",
                entry.answers.map { "\($0.shift) \($0.state.rawValue)" }.joined(separator: ";"),
            ]
        }
        return Records(columns: columns, rows: rows)
    }
}

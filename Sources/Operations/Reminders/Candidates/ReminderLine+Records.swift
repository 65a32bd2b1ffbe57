import Volunteering

extension ReminderLine {
    /// Stable names of the flat fields, for CSV and for a pipe.
    static let columns = [
        "event", "rule", "channel", "at", "volunteer", "family_name", "given_name", "language", "assignment", "shift",
        "role", "post", "starts_at", "reports_at", "reports_to", "subject", "state", "reason",
    ]

    /// As many as there are columns; instants in ISO 8601.
    var fields: [String] {
        [
            event, rule, channel.rawValue, at.map(Self.iso) ?? "", volunteer, familyName, givenName, language ?? "",
            assignment, shift, role, post, Self.iso(startsAt), Self.iso(reportsAt), reportsTo, subject ?? "", state,
            reason ?? "",
        ]
    }

    private static func iso(_ time: CampaignTime) -> String { time.instant.iso(in: time.zone) }
}

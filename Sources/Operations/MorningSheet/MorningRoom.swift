/// How many rows of each kind the morning sheet has room for, that it stays one page of A4.
///
/// Counted in rows of people; whatever has no room is counted on the page itself.
struct MorningRoom {
    private static let page = 41.0
    /// Running head, heading, and the line at the foot.
    private static let frame = 5.0
    /// A section's title, its table's header, and the line that counts the rest.
    private static let section = 3.2
    private static let event = 1.7
    private static let need = 1.4
    private static let mostNeeds = 7
    private static let mostReminders = 6
    private static let leastPeople = 3

    let needs: Int
    let reminders: Int
    let failed: Int
    let unconfirmed: Int

    init(for sheet: MorningSheet) {
        needs = ListRoom(Self.mostNeeds).shown(of: sheet.needs.count)
        reminders = min(sheet.reminders.count, Self.mostReminders)
        var left = Self.page - Self.frame - 3 * Self.section
        left -= Self.event * Double(sheet.events.count) + Self.need * Double(needs) + Double(reminders)
        for people in [sheet.unconfirmed, sheet.failed] where !people.isEmpty { left -= Self.section }
        let rows = max(2 * Self.leastPeople, Int(left))
        // Whoever a message did not reach has to be called today: at least a third of the room is theirs.
        let first = min(sheet.failed.count, max(rows / 3, rows - sheet.unconfirmed.count))
        failed = ListRoom(first).shown(of: sheet.failed.count)
        unconfirmed = ListRoom(rows - first).shown(of: sheet.unconfirmed.count)
    }
}

/// Ten signs that tell how far a post is staffed: confirmed, offered, and what is missing to the minimum.
enum StaffingBar {
    static let width = 10

    /// `███████▒··`: never full while somebody is missing, never empty while somebody is there.
    static func text(_ staffing: Staffing) -> String {
        let held = staffing.confirmed + staffing.offered
        let scale =
            max(held, 1) < staffing.minimum || staffing.missing > 0
            ? max(staffing.minimum, held + staffing.missing) : max(held, 1)
        let filled = signs(held, of: scale, isWhole: staffing.missing == 0 && held > 0)
        let confirmed = min(filled, signs(staffing.confirmed, of: scale, isWhole: staffing.confirmed == scale))
        return String(repeating: "█", count: confirmed) + String(repeating: "▒", count: filled - confirmed)
            + String(repeating: "·", count: width - filled)
    }

    private static func signs(_ part: Int, of whole: Int, isWhole: Bool) -> Int {
        if isWhole { return width }
        guard part > 0 else { return 0 }
        return min(width - 1, max(1, part * width / whole))
    }
}

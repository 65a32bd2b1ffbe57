import Documents

/// Everything that the doctor looked at, in the order in which it was looked at.
package struct HealthReport: Listing {
    package let items: [Finding]
    package let path: String
    package var title: String { "Health of \(path)" }
    package var emptyNote: String { "Nothing was looked at." }

    private enum CodingKeys: CodingKey {
        case items, path
    }

    package init(_ findings: [Finding], path: String) {
        items = findings
        self.path = path
    }

    package var mustAct: Bool { items.contains { $0.state == .mustAct } }

    /// "All is well.", or how much is not.
    package var summary: String {
        let urgent = items.count { $0.state == .mustAct }
        let warnings = items.count { $0.state == .warning }
        guard urgent + warnings > 0 else { return "All is well." }
        let parts = [
            urgent == 0 ? nil : urgent == 1 ? "1 thing must be done" : "\(urgent) things must be done",
            warnings == 0 ? nil : warnings == 1 ? "1 warning" : "\(warnings) warnings",
        ]
        return parts.compactMap { $0 }.joined(separator: ", ") + "."
    }

    package static var columns: [ListingColumn<Finding>] {
        [
            ListingColumn(
                "state", "", .millimetres(18), people: { item, _ in Self.word(for: item) },
                programs: { $0.state.rawValue }),
            ListingColumn("check", "Check", .millimetres(34)) { $0.check },
            ListingColumn("found", "Found", .share(3)) { $0.found },
            ListingColumn("advice", "Do", .share(3)) { $0.advice },
            ListingColumn("fixed", "Done", .share(2)) { $0.fixed },
        ]
    }

    private static func word(for finding: Finding) -> String {
        switch finding.state {
        case .mustAct: "MUST ACT"
        case .warning: "warning"
        case .ok: finding.fixed.isEmpty ? "ok" : "fixed"
        }
    }
}

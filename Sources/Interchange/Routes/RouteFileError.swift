import Volunteering

/// What is wrong with a file of a route, and where.
package struct RouteFileError: Error, Hashable {
    package let source: String
    package let position: TextPosition?
    /// A sentence.
    package let reason: String

    package init(_ source: String, _ position: TextPosition?, _ reason: String) {
        self.source = source
        self.position = position
        self.reason = reason
    }
}

extension RouteFileError: Explainable {
    package var explanation: Explanation {
        Explanation(
            "route.bad-file",
            ([source, position?.description].compactMap { $0 }).joined(separator: ", ") + ": " + reason,
            hint: "Nothing was changed. Save it again as GPX 1.1 or GeoJSON and try again.", kind: .invalidData)
    }
}

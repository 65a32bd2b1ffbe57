import Foundation

extension String {
    /// A page of HTML without its style sheet, which would hide in a golden what the page says.
    package var withoutStyleSheet: String {
        guard let start = range(of: "<style>\n"), let end = range(of: "</style>", range: start.upperBound..<endIndex)
        else { return self }
        return String(self[..<start.upperBound] + self[end.lowerBound...])
    }
}

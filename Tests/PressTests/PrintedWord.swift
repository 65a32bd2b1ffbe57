import Foundation

/// A word on a page and its box, in points from the page's top left.
struct PrintedWord {
    let text: String
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double

    /// Reads the output of `pdftotext -bbox`.
    static func pages(inXML xml: String) throws -> [[PrintedWord]] {
        xml.components(separatedBy: "<page ").dropFirst().map { page in
            page.matches(
                of: /<word xMin="([-0-9.]+)" yMin="([-0-9.]+)" xMax="([-0-9.]+)" yMax="([-0-9.]+)">([^<]*)<\/word>/
            )
            .compactMap { match in
                guard let left = Double(match.output.1), let top = Double(match.output.2),
                    let right = Double(match.output.3), let bottom = Double(match.output.4)
                else { return nil }
                return PrintedWord(text: String(match.output.5), left: left, top: top, right: right, bottom: bottom)
            }
        }
    }
}

import Foundation

/// The pages of the Handbook as they are written.
enum HandbookPages {
    static let folder = "Sources/Handbook/Handbook.docc"

    /// The text of each page, by the name under which others link to it.
    static func all() throws -> [String: String] {
        var pages: [String: String] = [:]
        for path in try Repository.files(in: folder, ending: "md") {
            pages[URL(filePath: path).deletingPathExtension().lastPathComponent] = try Repository.text(path)
        }
        return pages
    }

    static func page(_ name: String) throws -> String {
        try Repository.text("\(folder)/\(name).md")
    }

    /// The pages that a text links to, in order.
    static func links(in text: String) -> [String] {
        text.matches(of: /<doc:([^>#]+)(#[^>]*)?>/).map { String($0.output.1) }
    }

    /// The cells of each row of the tables whose first cell is code.
    static func tableRows(in text: String) -> [[String]] {
        text.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
            line.replacing("\\|", with: "\u{1}").split(separator: "|").map {
                $0.trimmingCharacters(in: .whitespaces).replacing("\u{1}", with: "|")
            }
        }
    }

    /// What stands between backticks in a cell.
    static func code(_ cell: String) -> String { cell.trimmingCharacters(in: ["`"]) }
}

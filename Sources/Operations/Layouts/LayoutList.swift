import Documents
import Volunteering

/// The layouts that a roster can be printed in.
package struct LayoutList: Listing {
    package struct Item: Encodable, Sendable {
        let name: String
        let about: String
        let rows: String
        let takesNumbers: Bool
        let from: String
    }

    package let items: [Item]
    package var title: String { "Layouts" }
    package var emptyNote: String { "There is no layout." }

    /// What is wrong with a file is told in its line, so that the others can still be used.
    package init(_ shelf: LayoutShelf) throws {
        items = try shelf.names().map { name in
            do {
                let layout = try shelf.layout(name)
                return Item(
                    name: name, about: layout.about, rows: layout.rows.rawValue, takesNumbers: layout.takesNumbers,
                    from: layout.path ?? "built in")
            } catch let error as LayoutError {
                return Item(name: name, about: error.explanation.summary, rows: "", takesNumbers: false, from: "")
            }
        }
    }

    package static var columns: [ListingColumn<Item>] {
        [
            ListingColumn("layout", "Layout", .millimetres(30)) { $0.name },
            ListingColumn("about", "What it is", .share(3)) { $0.about },
            ListingColumn("rows", "Rows", .millimetres(28)) { $0.rows },
            ListingColumn(
                "takes_numbers", "Numbered", .millimetres(24), people: { item, _ in item.takesNumbers ? "yes" : "no" },
                programs: { $0.takesNumbers ? "true" : "false" }),
            ListingColumn("from", "From", .share(1)) { $0.from },
        ]
    }
}

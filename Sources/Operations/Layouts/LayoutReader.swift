import Documents
import Foundation
import Language
import Yams

/// Reads a layout from YAML, and says of each fault on which line it stands.
struct LayoutReader {
    /// What messages call the file.
    let file: String

    /// - Throws: ``LayoutError/invalid(file:line:fault:hint:)``.
    func layout(named name: String, in yaml: String) throws(LayoutError) -> RosterLayout {
        let fields = try fields(of: root(of: yaml))
        for field in fields.values where !Self.keys.contains(field.name) {
            throw unknown(field.name, "key", among: Self.keys, at: field.key)
        }
        guard let rows = fields["rows"] else {
            throw fault("It does not say whose rows it has.", hint: "Add a line such as: rows: sheets", at: nil)
        }
        var layout = RosterLayout(name: name, rows: try choice(rows.value, "kind of rows"))
        if let field = fields["about"] { layout.about = try text(field.value) }
        if let field = fields["title"] { layout.title = try title(field.value) }
        if let field = fields["words"] { layout.words = try choice(field.value, "choice of words") }
        if let field = fields["paper"] { layout.orientation = try choice(field.value, "way to hold paper") }
        if let field = fields["page-columns"] { layout.pageColumns = try whole(field.value, 1...3) }
        if let field = fields["pages"] { layout.pages = try choice(field.value, "grouping") }
        if let field = fields["groups"] { layout.groups = try choice(field.value, "grouping") }
        if let field = fields["sort"] { layout.sort = try choices(field.value, "order") }
        if let field = fields["row-height"] { layout.rowHeight = try length(field.value, 4...40) }
        if let field = fields["walk-in-lines"] { layout.walkInLines = try whole(field.value, 0...40) }
        if let field = fields["closing"] { layout.closing = try choices(field.value, "closing word") }
        guard let columns = fields["columns"], let list = columns.value.sequence, !list.isEmpty else {
            throw fault("It has no columns.", hint: "Add a list: columns: [{column: name}]", at: fields["columns"]?.key)
        }
        for node in list { layout.columns.append(try column(node, of: layout)) }
        try check(layout, fields)
        return layout
    }

    private static let keys = [
        "about", "rows", "title", "words", "paper", "page-columns", "pages", "groups", "sort", "row-height",
        "walk-in-lines", "closing", "columns",
    ]

    private struct Field {
        let name: String
        let key: Node
        let value: Node
    }

    private func root(of yaml: String) throws(LayoutError) -> Node {
        do {
            guard let node = try Yams.compose(yaml: yaml) else { throw fault("It is empty.", at: nil) }
            return node
        } catch let error as LayoutError {
            throw error
        } catch let error as YamlError {
            switch error {
            case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
                .composer(_, let problem, let mark, _):
                throw .invalid(file: file, line: mark.line, fault: "This is not YAML: \(problem).", hint: nil)
            case .duplicatedKeysInMapping(let names, let context):
                throw .invalid(
                    file: file, line: context.mark.line, fault: "It says \(names.joined(separator: ", ")) twice.",
                    hint: nil)
            default: throw fault("This is not YAML.", at: nil)
            }
        } catch {
            throw fault("This is not YAML: \(error)", at: nil)
        }
    }

    private func fields(of node: Node) throws(LayoutError) -> [String: Field] {
        guard let mapping = node.mapping else {
            throw fault("Lines such as \"rows: sheets\" are expected here.", at: node)
        }
        var fields: [String: Field] = [:]
        for (key, value) in mapping {
            let name = key.string ?? ""
            fields[name] = Field(name: name, key: key, value: value)
        }
        return fields
    }

    private func column(_ node: Node, of layout: RosterLayout) throws(LayoutError) -> RosterLayout.Column {
        if node.string != nil { return .init(kind: try kind(node, of: layout), width: .share(1), title: nil) }
        let fields = try fields(of: node)
        let known = ["column", "width", "title"]
        for field in fields.values where !known.contains(field.name) {
            throw unknown(field.name, "key of a column", among: known, at: field.key)
        }
        guard let named = fields["column"] else {
            throw fault("A column does not say which it is.", hint: "Write: {column: name, width: 40}", at: node)
        }
        let kind = try kind(named.value, of: layout)
        return .init(
            kind: kind,
            width: try fields["width"].map { field throws(LayoutError) in try width(field.value) } ?? .share(1),
            title: try fields["title"].map { field throws(LayoutError) in try title(field.value) })
    }

    private func kind(_ node: Node, of layout: RosterLayout) throws(LayoutError) -> LayoutColumn {
        let kind: LayoutColumn = try choice(node, "column")
        guard kind.belongs(to: layout.rows) else {
            let known = LayoutColumn.allCases.filter { $0.belongs(to: layout.rows) }.map(\.rawValue)
            throw fault(
                "Rows of the kind \(layout.rows.rawValue) have no column \(kind.rawValue).",
                hint: "They have: \(known.joined(separator: ", "))", at: node)
        }
        return kind
    }

    private func width(_ node: Node) throws(LayoutError) -> Column.Width {
        guard node.mapping != nil else { return .millimetres(try length(node, 3...250)) }
        let fields = try fields(of: node)
        guard fields.count == 1, let share = fields["share"] else {
            throw fault("A width is in millimetres, or a share of what is left.", hint: "width: {share: 2}", at: node)
        }
        return .share(try length(share.value, 0.1...100))
    }

    /// One of our words, a text, or a text for each language.
    private func title(_ node: Node) throws(LayoutError) -> LayoutText {
        if node.mapping == nil {
            let words = try text(node)
            return Self.titles[words].map { .ours($0) } ?? .plain(words)
        }
        var texts: [PaperLanguage: String] = [:]
        for field in try fields(of: node).values {
            let language: PaperLanguage = try choice(field.key, "language")
            texts[language] = try text(field.value)
        }
        return .translated(texts)
    }

    private static let titles: [String: Label] = [
        "finder": .finder, "unassigned": .unassignedList, "emergency": .emergencyContacts, "team": .teamList,
    ]

    private func check(_ layout: RosterLayout, _ fields: [String: Field]) throws(LayoutError) {
        let signs = layout.columns.contains { $0.kind == .signature }
        if signs, layout.rowHeight < RosterLayout.leastSigningHeight {
            throw fault(
                "Nobody can sign in a row of \(layout.rowHeight) mm.", hint: "Write row-height: 9.2, or more.",
                at: fields["row-height"]?.value)
        }
        if layout.rows == .sheets, layout.pages != nil || layout.groups != nil {
            throw fault(
                "Sheets have a page for each post and shift already.", hint: "Leave pages and groups away.",
                at: (fields["pages"] ?? fields["groups"])?.key)
        }
        if layout.rows == .contacts, layout.pages != .sectorLead {
            throw fault(
                "Emergency contacts go to each sector lead on a sheet of their own.",
                hint: "Write: pages: sector-lead", at: fields["pages"]?.value ?? fields["rows"]?.value)
        }
        if layout.rows != .contacts, layout.pages == .sectorLead || layout.groups == .sectorLead {
            throw fault("Only emergency contacts are laid out by sector lead.", at: fields["pages"]?.value)
        }
        let atEvent: Set<RosterLayout.Grouping> = [.post, .shift, .sector, .role]
        if layout.rows == .unassigned,
            let wrong = [layout.pages, layout.groups].compactMap({ $0 }).first(where: atEvent.contains)
        {
            throw fault(
                "People without a place have no \(wrong.rawValue).", at: (fields["pages"] ?? fields["groups"])?.value)
        }
        if layout.rows != .sheets, layout.walkInLines > 0 || !layout.closing.isEmpty {
            throw fault(
                "Only sheets have walk-in lines and closing words.", hint: "Leave walk-in-lines and closing away.",
                at: (fields["walk-in-lines"] ?? fields["closing"])?.key)
        }
    }
}

/// The plain values of YAML.
extension LayoutReader {
    fileprivate func text(_ node: Node) throws(LayoutError) -> String {
        guard let text = node.string, !text.isEmpty else { throw fault("A text is expected here.", at: node) }
        return text
    }

    fileprivate func length(_ node: Node, _ range: ClosedRange<Double>) throws(LayoutError) -> Double {
        guard let value = node.float ?? node.int.map(Double.init), range.contains(value) else {
            throw fault("A number from \(range.lowerBound) to \(range.upperBound) is expected here.", at: node)
        }
        return value
    }

    fileprivate func whole(_ node: Node, _ range: ClosedRange<Int>) throws(LayoutError) -> Int {
        guard let value = node.int, range.contains(value) else {
            throw fault(
                "A whole number from \(range.lowerBound) to \(range.upperBound) is expected here.", at: node)
        }
        return value
    }

    fileprivate func choice<C: RawRepresentable<String> & CaseIterable>(
        _ node: Node, _ what: String
    ) throws(LayoutError) -> C {
        guard let typed = node.string else { throw fault("A word is expected here.", at: node) }
        guard let found = C(rawValue: typed) else {
            throw unknown(typed, what, among: C.allCases.map(\.rawValue), at: node)
        }
        return found
    }

    fileprivate func choices<C: RawRepresentable<String> & CaseIterable>(
        _ node: Node, _ what: String
    ) throws(LayoutError) -> [C] {
        guard let list = node.sequence else { return [try choice(node, what)] }
        var found: [C] = []
        for entry in list { found.append(try choice(entry, what)) }
        return found
    }

    fileprivate func unknown(_ typed: String, _ what: String, among known: [String], at node: Node) -> LayoutError {
        let meant = Spelling.closest(to: typed, among: known).map { "Did you mean \($0)? " } ?? ""
        return fault(
            "No \(what) is called \"\(typed)\".", hint: "\(meant)There are: \(known.joined(separator: ", "))", at: node)
    }

    fileprivate func fault(_ fault: String, hint: String? = nil, at node: Node?) -> LayoutError {
        .invalid(file: file, line: node?.mark?.line ?? 0, fault: fault, hint: hint)
    }
}

/// A table's markup: a caption, header cells with their scope, one body a group.
enum HTMLTable {
    static func render(_ table: Table, caption: String) -> String {
        var html = "<table>\n"
        if !caption.isEmpty { html += "<caption>\(HTMLText.escaped(caption))</caption>\n" }
        html += columns(table)
        html += "<thead><tr>"
        for column in table.columns {
            html += "<th scope=\"col\" dir=\"auto\"\(classes(of: column))>\(HTMLText.escaped(column.title))</th>"
        }
        html += "</tr></thead>\n"
        for group in table.groups {
            html += body(group, of: table)
        }
        return html + "</table>\n"
    }

    private static func columns(_ table: Table) -> String {
        let shares = table.columns.reduce(0.0) { if case .share(let share) = $1.width { $0 + share } else { $0 } }
        let columns = table.columns.map { column in
            switch column.width {
            case .millimetres(let width): "<col style=\"width:\(number(width))mm\">"
            case .share(let share) where shares > 0 && shares != share:
                "<col style=\"width:\(number(100 * share / shares))%\">"
            case .share: "<col>"
            }
        }
        // Shares of what fixed columns leave cannot be said in percent of the whole; the browser then decides.
        let isMixed = shares > 0 && table.columns.contains { if case .millimetres = $0.width { true } else { false } }
        let kept = isMixed ? columns.map { $0.contains("%") ? "<col>" : $0 } : columns
        return "<colgroup>\(kept.joined())</colgroup>\n"
    }

    private static func body(_ group: RowGroup, of table: Table) -> String {
        var html = "<tbody class=\"\(name(of: group.kind))\">\n"
        if !group.title.isEmpty {
            html += "<tr class=\"group\"><th scope=\"rowgroup\" dir=\"auto\" colspan=\"\(table.columns.count)\">"
            html += "\(HTMLText.escaped(group.title))</th></tr>\n"
        }
        let height = number(table.minimumRowHeight)
        for row in group.rows {
            html += "<tr style=\"height:\(height)mm\">"
            for (index, column) in table.columns.enumerated() {
                let lines = index < row.cells.count ? row.cells[index].lines : []
                html += "<td dir=\"auto\"\(classes(of: column))>"
                html += lines.map { HTMLText.line($0) }.joined(separator: "<br>") + "</td>"
            }
            html += "</tr>\n"
        }
        return html + "</tbody>\n"
    }

    private static func classes(of column: Column) -> String {
        var names: [String] = []
        if column.isWrittenIn { names.append("written-in") }
        if column.alignment == .trailing { names.append("trailing") }
        return names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
    }

    private static func name(of kind: RowGroup.Kind) -> String {
        switch kind {
        case .ordinary: "ordinary"
        case .tinted: "tinted"
        case .writtenIn: "blank-rows"
        }
    }

    /// Two decimals at most, and a point whatever the locale.
    static func number(_ value: Double) -> String {
        guard value.isFinite else { return "0" }
        let rounded = (value * 100).rounded() / 100
        return rounded == rounded.rounded() && abs(rounded) < 1e9 ? String(Int(rounded)) : String(rounded)
    }
}

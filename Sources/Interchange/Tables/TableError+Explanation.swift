import Volunteering

extension TableError: Explainable {
    package var explanation: Explanation {
        switch fault {
        case .missing, .isDirectory, .notPermitted, .unreadable, .notWritable: fileExplanation
        case .noHeader, .headingMissing, .noHeadings, .noCard, .columnMissing: headerExplanation
        default: textExplanation
        }
    }

    private var fileExplanation: Explanation {
        switch fault {
        case .isDirectory:
            Explanation(
                "table.is-directory", "\(source) is a folder, not a file.",
                hint: "Name the file in it that holds the table.", kind: .missingInput)
        case .notPermitted:
            Explanation(
                "table.not-permitted", "\(source) may not be read by you.",
                hint: "Look at its permissions with: ls -l", kind: .noPermission)
        case .unreadable(let reason):
            Explanation("table.unreadable", "\(source) could not be read: \(reason).", kind: .inputOutput)
        case .notWritable(let reason):
            Explanation(
                "table.not-writable", "\(source) could not be written: \(reason).",
                hint: "Name a file in a folder where you may write.", kind: .cannotCreate)
        default:
            Explanation(
                "table.missing", "There is no file \(source).",
                hint: "Check the spelling and the folder; - reads standard input.", kind: .missingInput)
        }
    }

    private var headerExplanation: Explanation {
        if case .noCard = fault {
            return Explanation(
                "table.no-card", "\(source) holds no card: nothing in it begins with BEGIN:VCARD.",
                hint: "Export the contacts as vCard (.vcf) again, or as CSV.", kind: .invalidData)
        }
        if case .headingMissing(let heading, let headings) = fault {
            return Explanation(
                "table.heading-missing",
                "\(source) has no heading \"\(heading)\". Its headings are \(Self.list(headings)).",
                hint: "Write it in --map as it is in the first line of the file.", kind: .invalidData)
        }
        if case .noHeadings = fault {
            return Explanation(
                "table.no-headings", "\(source) holds cards, which have no headings.",
                hint: "Leave --map away.", kind: .usage)
        }
        guard case .columnMissing(let needs, let field, let headings, let understood) = fault else {
            return Explanation(
                "table.no-header", "\(source) is empty: not even a line of headings is there.",
                hint: "The first line names the columns.", kind: .invalidData)
        }
        let known = understood.isEmpty ? "none of them is understood" : "understood: " + Self.list(understood)
        let unread = headings.first { heading in !understood.contains { $0.hasPrefix("\(heading) = ") } }
        return Explanation(
            "table.column-missing",
            "\(source) has no column with \(needs). Its headings are \(Self.list(headings)); \(known).",
            hint: "Check that the first line is the one with the headings, and say what one means like: "
                + "--map " + Self.pair(unread ?? headings.first ?? "Ad", field),
            kind: .invalidData)
    }

    /// A pair for --map as a shell takes it.
    private static func pair(_ heading: String, _ field: String) -> String {
        guard heading.contains(where: { ",=\"'$`".contains($0) }) else { return "\"\(heading)=\(field)\"" }
        let quoted = "\"\(heading.replacing("\"", with: "\"\""))\"=\(field)"
        return "'\(quoted.replacing("'", with: "'\\''"))'"
    }

    private var textExplanation: Explanation {
        let place = position.map { "\(source), \($0)" } ?? source
        return switch fault {
        case .undecodable(_, let encoding):
            Explanation(
                "table.undecodable", "\(place): this is not \(encoding.title) text.",
                hint: "Name the encoding, for example --encoding windows-1251; known are \(TextEncoding.names).",
                kind: .invalidData)
        case .nulByte:
            Explanation(
                "table.nul-byte", "\(place): a NUL byte, which no text holds.",
                hint: "Is it a spreadsheet or UTF-16? Save it as CSV, or name --encoding utf-16le.",
                kind: .invalidData)
        case .textAfterQuote:
            Explanation(
                "table.text-after-quote", "\(place): text after a closing quote.",
                hint: "A quote inside a quoted cell is written twice.", kind: .invalidData)
        case .fieldTooLong(_, let limit):
            Explanation(
                "table.field-too-long", "\(place): a cell of more than \(limit) bytes begins here.",
                hint: "A quote that is never closed swallows what follows.", kind: .invalidData)
        case .rowTooLong(_, let limit):
            Explanation(
                "table.row-too-long", "\(place): a row of more than \(limit) bytes begins here.",
                kind: .invalidData)
        case .tooManyColumns(_, let limit):
            Explanation(
                "table.too-many-columns", "\(place): more than \(limit) columns.",
                hint: "Is this the table you mean?", kind: .invalidData)
        default:
            Explanation(
                "table.unclosed-quote", "\(place): the quote that opens here is never closed.",
                hint: "Close it, or write it twice if it belongs to the text.", kind: .invalidData)
        }
    }

    /// At most twenty names in quotes, cut to a readable length.
    private static func list(_ names: [String]) -> String {
        let shown = names.prefix(20).map { "\"\($0.prefix(40))\"" }.joined(separator: ", ")
        return names.count > 20 ? shown + " and \(names.count - 20) more" : shown
    }
}

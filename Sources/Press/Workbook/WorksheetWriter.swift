import CXlsxWriter
import Documents

/// Writes sections of one shape on one worksheet: a frozen header, and each section's head, rows and notes below it.
struct WorksheetWriter {
    private let workbook: Workbook
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let columns: [Column]
    private var row: lxw_row_t = 0
    private var widths: ColumnWidths

    init(_ workbook: Workbook, named name: String, columns: [Column]) throws(PressFailure) {
        self.workbook = workbook
        self.columns = columns
        sheet = try workbook.addWorksheet(named: name)
        widths = ColumnWidths(columns)
    }

    mutating func write(_ sections: [Section], of document: Document) throws(PressFailure) {
        for group in sections.flatMap(\.tables).flatMap(\.groups) {
            for line in group.rows { widths.note(line) }
        }
        let lead = sections.first?.runningHead.map { SpreadsheetText.text(of: $0.leading) } ?? document.title
        try put(SpreadsheetText.clean(lead), at: 0, .title)
        row += 1
        let headerRow = row
        if !columns.isEmpty {
            for (index, column) in columns.enumerated() {
                try put(SpreadsheetText.clean(column.title), at: index, .header)
            }
            row += 1
            worksheet_freeze_panes(sheet, row, 0)
            try workbook.check(worksheet_repeat_rows(sheet, headerRow, headerRow))
        }
        let firstDataRow = row
        for section in sections {
            try writeHead(of: section, isOnly: sections.count == 1, title: lead)
            for table in section.tables { try writeRows(of: table) }
            try writeNotes(section.notes + section.closing.map(\.leading))
        }
        try finish(firstDataRow: firstDataRow, document: document)
    }

    private mutating func writeHead(of section: Section, isOnly: Bool, title: String) throws(PressFailure) {
        if !section.heading.isEmpty, section.heading != title {
            if !isOnly { row += 1 }
            for index in 1..<max(2, columns.count) { try put("", at: index, .heading) }
            try put(SpreadsheetText.clean(section.heading), at: 0, .heading)
            row += 1
        }
        try writeNotes(section.subheading + section.callout)
        let place = widths.widest
        for fact in section.facts.flatMap(\.facts) {
            try put(SpreadsheetText.clean(fact.label), at: place, .label)
            if let cell = fact.cell {
                try put(
                    SpreadsheetText.clean(fact.value), value: cell, at: place + 1, number: .fact, moment: .momentFact,
                    words: .fact)
            } else {
                try put(SpreadsheetText.clean(fact.value), at: place + 1, .fact)
            }
            row += 1
        }
    }

    /// Each over all columns, as many lines high as it needs: a long line would make the printed page small.
    private mutating func writeNotes(_ lines: [Line]) throws(PressFailure) {
        let last = columns.count - 1
        let width = max(20, widths.characters.reduce(0, +))
        for line in lines where !line.isEmpty {
            let text = SpreadsheetText.clean(SpreadsheetText.text(of: line))
            if last > 0, Double(text.count) > width {
                let high = (Double(text.count) / width).rounded(.up)
                let clean = SpreadsheetText.escaped(text)
                try workbook.check(
                    worksheet_merge_range(sheet, row, 0, row, lxw_col_t(last), clean, workbook.format(.wideNote)))
                try workbook.check(worksheet_set_row(sheet, row, 13 * high + 2, nil))
            } else {
                try put(text, at: 0, .note)
            }
            row += 1
        }
    }

    private mutating func writeRows(of table: Table) throws(PressFailure) {
        for group in table.groups {
            if !group.title.isEmpty {
                try put(SpreadsheetText.clean(group.title), at: 0, .group)
                row += 1
            }
            let isTinted = group.kind == .tinted
            for line in group.rows {
                var lines = 1
                for (index, column) in columns.enumerated() {
                    let cell = index < line.cells.count ? line.cells[index] : .blank
                    let text = SpreadsheetText.text(of: cell)
                    lines = max(lines, widths.lines(of: text, in: index))
                    try put(
                        text, value: cell.value ?? Self.number(text, in: column), at: index,
                        number: isTinted ? .tintedNumber : .number, moment: isTinted ? .tintedMoment : .moment,
                        words: look(of: column, isTinted: isTinted))
                }
                // Not every spreadsheet finds a row's height by itself; where something is written in, there is room.
                let isWritten = columns.contains(where: \.isWrittenIn)
                if lines > 1 || isWritten {
                    try workbook.check(worksheet_set_row(sheet, row, max(isWritten ? 24 : 15, 15 * Double(lines)), nil))
                }
                row += 1
            }
        }
    }

    /// Figures stand to the right in our tables; a spreadsheet should be able to add them up.
    private static func number(_ text: String, in column: Column) -> CellValue? {
        guard column.alignment == .trailing, let number = Int32(text), String(number) == text else { return nil }
        return .number(Double(number))
    }

    private func look(of column: Column, isTinted: Bool) -> Workbook.Look {
        if column.entry == .time { return isTinted ? .tintedTime : .time }
        return isTinted ? .tintedWords : .words
    }

    /// - Parameter text: Clean, as ``SpreadsheetText`` gives it.
    private func put(_ text: String, at column: Int, _ look: Workbook.Look) throws(PressFailure) {
        let clean = SpreadsheetText.escaped(text)
        let format = workbook.format(look)
        let place = lxw_col_t(column)
        try workbook.check(
            clean.isEmpty
                ? worksheet_write_blank(sheet, row, place, format)
                : worksheet_write_string(sheet, row, place, clean, format))
    }

    private func put(
        _ text: String, value: CellValue?, at column: Int, number: Workbook.Look, moment: Workbook.Look,
        words: Workbook.Look
    ) throws(PressFailure) {
        switch value {
        case .number(let value):
            try workbook.check(worksheet_write_number(sheet, row, lxw_col_t(column), value, workbook.format(number)))
        case .moment(let wall):
            guard var instant = SpreadsheetMoment(wall)?.datetime else { return try put(text, at: column, words) }
            try workbook.check(
                worksheet_write_datetime(sheet, row, lxw_col_t(column), &instant, workbook.format(moment)))
        case nil: try put(text, at: column, words)
        }
    }

    private func finish(firstDataRow: lxw_row_t, document: Document) throws(PressFailure) {
        for (index, width) in widths.characters.enumerated() {
            try workbook.check(worksheet_set_column(sheet, lxw_col_t(index), lxw_col_t(index), width, nil))
        }
        if row > firstDataRow {
            for (index, column) in columns.enumerated() where column.entry == .time {
                try admitTimes(in: index, rows: firstDataRow..<row, title: column.title)
            }
            let range = try Self.range(firstDataRow..<row, columns: max(1, columns.count))
            // Phone numbers and codes are words, and no spreadsheet needs to mark them.
            try workbook.check(
                worksheet_ignore_errors(sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), range))
        }
        if document.paper.isLandscape { worksheet_set_landscape(sheet) } else { worksheet_set_portrait(sheet) }
        worksheet_set_paper(sheet, document.paper.size == .a4 ? 9 : 1)
        worksheet_fit_to_pages(sheet, 1, 0)
        worksheet_set_margins(sheet, 0.6, 0.5, 0.6, 0.6)
        try workbook.check(worksheet_set_footer(sheet, "&L&A&R&P / &N"))
    }

    private func admitTimes(in column: Int, rows: Range<lxw_row_t>, title: String) throws(PressFailure) {
        let title = strdup(String(title.prefix(32)))
        let message = strdup("hh:mm")
        defer {
            free(title)
            free(message)
        }
        var validation = lxw_data_validation()
        validation.validate = UInt8(LXW_VALIDATION_TYPE_TIME_NUMBER.rawValue)
        validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
        validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
        validation.minimum_number = 0
        validation.maximum_number = 1439.0 / 1440
        validation.error_title = title
        validation.error_message = message
        try workbook.check(
            worksheet_data_validation_range(
                sheet, rows.lowerBound, lxw_col_t(column), rows.upperBound - 1, lxw_col_t(column), &validation))
    }

    /// `A3:L40`.
    private static func range(_ rows: Range<lxw_row_t>, columns: Int) throws(PressFailure) -> String {
        var text = [CChar](repeating: 0, count: 64)
        lxw_rowcol_to_range(&text, rows.lowerBound, 0, rows.upperBound - 1, lxw_col_t(columns - 1))
        return text.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } } ?? ""
    }
}

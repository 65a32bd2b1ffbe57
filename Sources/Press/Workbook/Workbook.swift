import CXlsxWriter
import Documents
import Foundation

/// Owns a workbook that libxlsxwriter writes, and the few formats that its cells have.
final class Workbook {
    /// How a cell looks: each is made once, since Excel refuses a file with too many.
    enum Look: CaseIterable {
        case words, number, time, moment, title, heading, header, label, fact, momentFact, group, note, wideNote
        case tintedWords, tintedNumber, tintedMoment, tintedTime
    }

    private let pointer: UnsafeMutablePointer<lxw_workbook>
    private var formats: [Look: UnsafeMutablePointer<lxw_format>] = [:]
    private var names = WorksheetNames()
    private var isClosed = false

    /// - Parameter path: Where the file is written when it is closed; its parts are kept in the same folder meanwhile.
    init(path: String) throws(PressFailure) {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        let opened = folder.withCString { folder in
            var options = lxw_workbook_options()
            options.tmpdir = UnsafeMutablePointer(mutating: folder)
            options.use_zip64 = 0
            return workbook_new_opt(path, &options)
        }
        guard let opened else { throw .workbook("it cannot be begun") }
        pointer = opened
        for look in Look.allCases { formats[look] = try makeFormat(look) }
    }

    /// A workbook given up half-way is freed with what it holds in memory; its file is the caller's to remove.
    deinit {
        if !isClosed { lxw_workbook_free(pointer) }
    }

    func describe(title: String, author: String, createdAt: Date) throws(PressFailure) {
        var properties = lxw_doc_properties()
        let title = strdup(String(title.prefix(255)))
        let author = strdup(String(author.prefix(255)))
        defer {
            free(title)
            free(author)
        }
        properties.title = title
        properties.author = author
        properties.created = time_t(createdAt.timeIntervalSince1970)
        try check(workbook_set_properties(pointer, &properties))
    }

    func addWorksheet(named name: String) throws(PressFailure) -> UnsafeMutablePointer<lxw_worksheet> {
        guard let sheet = workbook_add_worksheet(pointer, names.unique(name)) else {
            throw .workbook("its sheet \(name) cannot be made")
        }
        return sheet
    }

    func format(_ look: Look) -> UnsafeMutablePointer<lxw_format>? { formats[look] }

    /// Writes the file.
    func close() throws(PressFailure) {
        isClosed = true
        try check(workbook_close(pointer))
    }

    func check(_ status: lxw_error) throws(PressFailure) {
        guard status == LXW_NO_ERROR else {
            throw .workbook(lxw_strerror(status).map { String(cString: $0) } ?? "status \(status.rawValue)")
        }
    }

    private func makeFormat(_ look: Look) throws(PressFailure) -> UnsafeMutablePointer<lxw_format> {
        guard let format = workbook_add_format(pointer) else { throw .workbook("out of memory") }
        format_set_font_name(format, "Noto Sans")
        format_set_font_size(format, 10)
        switch look {
        case .words, .tintedWords, .number, .tintedNumber, .moment, .tintedMoment, .time, .tintedTime:
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
            format_set_text_wrap(format)
            format_set_bottom(format, UInt8(LXW_BORDER_HAIR.rawValue))
        case .title:
            format_set_font_size(format, 14)
            format_set_bold(format)
        case .heading:
            format_set_font_size(format, 12)
            format_set_bold(format)
            format_set_top(format, UInt8(LXW_BORDER_MEDIUM.rawValue))
        case .header:
            format_set_bold(format)
            format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_BOTTOM.rawValue))
            format_set_text_wrap(format)
        case .label, .note: format_set_font_size(format, 9)
        case .wideNote:
            format_set_font_size(format, 9)
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
            format_set_text_wrap(format)
        case .fact, .momentFact:
            format_set_bold(format)
            format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
        case .group: format_set_bold(format)
        }
        switch look {
        case .moment, .tintedMoment, .momentFact: format_set_num_format(format, "yyyy-mm-dd hh:mm")
        case .time, .tintedTime: format_set_num_format(format, "hh:mm")
        default: break
        }
        switch look {
        case .tintedWords, .tintedNumber, .tintedMoment, .tintedTime:
            format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
            format_set_fg_color(format, 0xEDEDED)
        default: break
        }
        return format
    }
}

extension PressFailure {
    static func workbook(_ reason: String) -> PressFailure {
        PressFailure("press.workbook", "The workbook could not be written: \(reason).", exitStatus: 70)
    }
}

import Foundation

/// Writes rows that were not taken to a CSV file, to be corrected there and imported again.
///
/// The file has the original's headings and then `line`, `column` and `reason`, which an import passes over. Cells stay
/// as they were, formulas too: they are people's own words on their way back, not a report to be opened and believed.
/// A row that was too short is padded, so that the reason stands under its heading; what was too much comes after it,
/// so that the row is refused again until somebody has corrected it.
/// UTF-8, CRLF, mode 0600; beside its destination until ``finish()``.
package final class RejectsWriter {
    package static let headings = ["line", "column", "reason"]

    package private(set) var count = 0
    private let path: String
    private let temporary: String
    private let width: Int
    /// With the three columns of an earlier round, which are not carried on.
    private let originalWidth: Int
    private var descriptor: Int32
    private var pending: [UInt8] = []
    private let delimiter: Delimiter

    /// Where the rows stand until the file is complete.
    package static func scratch(for path: String) -> String { path + ".part" }

    /// - Throws: ``TableError`` with `.notWritable`.
    package init(path: String, header: [String], delimiter: Delimiter = .comma) throws(TableError) {
        self.path = path
        self.delimiter = delimiter
        temporary = Self.scratch(for: path)
        let kept = Self.isRejects(header) ? Array(header.dropLast(Self.headings.count)) : header
        width = kept.count
        originalWidth = header.count
        descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw TableError(path, .notWritable(String(cString: strerror(errno))))
        }
        append(kept + Self.headings)
    }

    deinit {
        if descriptor >= 0 {
            close(descriptor)
            unlink(temporary)
        }
    }

    /// Do these headings come from a file that this writer wrote?
    static func isRejects(_ header: [String]) -> Bool {
        header.count > headings.count
            && header.suffix(headings.count).map { FoldedWord($0) } == headings.map { FoldedWord($0) }
    }

    package func write(_ row: RejectedRow) throws(TableError) {
        let place = row.problems.first?.position ?? TextPosition(line: row.line, column: 1)
        let reasons = row.problems.map { problem in
            let subject = problem.heading.isEmpty ? "" : "\(problem.heading): "
            return "\(problem.reason.rawValue): \(subject)\(problem.words)"
        }
        var fields = Array(row.fields.prefix(width))
        fields += Array(repeating: "", count: width - fields.count)
        fields += ["\(place.line)", "\(place.column)", reasons.joined(separator: " ")]
        append(fields + row.fields.dropFirst(originalWidth))
        count += 1
        if pending.count > 1 << 16 { try flush() }
    }

    /// Puts the file in its place, complete and on the disk.
    package func finish() throws(TableError) {
        try flush()
        guard fsync(descriptor) == 0, rename(temporary, path) == 0 else { throw fault() }
        close(descriptor)
        descriptor = -1
    }

    private func append(_ fields: [String]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { pending.append(delimiter.rawValue) }
            let needsQuotes = field.utf8.contains {
                $0 == delimiter.rawValue || $0 == Byte.quote || $0 == Byte.lineFeed || $0 == Byte.carriageReturn
            }
            guard needsQuotes else {
                pending += field.utf8
                continue
            }
            pending.append(Byte.quote)
            for byte in field.utf8 {
                if byte == Byte.quote { pending.append(Byte.quote) }
                pending.append(byte)
            }
            pending.append(Byte.quote)
        }
        pending += [Byte.carriageReturn, Byte.lineFeed]
    }

    private func flush() throws(TableError) {
        var done = 0
        while done < pending.count {
            let count = pending[done...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR { throw fault() }
            done += max(count, 0)
        }
        pending.removeAll(keepingCapacity: true)
    }

    private func fault() -> TableError {
        TableError(path, .notWritable(String(cString: strerror(errno))))
    }
}

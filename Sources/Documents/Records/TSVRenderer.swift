/// Records as tab-separated text for a pipe: one line a record, the column names first, no quoting.
package struct TSVRenderer: Sendable {
    package init() {}

    package func render(_ records: Records, to sink: ([UInt8]) throws -> Void) rethrows {
        try records.stream(to: sink) { row, bytes in append(row, to: &bytes) }
    }

    package func render(_ records: Records) -> String {
        var all: [UInt8] = []
        render(records) { all += $0 }
        return String(decoding: all, as: UTF8.self)
    }

    func append(_ row: [String], to bytes: inout ByteChunk) {
        for (index, field) in row.enumerated() {
            if index > 0 { bytes.append(0x09) }
            var clean = InertText.cleaned(field)
            clean.withUTF8 { bytes.append($0) }
        }
        bytes.append(0x0A)
    }
}

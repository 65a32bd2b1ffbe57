extension UnsafeBufferPointer<UInt8> {
    /// Without the blanks around: space, tab, line ends, and the no-break space that web pages leave.
    var trimmed: UnsafeBufferPointer<UInt8> {
        var start = 0
        var end = count
        while start < end {
            if Self.isBlank(self[start]) {
                start += 1
            } else if start + 1 < end, self[start] == 0xC2, self[start + 1] == 0xA0 {
                start += 2
            } else {
                break
            }
        }
        while start < end {
            if Self.isBlank(self[end - 1]) {
                end -= 1
            } else if end - start > 1, self[end - 2] == 0xC2, self[end - 1] == 0xA0 {
                end -= 2
            } else {
                break
            }
        }
        return UnsafeBufferPointer(rebasing: self[start..<end])
    }

    /// Without the apostrophe that our own lists put before what a spreadsheet would take for a formula.
    var unquotedFormula: UnsafeBufferPointer<UInt8> {
        guard count > 1, self[0] == 0x27, "=+-@".utf8.contains(self[1]) else { return self }
        return UnsafeBufferPointer(rebasing: self[1...])
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || 0x09...0x0D ~= byte
    }
}

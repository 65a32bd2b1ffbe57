/// A piece of text in a style, packed so that it is found again without hashing a string.
struct WordKey: Hashable {
    private let style: UInt32
    private let count: UInt32
    private var low: UInt64 = 0
    private var high: UInt64 = 0
    /// What is beyond sixteen bytes.
    private var rest = ""

    init(_ bytes: UnsafeBufferPointer<UInt8>, style: Int) {
        self.style = UInt32(truncatingIfNeeded: style)
        count = UInt32(truncatingIfNeeded: bytes.count)
        for index in 0..<min(bytes.count, 8) { low |= UInt64(bytes[index]) << (8 * UInt64(index)) }
        guard bytes.count > 8 else { return }
        for index in 8..<min(bytes.count, 16) { high |= UInt64(bytes[index]) << (8 * UInt64(index - 8)) }
        guard bytes.count > 16 else { return }
        rest = bytes[16...].map { String($0, radix: 16) }.joined(separator: ",")
    }
}

/// The stretch of a text that is in memory: from the row being read to what was read ahead.
///
/// Offsets count from the row's first byte and stay valid while more text is read, though the memory may move.
final class TextWindow {
    let text: TextReader
    private var memory: UnsafeMutableBufferPointer<UInt8>
    private var start = 0
    private var end = 0

    /// A row that needs more memory than this is refused.
    static let limit = 1 << 24
    private static let initialSize = 1 << 18
    private static let leastRoom = 1 << 16

    init(_ text: TextReader) {
        self.text = text
        memory = .allocate(capacity: Self.initialSize)
    }

    deinit {
        memory.deallocate()
    }

    /// The row's bytes and those read ahead, until the next ``readMore()`` or ``advance(by:)``.
    var bytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: memory[start..<end])
    }

    /// Lets go of the first bytes: the next row begins after them.
    func advance(by count: Int) {
        start += count
    }

    /// Reads ahead, and makes room for it.
    ///
    /// - Returns: Whether there was any more text.
    func readMore() throws(TableError) -> Bool {
        if start > 0 {
            _ = memory.update(fromContentsOf: memory[start..<end])
            end -= start
            start = 0
        }
        if memory.count - end < Self.leastRoom {
            let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: memory.count * 2)
            _ = larger.update(fromContentsOf: memory[..<end])
            memory.deallocate()
            memory = larger
        }
        let count = try text.read(into: UnsafeMutableBufferPointer(rebasing: memory[end...]))
        end += count
        return count > 0
    }
}

/// Remembers what was made of a cell's bytes, for columns in which a few values come again and again.
///
/// Holds a fixed number of values; a newcomer takes the place of whoever has the same hash.
struct CellCache<Value> {
    private struct Entry {
        var key: [UInt8]
        var value: Value
    }

    private var entries: [Entry?] = Array(repeating: nil, count: 1 << 10)

    mutating func value(of bytes: UnsafeBufferPointer<UInt8>, make: (String) -> Value) -> Value {
        guard bytes.count <= 128 else { return make(String(decoding: bytes, as: UTF8.self)) }
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        let slot = Int((hash ^ hash >> 32) & 0x3FF)
        if let entry = entries[slot], entry.key.count == bytes.count, bytes.elementsEqual(entry.key) {
            return entry.value
        }
        let value = make(String(decoding: bytes, as: UTF8.self))
        entries[slot] = Entry(key: Array(bytes), value: value)
        return value
    }
}

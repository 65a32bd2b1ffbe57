import Foundation

/// Remembers what was made of a cell's bytes, for columns in which a few values come again and again.
///
/// Holds a fixed number of values, two places for each hash; a newcomer takes one when both are taken.
struct CellCache<Value> {
    private static var slots: Int { 1 << 12 }
    private static var longest: Int { 64 }

    private var keys = [UInt8](repeating: 0, count: slots * longest)
    private var values = [(length: Int, value: Value)?](repeating: nil, count: slots)

    mutating func value(of bytes: UnsafeBufferPointer<UInt8>, make: (String) -> Value) -> Value {
        guard let text = bytes.baseAddress, bytes.count <= Self.longest else {
            return make(String(decoding: bytes, as: UTF8.self))
        }
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        var slot = Int((hash ^ hash >> 32) & UInt64(Self.slots - 1))
        if let known = values[slot] {
            if known.length == bytes.count, holds(text, bytes.count, in: slot) { return known.value }
            slot ^= 1
            if let known = values[slot], known.length == bytes.count, holds(text, bytes.count, in: slot) {
                return known.value
            }
        }
        let value = make(String(decoding: bytes, as: UTF8.self))
        for (offset, byte) in bytes.enumerated() { keys[slot * Self.longest + offset] = byte }
        values[slot] = (bytes.count, value)
        return value
    }

    private func holds(_ text: UnsafePointer<UInt8>, _ count: Int, in slot: Int) -> Bool {
        keys.withUnsafeBytes { keys in
            keys.baseAddress.map { memcmp($0 + slot * Self.longest, text, count) == 0 } ?? false
        }
    }
}

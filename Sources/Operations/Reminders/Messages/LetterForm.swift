/// A text that is alike for many people, with slots for what is each one's own.
///
/// While it is written, a slot is a character that nobody types; see ``withoutSlots(_:)``.
struct LetterForm: Hashable, Sendable {
    enum Slot: Hashable, Sendable {
        case name
        /// The code by which somebody leaves.
        case leave
        /// The code by which the shift of this number is answered, from 0.
        case coming(Int)
        case notComing(Int)

        /// Of the private plane, which no text that people write uses.
        private static let first: UInt32 = 0xF0000
        static let mostShifts = 4_096
        /// The first byte of every mark, and how many bytes a mark has.
        static let lead: UInt8 = 0xF3
        static let width = 4

        private var scalarValue: UInt32 {
            switch self {
            case .name: Self.first
            case .leave: Self.first + 1
            case .coming(let number): Self.first + 2 + 2 * UInt32(number)
            case .notComing(let number): Self.first + 3 + 2 * UInt32(number)
            }
        }

        var mark: String { Unicode.Scalar(scalarValue).map { String($0) } ?? "" }

        init?(_ scalar: Unicode.Scalar) {
            guard Self.isMark(scalar) else { return nil }
            switch Int(scalar.value - Self.first) {
            case 0: self = .name
            case 1: self = .leave
            case let number: self = number % 2 == 0 ? .coming(number / 2 - 1) : .notComing(number / 2 - 1)
            }
        }

        /// - Parameter bytes: UTF-8 that begins with ``lead``.
        fileprivate init?(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
            let low = bytes.dropFirst().reduce(UInt32(Self.lead & 7)) { $0 << 6 | UInt32($1 & 0x3F) }
            guard bytes.count == Self.width, let scalar = Unicode.Scalar(low) else { return nil }
            self.init(scalar)
        }

        static func isMark(_ scalar: Unicode.Scalar) -> Bool {
            first..<(first + 2 + 2 * UInt32(mostShifts)) ~= scalar.value
        }
    }

    private enum Piece: Hashable, Sendable {
        case text([UInt8])
        case slot(Slot)
    }

    private let pieces: [Piece]
    /// Of all texts, in bytes.
    private let length: Int

    /// - Parameter text: With the marks of slots in it.
    init(_ text: String) {
        var text = text
        (pieces, length) = text.withUTF8 { bytes in
            var pieces: [Piece] = []
            var length = 0
            var start = 0
            func take(until end: Int) {
                guard end > start else { return }
                pieces.append(.text(Array(bytes[start..<end])))
                length += end - start
            }
            var index = 0
            while index < bytes.count {
                guard bytes[index] == Slot.lead, let slot = Slot(bytes[index...].prefix(Slot.width)) else {
                    index += 1
                    continue
                }
                take(until: index)
                pieces.append(.slot(slot))
                index += Slot.width
                start = index
            }
            take(until: bytes.count)
            return (pieces, length)
        }
    }

    /// Each slot that it has, once.
    var slots: Set<Slot> {
        Set(pieces.compactMap { piece in if case .slot(let slot) = piece { slot } else { nil } })
    }

    func filled(_ value: (Slot) -> String) -> String {
        let values = pieces.map { piece in if case .slot(let slot) = piece { value(slot) } else { "" } }
        let size = values.reduce(length) { $0 + $1.utf8.count }
        return String(unsafeUninitializedCapacity: size) { buffer in
            var place = 0
            func copy(_ bytes: UnsafeBufferPointer<UInt8>) {
                place = buffer[place...].update(fromContentsOf: bytes)
            }
            for (piece, value) in zip(pieces, values) {
                switch piece {
                case .text(let text): text.withUnsafeBufferPointer(copy)
                case .slot:
                    var value = value
                    value.withUTF8(copy)
                }
            }
            return place
        }
    }

    /// The text without the marks of slots, which somebody may have typed after all.
    static func withoutSlots(_ text: String) -> String {
        guard text.utf8.contains(Slot.lead), text.unicodeScalars.contains(where: Slot.isMark) else { return text }
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { clean.append(Slot.isMark(scalar) ? "\u{FFFD}" : scalar) }
        return String(clean)
    }
}

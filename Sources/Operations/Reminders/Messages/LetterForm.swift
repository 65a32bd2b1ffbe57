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

        static func isMark(_ scalar: Unicode.Scalar) -> Bool {
            first..<(first + 2 + 2 * UInt32(mostShifts)) ~= scalar.value
        }
    }

    private enum Piece: Hashable, Sendable {
        case text(String)
        case slot(Slot)
    }

    private let pieces: [Piece]
    private let length: Int

    /// - Parameter text: With the marks of slots in it.
    init(_ text: String) {
        var pieces: [Piece] = []
        var own = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if let slot = Slot(scalar) {
                if !own.isEmpty { pieces.append(.text(String(own))) }
                own = String.UnicodeScalarView()
                pieces.append(.slot(slot))
            } else {
                own.append(scalar)
            }
        }
        if !own.isEmpty { pieces.append(.text(String(own))) }
        self.pieces = pieces
        length = text.utf8.count
    }

    func filled(_ value: (Slot) -> String) -> String {
        var filled = ""
        filled.reserveCapacity(length + 200)
        for piece in pieces {
            switch piece {
            case .text(let text): filled += text
            case .slot(let slot): filled += value(slot)
            }
        }
        return filled
    }

    /// The text without the marks of slots, which somebody may have typed after all.
    static func withoutSlots(_ text: String) -> String {
        guard text.utf8.contains(0xF3), text.unicodeScalars.contains(where: Slot.isMark) else { return text }
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { clean.append(Slot.isMark(scalar) ? "\u{FFFD}" : scalar) }
        return String(clean)
    }
}

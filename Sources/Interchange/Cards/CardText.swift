import Foundation

/// A property's value as text: split into its parts, each decoded and without its escapes.
struct CardText {
    /// The value says that it is in an encoding, and is not.
    struct Fault: Error {
        let words: String
    }

    private let line: CardLine
    /// Version 2.1 has only `\;`, so that its other backslashes are just themselves.
    private let isOld: Bool

    init(_ line: CardLine, isOld: Bool) {
        self.line = line
        self.isOld = isOld
    }

    /// The value as one text.
    func whole() throws(Fault) -> String {
        try decoded(line.value)
    }

    /// The parts between separators that are not escaped.
    func parts(at separator: Unicode.Scalar) throws(Fault) -> [String] {
        var parts: [String] = []
        var start = line.value.startIndex
        var isEscaped = false
        for at in line.value.indices {
            let byte = line.value[at]
            if isEscaped {
                isEscaped = false
            } else if byte == 0x5C {
                isEscaped = true
            } else if UInt32(byte) == separator.value {
                parts.append(try decoded(line.value[start..<at]))
                start = at + 1
            }
        }
        parts.append(try decoded(line.value[start...]))
        return parts
    }

    private func decoded(_ bytes: ArraySlice<UInt8>) throws(Fault) -> String {
        if line.isQuotedPrintable { return unescaped(try printable(bytes)) }
        if line.isBase64 {
            guard let data = Data(base64Encoded: Data(bytes), options: .ignoreUnknownCharacters) else {
                throw Fault(words: "This is not the base64 that it says it is.")
            }
            return unescaped(try text(Array(data)))
        }
        return unescaped(String(decoding: bytes, as: UTF8.self))
    }

    /// Quoted-printable: `=D0=96` is two bytes in the property's character set.
    private func printable(_ bytes: ArraySlice<UInt8>) throws(Fault) -> String {
        var result = ""
        var encoded: [UInt8] = []
        var plain: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            guard byte == 0x3D else {
                result += try text(encoded)
                encoded.removeAll(keepingCapacity: true)
                plain.append(byte)
                continue
            }
            result += String(decoding: plain, as: UTF8.self)
            plain.removeAll(keepingCapacity: true)
            guard let high = rest.popFirst()?.hexadecimal, let low = rest.popFirst()?.hexadecimal else {
                throw Fault(words: "In quoted-printable text, two hexadecimal digits follow every =.")
            }
            encoded.append(high << 4 | low)
        }
        return result + (try text(encoded)) + String(decoding: plain, as: UTF8.self)
    }

    /// Bytes in the property's character set, or in UTF-8 if it names none.
    private func text(_ bytes: [UInt8]) throws(Fault) -> String {
        if bytes.isEmpty { return "" }
        let name = line.values(of: "CHARSET").first ?? "utf-8"
        let encoding = name == "us-ascii" || name == "ascii" ? .utf8 : TextEncoding(named: name)
        guard let encoding else { throw Fault(words: "The character set \(name.prefix(40)) is not known.") }
        guard let text = encoding.text(of: bytes) else { throw Fault(words: "This is not \(encoding.title) text.") }
        guard !text.utf8.contains(0) else { throw Fault(words: "There is a NUL byte in it, which no text holds.") }
        return text
    }

    private func unescaped(_ text: String) -> String {
        guard text.utf8.contains(0x5C) else { return text }
        var result = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in text.unicodeScalars {
            guard isEscaped else {
                isEscaped = scalar == "\\"
                if !isEscaped { result.append(scalar) }
                continue
            }
            isEscaped = false
            switch scalar {
            case "n" where !isOld, "N" where !isOld: result.append("\n")
            case ";", ",", ":", "\\": result.append(scalar)
            default: result.append(contentsOf: ["\\", scalar])
            }
        }
        if isEscaped { result.append("\\") }
        return String(result)
    }
}

extension TextEncoding {
    /// All of these bytes as text; `nil` when they mean nothing in this encoding.
    func text(of bytes: [UInt8]) -> String? {
        guard let transcoder = Transcoder(self) else { return String(validating: bytes, as: UTF8.self) }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 3 * bytes.count + 1) { target in
            bytes.withUnsafeBufferPointer { source in
                let step = transcoder.decode(source, isLast: true, into: target)
                guard !step.isBlocked, step.consumed == source.count else { return nil }
                return String(decoding: UnsafeBufferPointer(rebasing: target[..<step.produced]), as: UTF8.self)
            }
        }
    }
}

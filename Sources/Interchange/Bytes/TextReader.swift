/// A stream of bytes as a stream of valid UTF-8, whatever the encoding it came in.
///
/// UTF-8 is read straight into the caller's memory and validated there; other encodings are transcoded on the way.
/// At bytes that cannot be decoded the text ends, and ``isBlocked`` says so: who knows the line can say where.
final class TextReader {
    let source: any ByteSource
    let encoding: TextEncoding
    /// The text goes on with bytes that mean nothing in this encoding.
    private(set) var isBlocked = false

    private let transcoder: Transcoder?
    /// Bytes that are read but not given yet: the first piece, looked at to recognise the encoding.
    private let head: UnsafeMutableBufferPointer<UInt8>
    /// Where bytes wait to be transcoded; empty for UTF-8.
    private let scratch: UnsafeMutableBufferPointer<UInt8>
    private var headStart = 0
    private var headEnd = 0
    /// The beginning of a character whose rest has not been read yet: three bytes at most.
    private var cut: [UInt8] = []
    private var isAtEnd = false

    static let headSize = 1 << 16

    init(_ source: any ByteSource, encoding named: TextEncoding? = nil) throws(TableError) {
        self.source = source
        head = .allocate(capacity: Self.headSize)
        do throws(TableError) {
            while headEnd < head.count {
                let count = try source.read(
                    into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(head)[headEnd...]))
                if count == 0 { break }
                headEnd += count
            }
        } catch {
            head.deallocate()
            throw error
        }
        let seen = UnsafeBufferPointer(rebasing: head[..<headEnd])
        if let named {
            let other: TextEncoding = named == .utf16LittleEndian ? .utf16BigEndian : .utf16LittleEndian
            let isOther = named.isUTF16 && other.markLength(in: seen) > 0
            encoding = isOther ? other : named
            headStart = encoding.markLength(in: seen)
        } else {
            (encoding, headStart) = TextEncoding.detect(seen)
        }
        transcoder = Transcoder(encoding)
        scratch = .allocate(capacity: transcoder == nil ? 0 : Self.headSize)
    }

    deinit {
        head.deallocate()
        scratch.deallocate()
    }

    /// Puts the next text at the front of `target`, which has room for 64 bytes at least.
    ///
    /// - Returns: How many bytes; `0` at the end of the text, or where it is blocked.
    func read(into target: UnsafeMutableBufferPointer<UInt8>) throws(TableError) -> Int {
        while !isBlocked, !(isAtEnd && cut.isEmpty) {
            let produced = transcoder == nil ? try validate(into: target) : try transcode(into: target)
            if produced > 0 { return produced }
        }
        return 0
    }

    private func validate(into target: UnsafeMutableBufferPointer<UInt8>) throws(TableError) -> Int {
        let filled = try fill(target)
        let text = UTF8Prefix(of: UnsafeBufferPointer(rebasing: target[..<filled]))
        if text.length < filled {
            if text.isCutOff, !isAtEnd {
                cut = Array(target[text.length..<filled])
            } else {
                isBlocked = true
            }
        }
        return text.length
    }

    private func transcode(into target: UnsafeMutableBufferPointer<UInt8>) throws(TableError) -> Int {
        guard let transcoder else { return 0 }
        let piece = UnsafeMutableBufferPointer(rebasing: scratch[..<min(scratch.count, target.count / 3)])
        let filled = try fill(piece)
        let step = transcoder.decode(
            UnsafeBufferPointer(rebasing: piece[..<filled]), isLast: isAtEnd, into: target)
        isBlocked = step.isBlocked
        cut = Array(piece[step.consumed..<filled])
        return step.produced
    }

    /// Puts what was cut off and then the next bytes into `target`.
    private func fill(_ target: UnsafeMutableBufferPointer<UInt8>) throws(TableError) -> Int {
        var filled = 0
        for byte in cut {
            target[filled] = byte
            filled += 1
        }
        cut.removeAll(keepingCapacity: true)
        let room = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(target)[filled...])
        if headStart < headEnd {
            let count = min(room.count, headEnd - headStart)
            room.copyMemory(
                from: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(head)[headStart..<headStart + count]))
            headStart += count
            return filled + count
        }
        let count = try source.read(into: room)
        isAtEnd = count == 0
        return filled + count
    }
}

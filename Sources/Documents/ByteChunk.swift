/// Bytes on their way out, gathered so that a sink is called once for many rows.
struct ByteChunk {
    static let size = 65_536

    private var bytes: [UInt8] = []

    init() {
        bytes.reserveCapacity(Self.size + 4_096)
    }

    mutating func append(_ byte: UInt8) {
        bytes.append(byte)
    }

    mutating func append(_ some: some Collection<UInt8>) {
        bytes.append(contentsOf: some)
    }

    mutating func flush(to sink: ([UInt8]) throws -> Void, whenOver limit: Int = 0) rethrows {
        guard bytes.count > limit else { return }
        try sink(bytes)
        bytes.removeAll(keepingCapacity: true)
    }
}

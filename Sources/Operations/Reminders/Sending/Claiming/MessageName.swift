/// The left part of a Message-ID: 20 letters and digits at random, which say nothing about anybody.
struct MessageName {
    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

    /// A hundred random bits.
    static func random(using generator: inout some RandomNumberGenerator) -> String {
        var (high, low) = (generator.next() as UInt64, generator.next() as UInt64)
        return String(unsafeUninitializedCapacity: 20) { buffer in
            for index in 0..<20 {
                if index < 10 {
                    buffer[index] = alphabet[Int(high & 31)]
                    high >>= 5
                } else {
                    buffer[index] = alphabet[Int(low & 31)]
                    low >>= 5
                }
            }
            return 20
        }
    }
}

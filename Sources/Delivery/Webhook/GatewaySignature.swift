import Crypto
import Foundation

/// Proves to a gateway who wrote a message, and when: HMAC-SHA-256 over the time, a dot, and the body.
///
/// The time in it lets a gateway refuse what somebody recorded and sends again.
struct GatewaySignature {
    /// Seconds since 1970.
    let timestamp: String
    /// `v1=` and 64 hexadecimal digits.
    let value: String

    init(_ body: [UInt8], at time: Date, with secret: [UInt8]) {
        timestamp = "\(Int(time.timeIntervalSince1970.rounded(.down)))"
        var code = HMAC<SHA256>(key: SymmetricKey(data: secret))
        code.update(data: Array("\(timestamp).".utf8))
        code.update(data: body)
        let digits = Array("0123456789abcdef".utf8)
        let hex = code.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        value = "v1=" + String(decoding: hex, as: UTF8.self)
    }
}

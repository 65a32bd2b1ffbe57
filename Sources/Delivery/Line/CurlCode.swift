/// libcurl's codes, as far as they decide something. They never change. Source: libcurl-errors(3).
enum CurlCode {
    static let ok = 0
    static let weirdReply = 8
    static let accessDenied = 9
    static let timedOut = 28
    static let aborted = 42
    static let sendFailed = 55
    static let encryptionRefused = 64
    static let loginDenied = 67

    /// What no other attempt mends: the address is written wrong, the protocol is missing, or a certificate does not
    /// hold. What is left passes: names that are not found, lines that are not made, break or fall silent.
    static func isOurs(_ code: Int) -> Bool {
        switch code {
        // Unsupported or malformed addresses and options; a reply that is no reply.
        case 1...4, 8, 9, 41, 43, 48: true
        // Encryption that the other side does not offer; logins.
        case 64, 67, 94: true
        // Certificates and ciphers, ours and theirs.
        case 53, 54, 58, 59, 60, 66, 77, 82, 83, 90, 91, 98: true
        default: false
        }
    }
}

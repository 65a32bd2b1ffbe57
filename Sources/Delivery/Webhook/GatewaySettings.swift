import Foundation

/// Where messages are posted to, and the secret by which the gateway knows them as ours.
package struct GatewaySettings: Sendable {
    package let url: String
    let isPlain: Bool
    let secret: [UInt8]
    let authorities: String?
    let waits: Waits
    let now: @Sendable () -> Date

    /// - Parameters:
    ///   - url: `https://…`; `http://` for a gateway on this machine alone.
    ///   - secret: A file with one line of 16 bytes or more.
    ///   - authorities: A file of certificates to trust; the system's own when nil.
    ///   - now: For the time that is signed.
    /// - Throws: ``DeliveryError``.
    package init(
        url: String, secret: SecretFile, authorities: String? = nil, waits: Waits = .standard,
        now: @escaping @Sendable () -> Date
    ) throws(DeliveryError) {
        guard let place = NetworkPlace(url, schemes: ["https", "http"]), !place.rest.contains("#") else {
            throw .badGateway(url)
        }
        guard place.scheme == "https" || place.isLoopback else { throw .badGateway(url) }
        self.url = url
        isPlain = place.scheme == "http"
        self.secret = Array(try secret.line(form: "the gateway's secret").utf8)
        guard self.secret.count >= 16 else { throw .weakGatewaySecret }
        self.authorities = authorities
        self.waits = waits
        self.now = now
    }
}

import Interchange

/// Where mail is handed over, and how carefully.
package struct RelaySettings: Sendable {
    /// `smtp` begins unencrypted and must become encrypted, unless the relay is on this machine; `smtps` is encrypted
    /// from the first byte.
    package let url: String
    package let host: String
    package let isEncrypted: Bool
    package let account: Account?
    /// A file of certificates to trust; the system's own when nil.
    package let authorities: String?
    package let waits: Waits
    /// smtp:// with the name that we greet with, where one is set.
    let fullURL: String

    /// - Parameters:
    ///   - url: `smtp://host`, `smtp://host:587` or `smtps://host`, nothing behind it.
    ///   - isPlainAllowed: Lets mail to a relay on this machine go unencrypted; refused for any other.
    ///   - hello: The name that we greet with; this machine's own when nil.
    /// - Throws: ``DeliveryError``.
    package init(
        url: String, isPlainAllowed: Bool = false, account: Account? = nil, authorities: String? = nil,
        waits: Waits = .standard, hello: String? = nil
    ) throws(DeliveryError) {
        guard let place = NetworkPlace(url, schemes: ["smtp", "smtps"]), place.rest.isEmpty else {
            throw .badRelay(url)
        }
        if isPlainAllowed, !place.isLoopback { throw .unencryptedRelay(place.host) }
        if let hello {
            guard NetworkPlace.isName(hello) else { throw .badRelay(hello) }
        }
        self.url = url
        host = place.host
        isEncrypted = !isPlainAllowed || place.scheme == "smtps"
        self.account = account
        self.authorities = authorities
        self.waits = waits
        fullURL = hello.map { "\(url)/\($0)" } ?? url
    }
}

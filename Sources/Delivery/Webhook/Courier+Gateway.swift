import Foundation

extension Courier {
    /// Posts each message as JSON to a gateway, signed; for text messages, and for mail services with a web address.
    ///
    /// The handover is the first byte of the body.
    /// - Throws: ``DeliveryError/libraryMissing(package:reason:)`` where libcurl is not installed.
    package static func webhook(_ settings: GatewaySettings) throws -> Courier {
        let line = try SharedLine(
            MailLine.Terms(waits: settings.waits, authorities: settings.authorities, account: nil))
        return Courier(transport: .webhook, place: settings.url) { parcel, handover in
            let body: [UInt8]
            do { body = try GatewayMessage(parcel).bytes() } catch {
                return Attempt(.dead(flagsAddress: false), words: "It cannot be written as JSON: \(error)")
            }
            let signature = GatewaySignature(body, at: settings.now(), with: settings.secret)
            let headers = [
                "Content-Type: application/json", "User-Agent: Vigil", "Accept: application/json",
                "Idempotency-Key: \(parcel.id.left)@\(parcel.id.right)", "X-Vigil-Timestamp: \(signature.timestamp)",
                "X-Vigil-Signature: \(signature.value)",
                // The body follows at once.
                "Expect:",
            ]
            let result = await line.carry(body, handover, speaking: .web) { library, line in
                let texts = headers.map { Array($0.utf8CString) }
                return Self.withPointers(to: texts) { pointers in
                    library.post(
                        line, settings.url, pointers, texts.count, settings.isPlain ? 1 : 0, Int64(body.count))
                }
            }
            guard let result else {
                return Attempt(.transient(retryAfter: nil), words: "There is no memory for a line to the gateway.")
            }
            return GatewayReading(result, mayHaveLeft: handover.hasBegun).attempt
        }
    }

    private static func withPointers(
        to texts: [[CChar]], _ work: (UnsafePointer<UnsafePointer<CChar>?>) -> CInt
    ) -> CInt {
        let copies = texts.map { text in
            let copy = UnsafeMutablePointer<CChar>.allocate(capacity: text.count)
            copy.initialize(from: text, count: text.count)
            return copy
        }
        defer { for copy in copies { copy.deallocate() } }
        return copies.map { UnsafePointer<CChar>?($0) }.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map(work) ?? 0
        }
    }
}

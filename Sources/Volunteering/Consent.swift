/// The media by which a person can be reached.
package enum Channel: String, Codable, Hashable, Sendable, CaseIterable {
    case email, sms, call
}

/// What somebody said about being contacted. Not having said anything is *unknown*, and stays unknown.
package enum ConsentState: String, Codable, Hashable, Sendable, CaseIterable {
    case given, refused, unknown
}

/// A value that may be written as a plain string instead of an object.
enum PlainString {
    /// The string, or nothing when something else stands there.
    static func decoded(from decoder: any Decoder) throws -> String? {
        do {
            return try decoder.singleValueContainer().decode(String.self)
        } catch DecodingError.typeMismatch {
            return nil
        }
    }
}

import Foundation
import Yams

/// Reads YAML that is built in, with the place of a fault.
enum PresetFile {
    static func decode<T: Decodable>(_ type: T.Type, from bytes: [UInt8], file: String) throws -> T {
        do {
            return try YAMLDecoder().decode(type, from: Data(bytes))
        } catch let error as DecodingError {
            throw ReminderError.badPreset(file: file, reason: Self.reason(of: error))
        } catch let error as YamlError {
            throw ReminderError.badPreset(file: file, reason: "\(error)")
        }
    }

    private static func reason(of error: DecodingError) -> String {
        switch error {
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            path(context.codingPath) + (context.underlyingError.map { "\($0)" } ?? context.debugDescription)
        case .keyNotFound(let key, let context): path(context.codingPath) + "\(key.stringValue) is missing"
        @unknown default: "\(error)"
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        guard !keys.isEmpty else { return "" }
        return keys.map { $0.intValue.map { "entry \($0 + 1)" } ?? $0.stringValue }.joined(separator: ", ") + ": "
    }
}

import Foundation
import Volunteering

/// An error as the code gives it or as the catalogue lists it.
struct CodedError: Hashable, CustomStringConvertible {
    let code: String
    let status: Int32

    var description: String { "\(code) (exit status \(status))" }
}

/// Every error that the sources can show to a person, by its code.
enum ErrorsInCode {
    /// What could not be read as an error with a code and an exit status, with its place.
    struct Unreadable: Error, CustomStringConvertible {
        let description: String
    }

    static func all() throws -> Set<CodedError> {
        var found: Set<CodedError> = []
        for path in try Repository.files(in: "Sources", ending: "swift") {
            found.formUnion(try errors(in: Repository.text(path), path: path))
        }
        return found
    }

    /// - Parameter path: Where the text comes from, for the message.
    static func errors(in text: String, path: String) throws -> Set<CodedError> {
        var found: Set<CodedError> = []
        for call in SwiftScanner.calls(of: "Explanation", in: text) {
            guard let code = call.literal, let kind = argument("kind", of: call), let status = status(ofKind: kind)
            else { throw Unreadable(description: "\(path):\(call.line): no code or no kind to be read here") }
            found.insert(CodedError(code: code, status: status))
        }
        // The press is a program of its own, and names its exit statuses itself.
        for call in SwiftScanner.calls(of: "PressFailure", in: text) {
            guard let code = call.literal, let number = argument("exitStatus", of: call), let status = Int32(number)
            else { throw Unreadable(description: "\(path):\(call.line): no code or no exit status to be read here") }
            found.insert(CodedError(code: code, status: status))
        }
        // What nobody foresaw is explained where commands end.
        for call in SwiftScanner.calls(of: "console.explain", in: text) {
            guard let code = call.literal else { continue }
            found.insert(CodedError(code: code, status: Explanation.Kind.software.rawValue))
        }
        return found
    }

    private static func argument(_ label: String, of call: SwiftScanner.Call) -> String? {
        guard let start = call.code.firstRange(of: "\(label):")?.upperBound else { return nil }
        let value = call.code[start...].drop { $0.isWhitespace || $0 == "." }.prefix { $0.isLetter || $0.isNumber }
        return value.isEmpty ? nil : String(value)
    }

    private static func status(ofKind name: String) -> Int32? {
        Explanation.Kind.allCases.first { "\($0)" == name }?.rawValue
    }
}

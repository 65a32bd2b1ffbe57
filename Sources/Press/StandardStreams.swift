import Foundation

/// The process's own input and output, in large pieces.
enum StandardStreams {
    static func readInput() throws(PressFailure) -> Data {
        do {
            return try FileHandle.standardInput.readToEnd() ?? Data()
        } catch {
            throw PressFailure("press.input", "Standard input could not be read: \(error).", exitStatus: 74)
        }
    }

    static func tell(_ message: String) {
        do {
            try FileHandle.standardError.write(contentsOf: Data((message + "\n").utf8))
        } catch {
            // Nobody takes it, and there is no other place to say so; the exit status tells it too.
        }
    }

    static func write(_ bytes: [UInt8]) throws(PressFailure) {
        do {
            try FileHandle.standardOutput.write(contentsOf: bytes)
        } catch {
            throw PressFailure(
                "press.output", "The paper could not be written to standard output.",
                hint: "Is there room on the disk?", exitStatus: 74)
        }
    }

    /// Standard output behind a buffer: a PDF comes in pieces of a few bytes.
    final class Output {
        private static let size = 65_536
        private var bytes: [UInt8] = []

        init() {
            bytes.reserveCapacity(Self.size * 2)
        }

        func write(_ piece: UnsafeRawBufferPointer) throws(PressFailure) {
            bytes.append(contentsOf: piece)
            if bytes.count >= Self.size { try flush() }
        }

        func flush() throws(PressFailure) {
            try StandardStreams.write(bytes)
            bytes.removeAll(keepingCapacity: true)
        }
    }
}

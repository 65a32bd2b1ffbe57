// A release build of everything with the static runtime has no Testing; nothing is tested there.
#if canImport(Testing)
    import Foundation
    import Testing

    /// Compares a text with the golden file of that name beside the calling test, in its folder `Goldens`.
    ///
    /// With `VIGIL_REFRESH_GOLDENS=1` in the environment the file is written instead; read the diff before it is committed.
    package func expectGolden(
        _ actual: String, _ name: String, filePath: String = #filePath,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let file = URL(filePath: filePath).deletingLastPathComponent().appending(path: "Goldens").appending(path: name)
        do {
            if ProcessInfo.processInfo.environment["VIGIL_REFRESH_GOLDENS"] == "1" {
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(actual.utf8).write(to: file)
                return
            }
            let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
            // Bytes, since two different texts may be equal as strings.
            guard !expected.utf8.elementsEqual(actual.utf8) else { return }
            Issue.record(
                "\(name) is not what it was:\n\(GoldenDifference(expected: expected, actual: actual))",
                sourceLocation: sourceLocation)
        } catch {
            Issue.record(
                "The golden file \(name) cannot be used: \(error). Write it with VIGIL_REFRESH_GOLDENS=1.",
                sourceLocation: sourceLocation)
        }
    }
#endif

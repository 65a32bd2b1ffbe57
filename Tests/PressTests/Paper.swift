import Documents
import Foundation
import Press

/// A document printed to a file, and read back by the tools of poppler.
final class Paper {
    let file: URL
    let warnings: [String]

    init(_ document: Document) throws {
        file = FileManager.default.temporaryDirectory.appending(path: "vigil-paper-\(UUID().uuidString).pdf")
        let result = try Self.bytes(of: document)
        try result.bytes.write(to: file)
        warnings = result.warnings
    }

    deinit {
        do { try FileManager.default.removeItem(at: file) } catch { print("\(file.path) stays: \(error)") }
    }

    static func bytes(of document: Document) throws -> (bytes: Data, warnings: [String]) {
        var bytes = Data()
        let output = Output()
        let warnings = try PDFPress().print(document) { output.bytes.append(contentsOf: $0) }
        bytes = output.bytes
        return (bytes, warnings)
    }

    private final class Output {
        var bytes = Data()
    }

    /// The text of each page, laid out as on paper, without marks of direction.
    func pages() throws -> [String] {
        let text = try Tool.run("pdftotext", ["-layout", file.path, "-"])
        let plain = String(
            String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .format }))
        return plain.split(separator: "\u{0C}").map(String.init)
    }

    func words() throws -> [[PrintedWord]] {
        try PrintedWord.pages(inXML: try Tool.run("pdftotext", ["-bbox", file.path, "-"]))
    }

    func information() throws -> String { try Tool.run("pdfinfo", [file.path]) }

    func fonts() throws -> [[Substring]] {
        try Tool.run("pdffonts", [file.path]).split(separator: "\n").dropFirst(2).map { $0.split(separator: " ") }
    }
}

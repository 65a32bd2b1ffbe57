import Foundation
import Testing
import Volunteering

@testable import Delivery

@Suite struct MailLibraryTests {
    @Test func `a missing library is told with its package, and stops with status 69`() throws {
        let error = #expect(throws: DeliveryError.self) {
            try MailLibrary.load(from: [URL(filePath: "/nowhere/lib")])
        }
        #expect(error == .libraryMissing(package: "libcurl4-openssl-dev", reason: "not in /nowhere/lib"))
        let explanation = try #require(error).explanation
        #expect(explanation.kind == .unavailable)
        #expect(explanation.hint?.contains("apt-get install libcurl4-openssl-dev") == true)
    }

    @Test func `a file that is no library is told with the loader's reason`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
        try Data("not a library".utf8).write(to: folder.appending(path: MailLibrary.fileName))
        let error = #expect(throws: DeliveryError.self) { try MailLibrary.load(from: [folder]) }
        guard case .libraryMissing("libcurl4", let reason) = try #require(error) else {
            Issue.record("another error: \(String(describing: error))")
            return
        }
        #expect(reason.contains(folder.path))
    }
}

import Foundation
import Testing

@testable import Telephony

@Suite struct PhoneNumberLibraryTests {
    @Test func `a missing library is told with its package and where it was looked for`() throws {
        let folder = URL(filePath: "/nowhere/lib")
        let error = #expect(throws: TelephonyError.self) { try PhoneNumberLibrary.load(from: [folder]) }
        guard case .libraryMissing(let package, let reason) = try #require(error) else {
            Issue.record("another error: \(String(describing: error))")
            return
        }
        #expect(package == "libphonenumber-dev")
        #expect(reason == "not in /nowhere/lib")
    }

    @Test func `a file that is no library is told with the loader's reason`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
        let path = folder.appending(path: PhoneNumberLibrary.fileName)
        try Data("not a library".utf8).write(to: path)
        let error = #expect(throws: TelephonyError.self) { try PhoneNumberLibrary.load(from: [folder]) }
        guard case .libraryMissing(let package, let reason) = try #require(error) else {
            Issue.record("another error: \(String(describing: error))")
            return
        }
        #expect(package == "libphonenumber8")
        #expect(reason.contains(path.path))
    }
}

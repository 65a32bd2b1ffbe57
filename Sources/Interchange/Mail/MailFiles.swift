import Foundation
import Volunteering

/// Where mails lie: a file, a folder of `.eml` files, or a Maildir.
package enum MailFiles {
    /// The files to be read, in the order of their names; the path itself when it is no folder.
    ///
    /// - Throws: ``MailFileError``.
    package static func paths(at path: String) throws(MailFileError) -> [String] {
        var isFolder: ObjCBool = false
        guard path != "-", FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
        else { return [path] }
        let boxes = ["cur", "new"].map { "\(path)/\($0)" }.filter {
            var isBox: ObjCBool = false
            return FileManager.default.fileExists(atPath: $0, isDirectory: &isBox) && isBox.boolValue
        }
        var found: [String] = []
        if boxes.isEmpty {
            found = try names(in: path).filter { $0.lowercased().hasSuffix(".eml") }.map { "\(path)/\($0)" }
        } else {
            for box in boxes { found += try names(in: box).map { "\(box)/\($0)" } }
        }
        // An empty Maildir is one; an empty folder may be the wrong one.
        guard !found.isEmpty || !boxes.isEmpty else { throw .noMails(path: path) }
        return found
    }

    /// - Throws: ``MailFileError`` for a file that holds no mail.
    package static func mails(in source: any ByteSource, path: String) throws -> [ReceivedMail] {
        let reader = MailboxReader(source)
        var mails: [ReceivedMail] = []
        var isFirst = true
        while let bytes = try reader.next() {
            if let mail = ReceivedMail(bytes) {
                mails.append(mail)
            } else if isFirst {
                throw MailFileError.notMail(path: path)
            }
            isFirst = false
        }
        return mails
    }

    private static func names(in folder: String) throws(MailFileError) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }.sorted()
        } catch {
            throw .unreadable(path: folder, reason: error.localizedDescription)
        }
    }
}

/// Why mails cannot be read.
package enum MailFileError: Error, Hashable, Sendable {
    case notMail(path: String)
    case noMails(path: String)
    case unreadable(path: String, reason: String)
}

extension MailFileError: Explainable {
    package var explanation: Explanation {
        switch self {
        case .notMail(let path):
            Explanation(
                "mail.not-mail", "\(path) holds no mail.",
                hint: "Save the answers from the mail program as mbox or .eml, or name its Maildir.",
                kind: .invalidData)
        case .noMails(let path):
            Explanation(
                "mail.none", "There is no .eml file in \(path), and it is no Maildir.",
                hint: "Name the folder that the mail program saved the answers in.", kind: .missingInput)
        case .unreadable(let path, let reason):
            Explanation(
                "mail.unreadable", "\(path) cannot be read: \(reason).", hint: "Look at its permissions.",
                kind: .noPermission)
        }
    }
}

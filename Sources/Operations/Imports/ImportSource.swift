import Interchange

/// A file to import, how to read it, and where its progress and its rejected rows go.
package struct ImportSource: Sendable {
    /// As people call it in messages.
    package let name: String
    package let open: @Sendable () throws -> any ByteSource
    package var encoding: TextEncoding?
    package var delimiter: Delimiter?
    /// What somebody says that headings mean.
    package var headings: HeadingMap?
    package var isRehearsal = false
    /// Bytes read so far, and of how many, if that is known.
    package var progress: @Sendable (_ read: Int, _ total: Int?) -> Void = { _, _ in }
    /// The header of the file with every row that does not come in.
    package var reject: @Sendable (_ header: [String], _ row: RejectedRow) throws -> Void = { _, _ in }

    package init(name: String, open: @escaping @Sendable () throws -> any ByteSource) {
        self.name = name
        self.open = open
    }
}

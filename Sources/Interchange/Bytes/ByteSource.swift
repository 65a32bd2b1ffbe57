/// Where bytes come from, a piece at a time: a file, standard input, or memory.
package protocol ByteSource: AnyObject {
    /// What a message calls it: a path, or "standard input".
    var name: String { get }
    var bytesRead: Int { get }
    /// Known for files, unknown for pipes.
    var totalBytes: Int? { get }

    /// Puts the next bytes at the front of `target`.
    ///
    /// - Returns: How many; `0` only at the end, when `target` has room.
    func read(into target: UnsafeMutableRawBufferPointer) throws(TableError) -> Int
}

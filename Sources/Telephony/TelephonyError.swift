/// Why phone numbers cannot be read.
package enum TelephonyError: Error, Hashable, Sendable {
    /// The library is not installed, or not beside the program.
    /// - Parameters:
    ///   - package: the Debian package to install; after `libphonenumber-dev`, the program has to be built again.
    ///   - reason: what the loader said, with the places that were looked in.
    case libraryMissing(package: String, reason: String)
    /// The library beside the program belongs to another version of it.
    case libraryOutdated(path: String)
    /// No country or territory has this code; the text as it was given.
    case unknownRegion(String)
}

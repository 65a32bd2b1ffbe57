import Foundation

/// Opens a list of people for whatever it is: cards that begin with `BEGIN:VCARD`, else a table.
package enum PeopleFile {
    /// - Parameter year: The year in which the list is read, by which a birth year becomes an age band.
    /// - Parameter timeZone: Of times without an offset.
    /// - Throws: ``TableError``, also when no column of a table holds a name.
    package static func open(
        _ source: any ByteSource, encoding: TextEncoding? = nil, delimiter: Delimiter? = nil,
        told: HeadingMap? = nil, year: Int, timeZone: TimeZone
    ) throws(TableError) -> any PeopleSource {
        let window = TextWindow(try TextReader(source, encoding: encoding))
        _ = try window.readMore()
        if isCard(window.bytes) || isNamedAsCards(source.name) {
            guard told == nil else { throw TableError(source.name, .noHeadings) }
            return CardReader(window, year: year)
        }
        return try PeopleReader(
            DelimitedReader(window, delimiter: delimiter), told: told, year: year, timeZone: timeZone)
    }

    private static func isCard(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let beginning = String(decoding: text.prefix(1 << 10).drop { $0 <= 0x20 }.prefix(12), as: UTF8.self)
        return beginning.uppercased().hasPrefix("BEGIN:VCARD")
    }

    private static func isNamedAsCards(_ name: String) -> Bool {
        let name = name.lowercased()
        return name.hasSuffix(".vcf") || name.hasSuffix(".vcard")
    }
}

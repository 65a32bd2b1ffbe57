/// A route and its places, as a file has them.
package struct RouteFile: Hashable, Sendable {
    package struct Point: Hashable, Sendable {
        /// Degrees north, -90...90.
        package var latitude: Double
        /// Degrees east, -180...180.
        package var longitude: Double

        package init(latitude: Double, longitude: Double) {
            self.latitude = latitude
            self.longitude = longitude
        }
    }

    package struct Place: Hashable, Sendable {
        package var name: String
        package var details: String
        package var point: Point

        package init(name: String, details: String, point: Point) {
            self.name = name
            self.details = details
            self.point = point
        }
    }

    package internal(set) var name = ""
    /// In order; empty when the file has places alone.
    package internal(set) var points: [Point] = []
    package internal(set) var places: [Place] = []
    /// Tracks beside the first one, which are not taken.
    package internal(set) var otherTracks = 0

    /// No march is longer than this, and no file of one is larger.
    private static let mostBytes = 64 << 20

    /// Reads GPX, or GeoJSON where the file begins with a brace.
    ///
    /// - Throws: ``RouteFileError``; what the source throws.
    package static func read(_ source: any ByteSource) throws -> RouteFile {
        let bytes = try allBytes(of: source)
        let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
        let file =
            switch first {
            case UInt8(ascii: "<"): try gpx(bytes, source.name)
            case UInt8(ascii: "{"): try GeoJSONReader(bytes, source: source.name).read()
            default:
                throw RouteFileError(source.name, TextPosition(line: 1, column: 1), "It is neither GPX nor GeoJSON.")
            }
        guard !file.points.isEmpty || !file.places.isEmpty else {
            throw RouteFileError(source.name, nil, "It has no track and no place.")
        }
        return file
    }

    private static func gpx(_ bytes: [UInt8], _ source: String) throws(RouteFileError) -> RouteFile {
        var reader = try GPXReader(bytes, source: source)
        return try reader.read()
    }

    private static func allBytes(of source: any ByteSource) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = try piece.withUnsafeMutableBytes { try source.read(into: $0) }
            guard count > 0 else { return bytes }
            bytes += piece[..<count]
            guard bytes.count <= mostBytes else {
                throw RouteFileError(source.name, nil, "It is larger than \(mostBytes >> 20) MiB.")
            }
        }
    }
}

/// Reads the first track of a GPX file, or its first route where it has no track, and its waypoints.
struct GPXReader {
    private var xml: XMLScanner
    private var file = RouteFile()
    private var path: [String] = []
    /// `gpx:` where the file writes its names so.
    private var prefix = ""
    private var text = ""
    private var place: RouteFile.Place?
    private var tracks = 0
    private var routes = 0
    private var routePoints: [RouteFile.Point] = []

    /// - Throws: ``RouteFileError``.
    init(_ bytes: [UInt8], source: String) throws(RouteFileError) {
        xml = try XMLScanner(bytes, source: source)
    }

    /// - Throws: ``RouteFileError``.
    mutating func read() throws(RouteFileError) -> RouteFile {
        while let event = try xml.next() {
            switch event {
            case .start(let name, let attributes): try begin(name, attributes)
            case .text(let piece): text += piece
            case .end: end()
            }
        }
        if file.points.isEmpty, tracks == 0 { file.points = routePoints }
        file.otherTracks = max(0, tracks - 1)
        return file
    }

    private mutating func begin(_ name: String, _ attributes: [String: String]) throws(RouteFileError) {
        if path.isEmpty {
            let parts = name.split(separator: ":")
            guard parts.last == "gpx" else { throw xml.fault("It begins with <\(name)> and not with <gpx>.") }
            prefix = parts.count == 2 ? parts[0] + ":" : ""
        }
        path.append(name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name)
        text = ""
        switch path.dropFirst().joined(separator: "/") {
        case "trk": tracks += 1
        case "rte": routes += 1
        case "trk/trkseg/trkpt":
            let point = try point(attributes)
            if tracks == 1 { file.points.append(point) }
        case "rte/rtept":
            let point = try point(attributes)
            if routes == 1 { routePoints.append(point) }
        case "wpt": place = RouteFile.Place(name: "", details: "", point: try point(attributes))
        default: break
        }
    }

    private mutating func end() {
        let value = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        switch path.dropFirst().joined(separator: "/") {
        case "wpt/name": place?.name = value
        case "wpt/desc": place?.details = value
        case "wpt/cmt": if place?.details.isEmpty == true { place?.details = value }
        case "wpt":
            if let place { file.places.append(place) }
            place = nil
        case "trk/name", "rte/name", "metadata/name": if file.name.isEmpty { file.name = value }
        default: break
        }
        path.removeLast()
        text = ""
    }

    private func point(_ attributes: [String: String]) throws(RouteFileError) -> RouteFile.Point {
        let name = path.last ?? ""
        guard let latitude = attributes["lat"].flatMap(Self.degrees),
            let longitude = attributes["lon"].flatMap(Self.degrees)
        else { throw xml.fault("<\(name)> has no lat and lon in degrees.") }
        guard abs(latitude) <= 90, abs(longitude) <= 180 else {
            throw xml.fault("<\(name)> is no place on Earth: \(latitude), \(longitude).")
        }
        return RouteFile.Point(latitude: latitude, longitude: longitude)
    }

    private static func degrees(_ text: String) -> Double? {
        Double(text.filter { !$0.isWhitespace }).flatMap { $0.isFinite ? $0 : nil }
    }
}

import CPango

/// QR codes of a page as pictures of one bit a square: as paths, eight codes are a thousand stretches of numbers.
///
/// Codes that stand side by side share a picture, since each costs the file an object and the press a compression.
struct Stencils {
    private struct Place {
        let symbol: QRSymbol
        let x: Double
        let y: Double
        let module: Double
    }

    private var places: [Place] = []

    mutating func add(_ symbol: QRSymbol, x: Double, y: Double, module: Double) {
        places.append(Place(symbol: symbol, x: x, y: y, module: module))
    }

    /// Draws what was added, and forgets it.
    mutating func draw(on context: OpaquePointer) throws(PressFailure) {
        var row: [Place] = []
        for place in places {
            if let first = row.first, !Self.isBeside(first, place) {
                try Self.draw(row, on: context)
                row.removeAll(keepingCapacity: true)
            }
            row.append(place)
        }
        if !row.isEmpty { try Self.draw(row, on: context) }
        places.removeAll(keepingCapacity: true)
    }

    /// On the same squares, further to the right.
    private static func isBeside(_ first: Place, _ other: Place) -> Bool {
        let modules = (other.x - first.x) / first.module
        return other.y == first.y && other.module == first.module && other.symbol.size == first.symbol.size
            && modules > 0 && modules == modules.rounded()
    }

    private static func draw(_ row: [Place], on context: OpaquePointer) throws(PressFailure) {
        guard let first = row.first, let last = row.last else { return }
        let width = Int((last.x - first.x) / first.module) + last.symbol.size
        guard let image = cairo_image_surface_create(CAIRO_FORMAT_A1, Int32(width), Int32(first.symbol.size)),
            let bytes = cairo_image_surface_get_data(image)
        else { throw .drawing("no room for a code") }
        defer { cairo_surface_destroy(image) }
        let stride = Int(cairo_image_surface_get_stride(image))
        for place in row {
            let left = Int((place.x - first.x) / first.module)
            for line in 0..<place.symbol.size {
                for column in 0..<place.symbol.size where place.symbol.isDark(row: line, column: column) {
                    let bit = left + column
                    bytes[line * stride + bit >> 3] |= lowestFirst ? 1 << UInt8(bit & 7) : 0x80 >> UInt8(bit & 7)
                }
            }
        }
        cairo_surface_mark_dirty(image)
        guard let pattern = cairo_pattern_create_for_surface(image) else { throw .drawing("no room for a code") }
        defer { cairo_pattern_destroy(pattern) }
        var matrix = cairo_matrix_t()
        cairo_matrix_init_scale(&matrix, 1 / first.module, 1 / first.module)
        cairo_matrix_translate(&matrix, -first.x, -first.y)
        cairo_pattern_set_matrix(pattern, &matrix)
        // Squares stay squares, however much a reader of the file enlarges them.
        cairo_pattern_set_filter(pattern, CAIRO_FILTER_NEAREST)
        cairo_mask(context, pattern)
    }

    /// Cairo counts the bits of a byte as the machine counts its bytes.
    private static let lowestFirst = 1.littleEndian == 1
}

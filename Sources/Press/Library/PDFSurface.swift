import CPango
import Foundation

/// Owns a PDF being written by Cairo, and hands its bytes to a sink as they come.
final class PDFSurface {
    private final class Output {
        let sink: (UnsafeRawBufferPointer) throws -> Void
        var failure: (any Error)?
        /// Nothing may be written any more: the paper was given up half-way.
        var isClosed = false

        init(_ sink: @escaping (UnsafeRawBufferPointer) throws -> Void) {
            self.sink = sink
        }
    }

    let context: OpaquePointer
    private let surface: OpaquePointer
    private let output: Output
    private var outlineParent = CInt(CAIRO_PDF_OUTLINE_ROOT)

    init(_ geometry: Geometry, sink: @escaping (UnsafeRawBufferPointer) throws -> Void) throws(PressFailure) {
        output = Output(sink)
        let write: cairo_write_func_t = { closure, bytes, count in
            guard let closure, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
            let output = Unmanaged<Output>.fromOpaque(closure).takeUnretainedValue()
            guard !output.isClosed else { return CAIRO_STATUS_WRITE_ERROR }
            do {
                try output.sink(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
                return CAIRO_STATUS_SUCCESS
            } catch {
                if output.failure == nil { output.failure = error }
                return CAIRO_STATUS_WRITE_ERROR
            }
        }
        guard
            let surface = cairo_pdf_surface_create_for_stream(
                write, Unmanaged.passUnretained(output).toOpaque(), geometry.width, geometry.height),
            let context = cairo_create(surface)
        else { throw .drawing("out of memory") }
        self.surface = surface
        self.context = context
    }

    /// Cairo ends the file by itself here, and half a roster must not look like a whole one.
    deinit {
        output.isClosed = true
        cairo_destroy(context)
        cairo_surface_destroy(surface)
    }

    /// Dates come from the document, so that the same record gives the same bytes.
    func describe(title: String, author: String, createdAt: Date) {
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, author)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Vigil")
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, createdAt.formatted(.iso8601))
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, createdAt.formatted(.iso8601))
    }

    /// Adds an entry to the outline, for a page counted from 1.
    ///
    /// - Parameter isBelow: Below the last entry that is not.
    func addOutline(_ name: String, page: Int, isBelow: Bool = false) {
        let entry = cairo_pdf_surface_add_outline(
            surface, isBelow ? outlineParent : CInt(CAIRO_PDF_OUTLINE_ROOT), name, "page=\(page)",
            cairo_pdf_outline_flags_t(rawValue: 0))
        if !isBelow { outlineParent = entry }
    }

    /// Writes the rest of the file; what went wrong anywhere comes out here.
    func finish() throws {
        cairo_surface_finish(surface)
        if let failure = output.failure { throw failure }
        try check()
    }

    func check() throws {
        if let failure = output.failure { throw failure }
        let drawing = cairo_status(context)
        // After the end, the context's own status is that of its surface: finished.
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS else {
            throw PressFailure.drawing(String(cString: cairo_status_to_string(status)))
        }
        guard drawing == CAIRO_STATUS_SUCCESS else {
            throw PressFailure.drawing(String(cString: cairo_status_to_string(drawing)))
        }
    }
}

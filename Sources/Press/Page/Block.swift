/// Something that stands on a page whole: it is never split.
protocol Block {
    /// In points.
    var height: Double { get }

    func draw(on canvas: Canvas, y: Double, page: PageNumber) throws(PressFailure)
}

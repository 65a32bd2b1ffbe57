/// The type of our papers: sizes in points, each where it is used.
enum Typography {
    static let runningHead = TextStyle(size: 7.6)
    static let heading = TextStyle(size: 21, isBold: true)
    static let portraitHeading = TextStyle(size: 19, isBold: true)
    /// Of a section that stands below another on the same page.
    static let furtherHeading = TextStyle(size: 14, isBold: true)
    static let subheading = TextStyle(size: 9.4)
    static let factLabel = TextStyle(size: 7.2)
    static let fact = TextStyle(size: 8.6, isBold: true)
    static let prominentFact = TextStyle(size: 11.5, isBold: true)
    static let continuedHeading = TextStyle(size: 11.5, isBold: true)
    static let callout = TextStyle(size: 9.2)
    static let columnTitle = TextStyle(size: 7, isBold: true)
    static let groupTitle = TextStyle(size: 7.2, isBold: true, tracking: 0.06)
    static let cell = TextStyle(size: 8.6)
    static let note = TextStyle(size: 7.6)

    static let cardHead = TextStyle(size: 7)
    static let cardName = TextStyle(size: 15, isBold: true)
    static let cardGivenName = TextStyle(size: 12)
    static let cardPost = TextStyle(size: 10, isBold: true)
    static let cardLine = TextStyle(size: 8.6)
    static let cardReport = TextStyle(size: 10.5, isBold: true)
    static let cardFact = TextStyle(size: 8, isBold: true)

    static let hairline = 0.3
    static let thinRule = 0.35
    static let groupRule = 0.6
    static let headerRule = 1.0
    static let tint = Double(0xED) / 255
}

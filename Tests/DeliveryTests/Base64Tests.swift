import Foundation
import Testing

@testable import Delivery

@Suite struct Base64Tests {
    @Test(arguments: [0, 1, 2, 3, 56, 57, 58, 59, 113, 114, 115, 1_000])
    func `lines are those that any reader knows`(count: Int) {
        let content = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 >> 3) }
        var lines: [UInt8] = [0x2D]
        Base64.append(linesOf: content, to: &lines)
        let expected = Data(content).base64EncodedString(options: [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])
        #expect(lines == Array("-\(expected)\(expected.isEmpty || expected.hasSuffix("\r\n") ? "" : "\r\n")".utf8))
        #expect(Base64.text(of: content) == Data(content).base64EncodedString())
    }

    @Test func `text has a line's end of mails at every line, and no controls`() {
        let text = "Salam\r\nAy\u{7}gün\rə\tı\u{85}bir\u{2028}iki\u{9B}üç\n\n–→"
        #expect(
            MailText.canonical(text)
                == Array("Salam\r\nAygün\r\nə\tı\r\nbir\r\nikiüç\r\n\r\n–→\r\n".utf8))
        #expect(MailText.canonical("") == [0x0D, 0x0A])
    }
}

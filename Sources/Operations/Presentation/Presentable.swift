import Documents
import Foundation
import Language
import Volunteering

/// An answer that people and programs can read: as a document, as a flat table, and, being `Encodable`, as JSON.
package protocol Presentable: Encodable, Sendable {
    func document(in voice: Voice) -> Document
    func records(in voice: Voice) -> Records
    /// What is encoded as JSON: the answer itself, without what the voice leaves out.
    func answer(in voice: Voice) -> Self
}

extension Presentable {
    package func answer(in voice: Voice) -> Self { self }
}

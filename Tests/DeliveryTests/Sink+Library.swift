import Delivery
import TestSupport

extension Sink {
    /// Whether there is anything to talk to it with, too.
    static var isPossible: Bool { isAvailable && Courier.hasLibrary }
}

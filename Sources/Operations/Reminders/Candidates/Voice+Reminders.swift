import Foundation
import Language

extension Voice {
    /// "Data as of 24 Feb 2027, 09:40 (Baku)."
    ///
    /// - Parameter instant: When it was frozen on a sheet; the moment of asking when it was not.
    func dataAsOf(_ instant: Date? = nil) -> String {
        let dates = dates(in: zone)
        return label(.dataAsOf, ["date": dates.asOf(instant ?? asOf), "zone": dates.zoneCity])
    }

    /// The same in English, as everything is that is not a paper.
    var onScreen: Voice {
        Voice(campaign: campaign, language: .en, asOf: asOf, phone: phone)
    }
}

import Foundation
import Language

extension Voice {
    /// "Data as of 24 Feb 2027, 09:40 (Baku)."
    var asOfLine: String {
        let dates = dates(in: zone)
        return label(.dataAsOf, ["date": dates.asOf(asOf), "zone": dates.zoneCity])
    }

    /// The same in English, as everything is that is not a paper.
    var onScreen: Voice {
        Voice(campaign: campaign, language: .en, asOf: asOf, phone: phone)
    }
}

import Telephony
import Volunteering

extension TelephonyError: Explainable {
    package var explanation: Explanation {
        switch self {
        case .libraryMissing(let package, let reason):
            Explanation(
                "phone.library-missing", "Phone numbers need libphonenumber, which cannot be opened: \(reason).",
                hint: "Install \(package) and build again: apt-get install \(package)", kind: .unavailable)
        case .libraryOutdated(let path):
            Explanation(
                "phone.library-outdated", "\(path) belongs to another version of Vigil.",
                hint: "Build both again: swift build", kind: .unavailable)
        case .unknownRegion(let region):
            Explanation(
                "phone.unknown-region", "\"\(region)\" is not a region that has phone numbers.",
                hint: "Set the campaign's: vigil campaign edit --region AZ", kind: .usage)
        }
    }
}

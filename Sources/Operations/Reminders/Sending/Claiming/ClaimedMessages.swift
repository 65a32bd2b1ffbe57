import Volunteering

/// What a claim took, before it is written.
///
/// Writing takes longer than claiming, and needs nothing of the record file: it is done outside of the transaction.
package struct ClaimedMessages: Sendable {
    /// Why nothing is sent.
    package private(set) var obstacle: SendingObstacle?
    /// The channel has carried as much as it may in this minute.
    package private(set) var isCapped = false
    /// Fences what was claimed.
    package private(set) var token: Int64 = 0
    /// Where to go on; nil when everything that is due was looked at.
    package private(set) var next: ClaimPosition?
    package private(set) var superseded = 0
    /// The audit as it stood: while only sending writes, who was eligible still is.
    package private(set) var unchangedSince: Int64 = 0
    /// When it was claimed, whole seconds since 1970; the time of that row of the audit.
    package private(set) var at: Int64 = 0
    private var drafts: [MessageDraft] = []
    private var campaign: Campaign?
    private var surroundings: MessageSurroundings?

    package var count: Int { drafts.count }
    package var isEmpty: Bool { drafts.isEmpty }

    /// What was claimed, as it goes out, and what cannot be said for want of a wording.
    package struct Written: Sendable {
        package var messages: [OutgoingMessage] = []
        /// Of the table `message`.
        package var wordless: [Int64] = []
    }

    /// - Parameters:
    ///   - phone: Writes an E.164 number as people of the campaign's country read it.
    ///   - returnAddress: Where links lead that answer and leave; without it there are none.
    /// - Throws: ``ReminderError/badPreset(file:reason:)``.
    package func written(
        returnAddress: ReturnAddress? = nil, phone: @escaping @Sendable (_ e164: String) -> String
    ) throws -> Written {
        var result = Written()
        guard let campaign, let surroundings else { return result }
        let writing = try MessageWriting(
            campaign: campaign, surroundings: surroundings, phone: phone, returnAddress: returnAddress)
        for draft in drafts {
            if let message = try draft.written(by: writing) {
                result.messages.append(message)
            } else {
                result.wordless.append(draft.id)
            }
        }
        return result
    }

    init(obstacle: SendingObstacle) {
        self.obstacle = obstacle
    }

    init(isCapped: Bool) {
        self.isCapped = isCapped
    }

    init(
        token: Int64, at: Int64, drafts: [MessageDraft], unchangedSince: Int64, next: ClaimPosition?, superseded: Int,
        campaign: Campaign?, surroundings: MessageSurroundings?
    ) {
        self.at = at
        self.token = token
        self.drafts = drafts
        self.unchangedSince = unchangedSince
        self.next = next
        self.superseded = superseded
        self.campaign = campaign
        self.surroundings = surroundings
    }
}

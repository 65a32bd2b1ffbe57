/// Every word that the papers print, in the four languages of ``PaperLanguage``.
package enum Label: String, Codable, Hashable, Sendable, CaseIterable {
    // Papers and their heads
    case marshalRoster, usherRoster, volunteerRoster, attendanceRoster, finder, unassignedList, standDownList,
        doorList, callSheet, reminderList, volunteerCards, whereabouts, alongRoute, sheet, revision, page, report,
        reportAt, shift, sectorLead,
        lead,
        control, radio, firstAid, lostChild, sector

    // Columns
    case number, code, name, familyName, givenName, roleAndSkills, role, skills, phone, email, languageShort,
        language, vest, `in`, out, signature, campaign, event, team, post, place, coordinates, volunteer, state,
        day, date, when, start, end, channel, wording, reason, notes, lastContact, result, total, minimum,
        maximum, openPlaces

    // On the roster's sheet
    case reserveInOrder, walkIns, need, assigned, confirmed, reserve, present, late, absent, walkIn, adults,
        under18, vestsOut, vestsBack, leadSignature, time, dataAsOf, handIn, handInScreening, handInBriefing,
        careMark, minorOrCare, nobody, noLead, shortBy

    // Layouts of the roster
    case answers, door, hall, headUsher, teamList, peopleCount, noTeam, noSector, everybodyPlaced, copiesDestroyed,
        emergencyContacts, emergencyContact, relation, noContact, sealedFor, sealedNote, sealedHandBack, openedAt

    // What changed since a sheet was printed
    case changesTo, sinceRevision, nothingChanged, notHeldAnyMore, was, isNow, whatToDo, writeIn, strikeOut, cameUp,
        wentToReserve, correct

    // Calls
    case callsFor, callsIntroduction, callScript, callGuidance, typeAnswers, caller, call, shiftReportTo,
        leadPhone, try1, try2, comes, yes, no, replacement

    // Reminders
    case remindersFor, notReminded, channelEmail, channelSMS, channelCall, noEmail, noPhone, consentUnknown,
        consentRefused, notConfirmed, addressFailed, addressFailedOn, tooLate, registeredLate, eventNotPublished

    // Reports
    case staffing, staffingByHour, staffingSummary, staffingReading, allPosts, missing, turnout, turnoutByDay,
        turnoutSummary, joined, hasLeft, places, neededIs, nobodyJoined, attendanceNotKept

    // States
    case offered, assignmentConfirmed, declined, onReserve, withdrawn, draft, published, cancelled, closed,
        planned, claimed, handingOver, sent, expired, superseded, dead, uncertain

    // Events and roles
    case march, screening, briefing, roleMarshal, roleLead, roleFirstAid, roleUsher, roleRegistration,
        roleInterpreter, roleDriver, rolePhotographer, roleMedia, roleAVTech, roleLegalObserver, roleChildcare

    package func text(in language: PaperLanguage) -> String {
        switch language {
        case .az: azerbaijani
        case .en: english
        case .ru: russian
        case .tr: turkish
        }
    }

    /// The text as it heads a column or stands before a value: with a capital letter.
    package func heading(in language: PaperLanguage) -> String {
        let text = text(in: language)
        guard let first = text.first else { return text }
        let isDotted = first == "i" && [.az, .tr].contains(language)
        return (isDotted ? "İ" : String(first).uppercased()) + text.dropFirst()
    }

    /// The text with its `{name}` placeholders filled in; see ``Wording``.
    package func text(in language: PaperLanguage, _ values: [String: String]) -> String {
        Wording(text(in: language)).filled(values, in: language)
    }

    /// The name of a role by its slug, such as `first-aid`; nil for a role of the campaign's own.
    package static func role(_ slug: String) -> Label? {
        switch slug.lowercased().replacing("_", with: "-").replacing(" ", with: "-") {
        case "marshal": .roleMarshal
        case "lead": .roleLead
        case "first-aid": .roleFirstAid
        case "usher": .roleUsher
        case "registration": .roleRegistration
        case "interpreter": .roleInterpreter
        case "driver": .roleDriver
        case "photographer": .rolePhotographer
        case "media": .roleMedia
        case "av-tech": .roleAVTech
        case "legal-observer": .roleLegalObserver
        case "childcare": .roleChildcare
        default: nil
        }
    }
}

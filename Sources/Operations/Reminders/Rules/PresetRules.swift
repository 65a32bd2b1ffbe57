import Volunteering

/// The rules that a new campaign starts with, read from the presets that are built in.
enum PresetRules {
    private struct Preset: Decodable {
        let code: String
        let draft: RuleDraft

        enum CodingKeys: String, CodingKey { case code }

        init(from decoder: any Decoder) throws {
            code = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .code)
            draft = try RuleDraft(from: decoder)
        }
    }

    /// - Throws: ``ReminderError/badPreset(file:reason:)``.
    static func terms() throws -> [RuleTerms] {
        try terms(in: PackageResources.reminder_rules_yaml, file: "reminder-rules.yaml")
    }

    static func terms(in yaml: [UInt8], file: String) throws -> [RuleTerms] {
        let presets = try PresetFile.decode([Preset].self, from: yaml, file: file)
        return try presets.map { preset in
            do throws(ReminderError) {
                return try preset.draft.terms(code: preset.code)
            } catch {
                throw ReminderError.badPreset(file: file, reason: "\(preset.code): \(error.explanation.summary)")
            }
        }
    }
}

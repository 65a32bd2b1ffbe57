import Foundation
import Testing

/// A month before a march, played through with the built command as an organizer types it.
@Suite(.enabled(if: Vigil.isBuilt)) struct OrganizersMonthTests {
    private static let here = URL(filePath: #filePath).deletingLastPathComponent()
    private static let data = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Data")

    @Test func `every step of the month does and says what an organizer relies on`() throws {
        let vigil = try Vigil()
        let text = try String(contentsOf: Self.here.appending(path: "steps.txt"), encoding: .utf8)
        let steps = MonthStep.steps(in: text)
        #expect(steps.count > 80)
        for step in steps where Vigil.canPress || !step.needsPress {
            let arguments = step.arguments.map {
                $0.replacing("DATA", with: Self.data.path).replacing("HERE", with: Self.here.path)
            }
            let input = step.input.isEmpty ? nil : step.input.joined(separator: "\n") + "\n"
            let outcome = try vigil.run(arguments, input: input, inFolder: true)
            let said = outcome.output + outcome.talk
            #expect(outcome.status == step.status, "\(step)\n\(said)")
            for words in step.expected { #expect(said.contains(words), "\(step)\n\(said)") }
            for words in step.unexpected { #expect(!said.contains(words), "\(step)\n\(said)") }
        }
    }
}

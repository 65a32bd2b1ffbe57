import Testing

@Suite struct SwiftScannerTests {
    @Test(arguments: [
        (#"Explanation("a.b", "It is.", kind: .usage)"#, "a.b", 64),
        ("Explanation(\n    \"a.b\",\n    \"(\" + \"\\(names[\"x\"] ?? \")\")\",\n    kind: .temporary)", "a.b", 75),
        (#"return Explanation("a.b", "kind: .usage", hint: "x", kind: .inputOutput)"#, "a.b", 74),
        (
            #"/* Explanation( */ let x = Explanation( /* first */ "a.b", "", kind: .software) // Explanation("#, "a.b",
            70
        ),
        (#"throw PressFailure("a.b", "x", exitStatus: 69)"#, "a.b", 69),
        (#"console.explain("internal", "\(error)", hint: "x")"#, "internal", 70),
    ])
    func `an error is read from any way to write it`(text: String, code: String, status: Int32) throws {
        #expect(try ErrorsInCode.errors(in: text, path: "") == [CodedError(code: code, status: status)])
    }

    @Test(arguments: [
        "struct Explanation { init(_ code: String) {} }", "/// Explanation(\"a.b\", kind: .usage)",
        "let text = \"Explanation(\\\"a.b\\\", kind: .usage)\"", "SomeExplanation(\"a.b\", kind: .usage)",
        "console.explain(explanation.code, explanation.summary)",
    ])
    func `what is no error is passed over`(text: String) throws {
        #expect(try ErrorsInCode.errors(in: text, path: "").isEmpty)
    }

    @Test(arguments: [
        "Explanation(code, \"x\", kind: .usage)", "Explanation(\"a.b\", \"x\", kind: kind)",
        "Explanation(\"a.b\", \"x\", kind: .grave)", "PressFailure(\"a.b\", \"x\", exitStatus: status)",
    ])
    func `an error that cannot be read is not passed over`(text: String) {
        #expect(throws: ErrorsInCode.Unreadable.self) { try ErrorsInCode.errors(in: text, path: "") }
    }
}

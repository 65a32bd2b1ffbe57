/// The style sheet inside every page: the sheet of paper in print, a quiet page on a screen, light or dark.
enum HTMLStyle {
    static func sheet(for paper: Paper) -> String {
        let size = (paper.size == .a4 ? "A4" : "letter") + (paper.isLandscape ? " landscape" : "")
        let width = "\(Int(paper.millimetres.width) - 32)mm"
        return """
            @page { size: \(size); margin: 13mm 12mm 10mm 20mm; }
            :root { color-scheme: light dark; --ink: #000; --sheet: #fff; --tint: #ededed; --rule: #000; }
            * { box-sizing: border-box; margin: 0; padding: 0; }
            body { background: var(--sheet); color: var(--ink); font: 8.6pt/1.25 "Noto Sans", "Noto Sans Arabic", sans-serif; \
            font-variant-numeric: tabular-nums; }
            main { max-width: \(width); margin: 0 auto; }
            section { margin-bottom: 8mm; }
            .running-head { display: flex; justify-content: space-between; gap: 6mm; font-size: 0.884em; \
            border-bottom: .35pt solid var(--rule); padding-bottom: 1.2mm; }
            .spaced { letter-spacing: .08em; font-weight: 600; margin-right: .8em; }
            header { display: flex; flex-wrap: wrap; gap: 2mm 6mm; align-items: flex-start; margin-top: 3.2mm; }
            .title { flex: 1 1 70mm; font-size: 1.093em; }
            h2 { font-size: 2.442em; line-height: 1.05; font-weight: 700; margin-bottom: .6mm; overflow-wrap: anywhere; }
            dl { display: grid; grid-template-columns: auto 1fr; gap: .55mm 2.5mm; align-items: baseline; max-width: 62mm; }
            dt { font-size: 0.837em; }
            dd { font-weight: 600; overflow-wrap: anywhere; }
            .prominent dd { font-size: 1.337em; }
            .code code { font: 600 1.093em ui-monospace, monospace; border: .35pt solid var(--rule); padding: 1mm 2mm; }
            .callout { border-left: 1.2pt solid var(--rule); padding: .6mm 0 .6mm 3mm; margin: 2mm 0 4mm; \
            font-size: 1.070em; line-height: 1.42; }
            table { width: 100%; border-collapse: collapse; margin-top: 3mm; }
            .columns { columns: 2; column-gap: 8mm; }
            @media screen and (max-width: 60em) { .columns { columns: 1; } }
            caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
            thead { display: table-header-group; }
            thead th { font-size: 0.814em; font-weight: 600; text-align: start; vertical-align: bottom; padding: 0 1.2mm 1mm 0; \
            border-bottom: 1pt solid var(--rule); }
            td { border-bottom: .3pt solid var(--rule); padding: .8mm 1.2mm .8mm 0; vertical-align: middle; text-align: start; \
            overflow-wrap: break-word; }
            td:dir(rtl) { text-align: left; }
            tr { break-inside: avoid; }
            .group th { text-align: start; font-size: 0.837em; font-weight: 600; letter-spacing: .06em; padding: 2.2mm 0 .8mm; \
            border-bottom: .6pt solid var(--rule); break-after: avoid; }
            .written-in, thead .written-in { border-left: .3pt solid var(--rule); padding-left: 1.2mm; }
            td.trailing, thead th.trailing { text-align: right; padding-right: 2.4mm; }
            .tinted td { background: var(--tint); }
            small { font-size: .84em; }
            .large { font-size: 1.21em; }
            \(HTMLCards.style)
            figure { margin-top: 4mm; }
            figure table { margin-top: 2mm; }
            figure svg { display: block; width: 100%; height: auto; color: var(--ink); }
            .notes { margin-top: 2.5mm; font-size: 0.884em; }
            footer { margin-top: 5mm; font-size: 0.884em; break-inside: avoid; }
            footer div { display: flex; justify-content: space-between; align-items: flex-end; gap: 8mm; margin-top: 1.4mm; }
            .blank { display: inline-block; border-bottom: .4pt solid var(--rule); }
            @media screen {
            body { padding: 6mm; font-size: 11pt; overflow-x: auto; }
            main { max-width: 110em; }
            dl { max-width: none; }
            .blank-rows, footer .blank { opacity: .6; }
            }
            @media screen and (prefers-color-scheme: dark) {
            :root { --ink: #e8e6e3; --sheet: #161616; --tint: #2a2a2a; --rule: #777; }
            }
            @media print {
            :root { color-scheme: light; }
            body { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
            main { max-width: none; }
            td { overflow-wrap: anywhere; }
            section { margin-bottom: 4mm; }
            .starts-page:not(:first-child) { break-before: page; }
            header, .callout, .notes { break-inside: avoid; }
            h2 { break-after: avoid; }
            }
            """
    }
}

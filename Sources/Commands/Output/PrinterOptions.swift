import ArgumentParser

/// Which printer the pages go to, if one is named.
struct PrinterOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Print on this printer, as `lpstat -p` names it.",
            discussion: "With -o FILE.pdf the pages are kept in that file too.", valueName: "name"))
    var printer: String?
}

/// A verb whose pages can go straight to a printer.
protocol PrintingCommand: AnsweringCommand {
    var printing: PrinterOptions { get }
}

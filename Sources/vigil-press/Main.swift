import Foundation
import Press

@main
struct Main {
    static func main() {
        exit(PressCommand(arguments: Array(CommandLine.arguments.dropFirst())).run())
    }
}

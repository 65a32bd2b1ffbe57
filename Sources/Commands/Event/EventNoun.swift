import ArgumentParser

struct EventNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "event", abstract: "Marches, screenings and briefings.",
        subcommands: [
            EventAdd.self, EventListCommand.self, EventShow.self, EventPublish.self, EventEdit.self, EventMove.self,
            EventCancel.self, EventRemove.self, EventClose.self, EventCopy.self, EventRepeat.self,
            EventSeriesCommand.self,
            EventCalendar.self,
        ])
}

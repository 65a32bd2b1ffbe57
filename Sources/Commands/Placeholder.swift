enum XCommandsPlaceholder {}

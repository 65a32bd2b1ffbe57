enum XHandbookPlaceholder {}

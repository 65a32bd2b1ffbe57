enum XLanguagePlaceholder {}

enum XPressPlaceholder {}

enum XInterchangePlaceholder {}

enum XPersistencePlaceholder {}

import GRDB
struct InstallPresetRules { func apply(in db: Database) throws {} }

/// What a look at the whole campaign asks for, out of a million people: the few who cannot simply be called.
enum Migration0010Seeing {
    static let sql = """
        CREATE INDEX volunteer_without_phone ON volunteer (phone, id) WHERE phone IS NULL;
        CREATE INDEX consent_refused ON consent (channel, purpose, volunteer_id) WHERE state = 'refused';
        """
}

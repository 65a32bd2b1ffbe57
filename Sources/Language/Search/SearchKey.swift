/// What a name is searched by: its letters without marks, its sound, or its consonants.
///
/// Tokens are separated by one space; a query matches when each of its tokens begins a token of the key. List what
/// ``folded(_:)`` finds before what only ``skeleton(_:)`` finds: the first is what was typed, the second sounds alike,
/// and is worth asking from the third letter on.
package enum SearchKey {
    /// The text in lower case, without diacritics, punctuation as spaces: `məmmədova` and `MƏMMƏDOVA` are `memmedova`.
    ///
    /// `İ`, `I`, `ı` and `i` are all `i`, whatever the language. Letters of other scripts are kept.
    package static func folded(_ text: String) -> String {
        LetterFolding.folded(text)
    }

    /// How the name sounds, in ASCII, so that its spellings in several alphabets meet.
    ///
    /// Vowels: a ə e э ё → `a`; o ö u ü ю → `o`; i ı y ы → `i`; a glide `y` counts only where no vowel follows.
    /// Consonants: g ğ q h x kh gh г х → `g`; c ç ch j zh dj ж ч дж → `j`; s ş sh щ shch → `s`; v w → `v`; f ph → `f`.
    /// An h after t or d is a letter of its own (`Fəthi`); x is `ks` in `Alex…` and `Maxi…` alone; q and k stay apart.
    /// Doubled letters count once, soft and hard signs not at all, nor does an article (`Al-Rashid` is `rasid`).
    /// A token in Arabic script has no short vowels: its skeleton is its ``consonants(_:)``.
    ///
    /// The skeleton of a beginning is the beginning of the skeleton, but for a text cut inside `kh`, `zh`, `ph`, `dj`,
    /// `dzh`, `ck`, `ee`, or between a `y` and its vowel; there the folded key has the answer.
    package static func skeleton(_ text: String) -> String {
        NameSkeleton.sound(ofLetters: LetterFolding.sounds(text))
    }

    /// The skeleton without its vowels but for a first one (`a`): where Arabic script and others meet.
    ///
    /// `الراشد`, `Al-Rashid` and `Rashid` are `rsd`. Too coarse to search Latin names by: `Həsən` and `Hüseyn` are one.
    package static func consonants(_ text: String) -> String {
        NameSkeleton.consonants(ofLetters: LetterFolding.sounds(text))
    }
}

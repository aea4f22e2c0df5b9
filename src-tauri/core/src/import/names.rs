//! Words of dates in English, Dutch, German and French, folded.

/// The month, from 1, of a folded name or its usual short forms.
pub(super) fn month_of(word: &str) -> Option<u32> {
    (1..).zip(MONTHS).find(|(_, names)| names.contains(&word)).map(|(month, _)| month)
}

/// Whether a folded word may stand beside a date without a meaning: a weekday, "at", "Uhr".
pub(super) fn is_filler(word: &str) -> bool {
    WEEKDAYS.contains(&word) || FILLERS.contains(&word)
}

const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "januari", "januar", "janner", "janvier", "janv"],
    &["february", "feb", "februari", "februar", "fevrier", "fevr", "fev"],
    &["march", "mar", "maart", "mrt", "marz", "maerz", "mrz", "mars"],
    &["april", "apr", "avril", "avr"],
    &["may", "mei", "mai"],
    &["june", "jun", "juni", "juin"],
    &["july", "jul", "juli", "juillet", "juil"],
    &["august", "aug", "augustus", "aout"],
    &["september", "sep", "sept", "septembre"],
    &["october", "oct", "oktober", "okt", "octobre"],
    &["november", "nov", "novembre"],
    &["december", "dec", "dezember", "dez", "decembre"],
];

// "mar" is a Tuesday in French and March in English; as a month it is far more common.
const WEEKDAYS: &[&str] = &[
    "monday",
    "mon",
    "tuesday",
    "tue",
    "tues",
    "wednesday",
    "wed",
    "thursday",
    "thu",
    "thurs",
    "friday",
    "fri",
    "saturday",
    "sat",
    "sunday",
    "sun",
    "maandag",
    "ma",
    "dinsdag",
    "di",
    "woensdag",
    "wo",
    "donderdag",
    "do",
    "vrijdag",
    "vr",
    "zaterdag",
    "za",
    "zondag",
    "zo",
    "montag",
    "mo",
    "dienstag",
    "mittwoch",
    "mi",
    "donnerstag",
    "freitag",
    "fr",
    "samstag",
    "sa",
    "sonntag",
    "so",
    "lundi",
    "lun",
    "mardi",
    "mercredi",
    "mer",
    "jeudi",
    "jeu",
    "vendredi",
    "ven",
    "samedi",
    "sam",
    "dimanche",
    "dim",
];

const FILLERS: &[&str] =
    &["at", "om", "um", "a", "uur", "uhr", "le", "of", "de", "den", "der", "op", "am", "on"];

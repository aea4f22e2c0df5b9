//! Names as people spell them, made comparable.

/// `text` in lower case, without accents, with one space for every run of other signs:
/// "Numéro d’expédition" becomes "numero d expedition", "TRACKING_NUMBER" "tracking number".
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars().flat_map(char::to_lowercase) {
        let plain: &str = match c {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => "a",
            'ç' | 'č' | 'ć' => "c",
            'è' | 'é' | 'ê' | 'ë' | 'ě' => "e",
            'ì' | 'í' | 'î' | 'ï' => "i",
            'ñ' => "n",
            // The ordinal sign: "Nº".
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'º' => "o",
            'ù' | 'ú' | 'û' | 'ü' | 'ů' => "u",
            'ý' | 'ÿ' => "y",
            'š' => "s",
            'ž' => "z",
            'ß' => "ss",
            'æ' => "ae",
            'œ' => "oe",
            // Accents of decomposed text (as macOS writes file names and some exports) and the dot
            // that lower-casing leaves on a Turkish capital I.
            '\u{300}'..='\u{36f}' => "",
            c if c.is_alphanumeric() => {
                push(&mut folded, &mut gap, c.encode_utf8(&mut [0; 4]));
                continue;
            }
            _ => {
                gap = true;
                continue;
            }
        };
        push(&mut folded, &mut gap, plain);
    }
    folded
}

fn push(folded: &mut String, gap: &mut bool, text: &str) {
    if *gap && !folded.is_empty() {
        folded.push(' ');
    }
    *gap = false;
    folded.push_str(text);
}

/// Whether all words of `part` stand in `whole` side by side; both folded.
pub(crate) fn has_words(whole: &str, part: &str) -> bool {
    !part.is_empty() && format!(" {whole} ").contains(&format!(" {part} "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_does_not_matter() {
        for (written, folded) in [
            ("Numéro d’expédition", "numero d expedition"),
            ("  TRACKING_NUMBER ", "tracking number"),
            ("März", "marz"),
            ("Fe\u{301}vrier", "fevrier"),
            ("Order #", "order"),
            ("Straße", "strasse"),
            ("", ""),
        ] {
            assert_eq!(fold(written), folded);
        }
    }

    #[test]
    fn words_are_whole_words() {
        assert!(has_words("dpd belgium", "dpd"));
        assert!(!has_words("upset", "ups"), "a carrier's name inside another word is none");
    }
}

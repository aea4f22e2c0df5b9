//! Texts with the entities of HTML in them.

/// Letters of the languages that PostNL tells in, by their names.
const LETTERS: &[(&str, char)] = &[
    ("nbsp", ' '),
    ("agrave", 'à'),
    ("aacute", 'á'),
    ("acirc", 'â'),
    ("auml", 'ä'),
    ("ccedil", 'ç'),
    ("egrave", 'è'),
    ("eacute", 'é'),
    ("ecirc", 'ê'),
    ("euml", 'ë'),
    ("iacute", 'í'),
    ("icirc", 'î'),
    ("iuml", 'ï'),
    ("oacute", 'ó'),
    ("ocirc", 'ô'),
    ("ouml", 'ö'),
    ("ugrave", 'ù'),
    ("uacute", 'ú'),
    ("ucirc", 'û'),
    ("uuml", 'ü'),
    ("szlig", 'ß'),
    ("euro", '€'),
    ("rsquo", '’'),
];

/// The text that was meant: the five entities of XML, the letters above, and characters by their number. Decoded once: what was written
/// twice over stays visible. What is no entity stays as it is.
pub(super) fn decode(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        decoded.push_str(&rest[..at]);
        rest = &rest[at..];
        match entity(rest) {
            Some((character, length)) => {
                decoded.push(character);
                rest = &rest[length..];
            }
            None => {
                decoded.push('&');
                rest = &rest[1..];
            }
        }
    }
    decoded.push_str(rest);
    decoded
}

/// The character that an entity at the beginning of a text stands for, and how long it is in bytes.
fn entity(text: &str) -> Option<(char, usize)> {
    // `&#x10ffff;` is the longest.
    let end = text.bytes().take(10).position(|b| b == b';')?;
    let name = text.get(1..end)?;
    let character = match name {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        name if !name.starts_with('#') => LETTERS.iter().find(|(known, _)| *known == name)?.1,
        _ => {
            let number = name.strip_prefix('#')?;
            let (digits, radix) = number.strip_prefix(['x', 'X']).map_or((number, 10), |hex| (hex, 16));
            // Rust reads a sign, too.
            let number = u32::from_str_radix(digits, radix).ok().filter(|_| !digits.starts_with('+'))?;
            char::from_u32(number).filter(|c| !c.is_control())?
        }
    };
    Some((character, end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_meant_is_shown() {
        for (written, meant) in [
            ("Parcels, &lt;= 10 kg", "Parcels, <= 10 kg"),
            ("A &amp; B &gt; C", "A & B > C"),
            ("&quot;Yes!&quot; it&apos;s here", "\"Yes!\" it's here"),
            ("We&#8217;ll try &#x2019;again&#X2019;", "We’ll try ’again’"),
            ("Caf&#233;", "Café"),
            ("Caf&eacute; &uuml;ber &euro;5", "Café über €5"),
        ] {
            assert_eq!(decode(written), meant);
        }
    }

    #[test]
    fn what_is_no_entity_stays() {
        for text in
            ["A & B", "&", "&;", "&#;", "&#x;", "&nope;", "&lt", "é&", "&é;", "&#0;", "&#x110000;", "&#+65;"]
        {
            assert_eq!(decode(text), text);
        }
        assert_eq!(decode("&amp;lt;"), "&lt;", "once is enough");
    }
}

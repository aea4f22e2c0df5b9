//! What a pushed body may be about: every text and whole number in it that could name an order or a parcel. No
//! platform's shape is known here. Pure, and bounded in time and memory whatever comes.

use percent_encoding::percent_decode;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::collections::BTreeSet;
use std::fmt;

/// Names that are looked up at most. An order's own names stand at its beginning in every body seen so far.
const MOST: usize = 200;
/// Nothing that names an order or a parcel is longer: an id of Shopify is the longest.
const LONGEST: usize = 64;
/// A word inside a text is no name of an order when it is shorter: a text itself may be.
const SHORTEST_WORD: usize = 4;

/// What a body may be about, as it is written there, once each.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Mentions {
    names: BTreeSet<String>,
}

// What came is never logged.
impl fmt::Debug for Mentions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Mentions({})", self.names.len())
    }
}

impl Mentions {
    /// Each, as written.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    /// Nothing that could be known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    fn full(&self) -> bool {
        self.names.len() >= MOST
    }

    fn name(&mut self, text: &str) {
        let text = text.trim();
        let fits = (1..=LONGEST).contains(&text.len()) && text.bytes().any(|b| b.is_ascii_digit());
        if fits && !self.full() && !self.names.contains(text) {
            self.names.insert(text.to_owned());
        }
    }

    /// A text: itself, and where it is more than one word, each of them. A link to a parcel's page has its number in
    /// it; the link itself is only looked at.
    fn text(&mut self, text: &str) {
        self.name(text);
        let word = |c: char| c.is_ascii_alphanumeric();
        if text.chars().all(word) {
            return;
        }
        for word in text.split(|c| !word(c)) {
            if self.full() {
                return;
            }
            if word.len() >= SHORTEST_WORD {
                self.name(word);
            }
        }
    }
}

/// What a body may be about: JSON of any shape, else a form, XML or plain text word by word.
#[must_use]
pub fn mentions(body: &[u8]) -> Mentions {
    let mut found = Mentions::default();
    let mut json = serde_json::Deserializer::from_slice(body);
    // serde_json goes 128 levels deep and no further.
    let whole = Values(&mut found).deserialize(&mut json).and_then(|()| json.end());
    if whole.is_err() {
        // Half of it may have been read: all of it is, word by word.
        let text = match body.contains(&b'%') {
            true => percent_decode(body).collect::<Vec<u8>>(),
            false => body.to_vec(),
        };
        found.text(&String::from_utf8_lossy(&text));
    }
    found
}

/// Notes every scalar and every key as it is met: no tree is built.
struct Values<'a>(&'a mut Mentions);

impl<'de> DeserializeSeed<'de> for Values<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        // Once there is enough, the rest is only passed over.
        match self.0.full() {
            true => from.deserialize_ignored_any(IgnoredAny).map(drop),
            false => from.deserialize_any(self),
        }
    }
}

impl<'de> Visitor<'de> for Values<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, number: i64) -> Result<(), E> {
        self.0.name(&number.to_string());
        Ok(())
    }

    fn visit_u64<E>(self, number: u64) -> Result<(), E> {
        self.0.name(&number.to_string());
        Ok(())
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        self.0.text(text);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while list.next_element_seed(Values(&mut *self.0))?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<(), A::Error> {
        while object.next_key_seed(Values(&mut *self.0))?.is_some() {
            object.next_value_seed(Values(&mut *self.0))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(body: impl AsRef<[u8]>) -> Vec<String> {
        mentions(body.as_ref()).names().map(str::to_owned).collect()
    }

    fn finds(body: impl AsRef<[u8]>, name: &str) {
        let names = names(&body);
        assert!(names.iter().any(|n| n == name), "{name} in {names:?}");
    }

    #[test]
    fn any_shape_of_json_gives_its_texts_and_whole_numbers() {
        let body = r##"{"id": 727, "number": "#1042", "ok": true, "price": 31.75, "none": null,
            "parcels": [{"barcode": "3S WOLK 0482 915"}, ["LA874320193FR"]],
            "admin_graphql_api_id": "gid://shopify/Order/820982911946154508", "LA874320202FR": {}}"##;
        for name in [
            "727",
            "#1042",
            "3S WOLK 0482 915",
            "LA874320193FR",
            "gid://shopify/Order/820982911946154508",
            "LA874320202FR",
        ] {
            finds(body, name);
        }
        let names = names(body);
        assert!(!names.iter().any(|n| n.contains("31") || n == "id"), "no prices, no words: {names:?}");
        assert_eq!(mentions(br#""3S\u0057OLK0482915""#).names().next(), Some("3SWOLK0482915"));
        assert_eq!(mentions(b"1042").names().next(), Some("1042"));
    }

    #[test]
    fn what_is_no_json_is_read_word_by_word() {
        finds("webhook_id=7271&x=1", "7271");
        finds("payload=%7B%22barcode%22%3A%223SWOLK0482915%22%7D", "3SWOLK0482915");
        finds("<Shipment><Barcode>3SWOLK0482915</Barcode></Shipment>", "3SWOLK0482915");
        finds(br#"{"barcode": "3SWOLK0482915", "cut off"#, "3SWOLK0482915");
        finds(b"\xff\xfe 3SWOLK0482915 \x00", "3SWOLK0482915");
        finds(
            r#"{"url": "https://jouw.postnl.nl/track-and-trace/3SWOLK0482915-NL-1015BA"}"#,
            "3SWOLK0482915",
        );
    }

    #[test]
    fn what_is_hostile_is_bounded() {
        for body in [
            "[".repeat(250_000),
            format!("{}1042{}", "[".repeat(100), "]".repeat(100)),
            "{\"a\":".repeat(60_000),
            format!("[{}]", vec!["1042"; 50_000].join(",")),
            format!("[{}]", (0..40_000).map(|n| n.to_string()).collect::<Vec<_>>().join(",")),
            (0..40_000).map(|n| format!("{n:05} ")).collect::<String>(),
            "9".repeat(250_000),
            format!("\"{}\"", "A1".repeat(120_000)),
            String::new(),
        ] {
            let found = mentions(body.as_bytes());
            assert!(found.names().count() <= MOST, "{} names", found.names().count());
            assert!(found.names().all(|name| name.len() <= LONGEST));
        }
        // Deep, but not too deep.
        finds(format!("{}1042{}", "[".repeat(100), "]".repeat(100)), "1042");
    }

    #[test]
    fn what_came_is_not_told_in_a_log() {
        assert_eq!(format!("{:?}", mentions(br#"["3SWOLK0482915"]"#)), "Mentions(1)");
    }
}

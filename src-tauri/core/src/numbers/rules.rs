//! The shapes of tracking numbers, as data.
//!
//! A rule says whose numbers look like this, how the check digit is worked out, and how people group
//! the signs. Two posts' own documents contain S10 examples whose check digit is wrong, so a wrong one
//! lowers the confidence where the shape is unmistakable; where others' numbers look the same
//! ([`Rule::shared`]), a wrong check digit rules the carrier out.
//!
//! Sources: UPU S10; PostNL's barcode guidelines; La Poste's FAQ and the numbers of its Suivi test
//! system; DHL's and DPD's samples; UPS's and FedEx's public check digit rules. Shapes marked
//! "from clients" are only known from programs that accept them.

use super::{Carrier, posts};

/// A stretch of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Exactly these signs.
    Text(&'static str),
    /// From so many to so many capital letters.
    Letters(usize, usize),
    /// From so many to so many digits.
    Digits(usize, usize),
    /// Exactly so many letters or digits.
    Any(usize),
    /// The two letters of a post that issues S10 numbers.
    Post,
}
use Part::{Any, Digits, Letters, Post, Text};

/// How the check digit is worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// There is none, or its rule is not known.
    None,
    /// UPU S10: weights 8 6 4 2 3 5 9 7 over the eight digits, 11 − sum mod 11; 10 is 0, 11 is 5.
    S10,
    /// GS1 and others: weights 3 and 1 from the right, tens complement, over all digits.
    Mod10,
    /// UPS: letters count as (ASCII − 3) mod 10, weights 1 and 2, tens complement, without the "1Z".
    Ups,
    /// DHL Express: the first nine digits modulo 7.
    Mod7,
    /// FedEx Express: weights 3 1 7, modulo 11, modulo 10.
    FedEx12,
    /// ISO 7064 mod 37, 36, as DPD uses it.
    Mod37,
}

/// A shape and whose it is.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Its name in this table.
    pub code: &'static str,
    /// Whose numbers look so, the likelier first. Empty for S10: the post is in the number.
    pub carriers: &'static [Carrier],
    /// From the first sign to the last. Each part takes as many signs as it may.
    pub shape: &'static [Part],
    /// Lengths that occur; empty: whatever the parts allow.
    pub lengths: &'static [usize],
    /// Its check digit.
    pub check: Check,
    /// Numbers of other carriers look so too.
    pub shared: bool,
    /// Sizes of the groups that people write it in; the rest in fours. Empty: by parts.
    pub groups: &'static [usize],
}

const RULE: Rule = Rule {
    code: "",
    carriers: &[],
    shape: &[],
    lengths: &[],
    check: Check::None,
    shared: false,
    groups: &[],
};

/// Every rule. Order matters only between carriers that are equally likely.
pub const RULES: &[Rule] = &[
    Rule {
        code: "s10",
        shape: &[Letters(2, 2), Digits(9, 9), Post],
        check: Check::S10,
        groups: &[2, 3, 3, 3, 2],
        ..RULE
    },
    Rule {
        code: "postnl_3s",
        carriers: &[Carrier::PostNl],
        shape: &[Text("3S"), Letters(1, 4), Digits(6, 12)],
        lengths: &[13, 15],
        ..RULE
    },
    Rule {
        code: "colissimo_13",
        carriers: &[Carrier::Colissimo, Carrier::LaPoste],
        shape: &[Digits(1, 1), Letters(1, 1), Digits(11, 11)],
        groups: &[2, 3, 3, 3, 2],
        ..RULE
    },
    // From clients.
    Rule {
        code: "colissimo_letters",
        carriers: &[Carrier::Colissimo],
        shape: &[Letters(2, 2), Digits(11, 11)],
        groups: &[2, 3, 3, 3, 2],
        ..RULE
    },
    // La Poste's test system has 861011301731382; the other digits are not documented.
    Rule {
        code: "laposte_15",
        carriers: &[Carrier::LaPoste],
        shape: &[Text("8"), Digits(14, 14)],
        shared: true,
        groups: &[2, 3, 3, 3, 4],
        ..RULE
    },
    // The two Chronopost shapes: from clients.
    Rule {
        code: "chronopost_15",
        carriers: &[Carrier::Chronopost],
        shape: &[Letters(2, 2), Digits(9, 9), Letters(2, 2), Digits(2, 2)],
        groups: &[2, 3, 3, 3, 2, 2],
        ..RULE
    },
    Rule {
        code: "chronopost_15_letters",
        carriers: &[Carrier::Chronopost],
        shape: &[Letters(2, 2), Digits(11, 11), Letters(2, 2)],
        groups: &[2, 3, 3, 3, 2, 2],
        ..RULE
    },
    // Other American tables take these 20 digits for a USPS number; in Europe they are DHL's.
    Rule {
        code: "dhl_paket_20",
        carriers: &[Carrier::DhlPaket],
        shape: &[Text("00340434"), Digits(12, 12)],
        check: Check::Mod10,
        ..RULE
    },
    Rule {
        code: "dhl_jjd",
        carriers: &[Carrier::DhlPaket, Carrier::DhlEcommerceNl],
        shape: &[Text("JJD"), Digits(9, 18)],
        shared: true,
        ..RULE
    },
    Rule {
        code: "dhl_jvgl",
        carriers: &[Carrier::DhlEcommerceNl],
        shape: &[Text("JVGL"), Digits(9, 20)],
        ..RULE
    },
    Rule {
        code: "dhl_express_10",
        carriers: &[Carrier::DhlExpress],
        shape: &[Digits(10, 10)],
        check: Check::Mod7,
        shared: true,
        groups: &[2, 4, 4],
        ..RULE
    },
    Rule {
        code: "ups_1z",
        carriers: &[Carrier::Ups],
        shape: &[Text("1Z"), Any(16)],
        check: Check::Ups,
        groups: &[2, 3, 3, 2, 4, 4],
        ..RULE
    },
    Rule {
        code: "fedex_12",
        carriers: &[Carrier::FedEx],
        shape: &[Digits(12, 12)],
        check: Check::FedEx12,
        shared: true,
        ..RULE
    },
    Rule {
        code: "fedex_15",
        carriers: &[Carrier::FedEx],
        shape: &[Digits(15, 15)],
        check: Check::Mod10,
        shared: true,
        ..RULE
    },
    // From clients.
    Rule {
        code: "bpost_24",
        carriers: &[Carrier::Bpost],
        shape: &[Text("323"), Digits(21, 21)],
        groups: &[4],
        ..RULE
    },
    Rule { code: "dpd_14", carriers: &[Carrier::Dpd], shape: &[Digits(14, 14)], shared: true, ..RULE },
    Rule {
        code: "dpd_15",
        carriers: &[Carrier::Dpd],
        shape: &[Digits(14, 14), Any(1)],
        check: Check::Mod37,
        shared: true,
        groups: &[4, 4, 4, 3],
        ..RULE
    },
    // The last four: from clients.
    Rule {
        code: "dhl_paket_12",
        carriers: &[Carrier::DhlPaket],
        shape: &[Digits(12, 12)],
        shared: true,
        ..RULE
    },
    Rule { code: "gls_11", carriers: &[Carrier::Gls], shape: &[Digits(11, 12)], shared: true, ..RULE },
    Rule {
        code: "mondialrelay",
        carriers: &[Carrier::MondialRelay],
        shape: &[Digits(8, 12)],
        lengths: &[8, 10, 12],
        shared: true,
        ..RULE
    },
    Rule { code: "gls_8", carriers: &[Carrier::Gls], shape: &[Any(8)], shared: true, ..RULE },
];

impl Rule {
    /// Cuts `number` into the rule's parts, or `None` when it has another shape.
    #[must_use]
    pub fn cut<'a>(&self, number: &'a str) -> Option<Vec<&'a str>> {
        if !self.lengths.is_empty() && !self.lengths.contains(&number.len()) {
            return None;
        }
        let mut rest = number;
        let mut pieces = Vec::with_capacity(self.shape.len());
        for part in self.shape {
            let run = |least: usize, most: usize, fits: fn(&u8) -> bool| {
                let taken = rest.bytes().take(most).take_while(fits).count();
                (taken >= least).then_some(taken)
            };
            let taken = match *part {
                Text(text) => rest.starts_with(text).then_some(text.len()),
                Letters(least, most) => run(least, most, u8::is_ascii_uppercase),
                Digits(least, most) => run(least, most, u8::is_ascii_digit),
                Any(exactly) => run(exactly, exactly, u8::is_ascii_alphanumeric),
                Post => rest.get(..2).is_some_and(posts::issues).then_some(2),
            }?;
            let (piece, after) = rest.split_at(taken);
            pieces.push(piece);
            rest = after;
        }
        rest.is_empty().then_some(pieces)
    }

    /// Whether `number` has this shape.
    #[must_use]
    pub fn fits(&self, number: &str) -> bool {
        self.cut(number).is_some()
    }
}

impl Check {
    /// Whether the check digit of `number`, which has the rule's shape, is right; `None` where there
    /// is none.
    #[must_use]
    pub fn holds(self, number: &str) -> Option<bool> {
        let bytes = number.as_bytes();
        let digit = |at: usize| bytes.get(at).map_or(0, |b| u32::from(b.wrapping_sub(b'0')));
        let last = bytes.len().saturating_sub(1);
        let weighed = |from: usize, weights: &[u32]| -> u32 {
            weights.iter().enumerate().map(|(at, weight)| weight * digit(from + at)).sum()
        };
        let expected = match self {
            Check::None => return None,
            Check::S10 => {
                let expected = match 11 - weighed(2, &[8, 6, 4, 2, 3, 5, 9, 7]) % 11 {
                    10 => 0,
                    11 => 5,
                    other => other,
                };
                return Some(expected == digit(10));
            }
            Check::Mod10 => {
                let sum: u32 = (0..last).map(|at| digit(at) * if (last - at) % 2 == 1 { 3 } else { 1 }).sum();
                (10 - sum % 10) % 10
            }
            Check::Ups => {
                let value = |at: usize| match bytes.get(at) {
                    Some(letter) if letter.is_ascii_uppercase() => u32::from(letter - 3) % 10,
                    _ => digit(at),
                };
                let sum: u32 = (2..last).map(|at| value(at) * if at % 2 == 1 { 2 } else { 1 }).sum();
                return Some((10 - sum % 10) % 10 == value(last));
            }
            Check::Mod7 => (0..last).fold(0, |rest, at| (rest * 10 + digit(at)) % 7),
            Check::FedEx12 => weighed(0, &[3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]) % 11 % 10,
            Check::Mod37 => return Some(mod37(bytes)),
        };
        Some(expected == digit(last))
    }
}

/// ISO 7064 mod 37, 36 over the whole number with its check sign.
fn mod37(bytes: &[u8]) -> bool {
    let value = |byte: u8| u32::from(if byte.is_ascii_digit() { byte - b'0' } else { byte - b'A' + 10 });
    let Some((&check, body)) = bytes.split_last() else { return false };
    let rest = body.iter().fold(36, |product, &byte| {
        let sum = (product + value(byte)) % 36;
        (if sum == 0 { 36 } else { sum }) * 2 % 37
    });
    (rest + value(check)) % 36 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rules that a number fits, with what its check digit says.
    fn fitting(number: &str) -> Vec<(&'static str, Option<bool>)> {
        RULES.iter().filter(|r| r.fits(number)).map(|r| (r.code, r.check.holds(number))).collect()
    }

    fn check_of(code: &str, number: &str) -> Option<Option<bool>> {
        fitting(number).into_iter().find(|(c, _)| *c == code).map(|(_, check)| check)
    }

    #[test]
    fn each_rule_knows_its_examples() {
        for (code, numbers, check) in [
            ("s10", &["RB123456785GB", "LU680211095FR"][..], Some(true)),
            ("s10", &["RI543495045NL", "UE597256100NL"], Some(false)),
            (
                "postnl_3s",
                &["3SABCD1234567", "3SABCD123456789", "3SA5210528875", "3SABC19149187", "3SWOLK0482915"],
                None,
            ),
            ("colissimo_13", &["8D00432154798", "6A15602676300", "8K00009775862"], None),
            ("colissimo_letters", &["CB00123456789"], None),
            ("laposte_15", &["861011301731382"], None),
            ("chronopost_15", &["XY123456789FR12"], None),
            ("chronopost_15_letters", &["XY12345678901JF"], None),
            ("dhl_paket_20", &["00340434161094042557"], Some(true)),
            ("dhl_paket_20", &["00340434161094042558"], Some(false)),
            ("dhl_jjd", &["JJD0099999999", "JJD000390007882443123"], None),
            ("dhl_jvgl", &["JVGL0999999990"], None),
            ("dhl_express_10", &["3318810025"], Some(true)),
            ("dhl_express_10", &["3318810026"], Some(false)),
            ("ups_1z", &["1Z5R89390357567127", "1Z8V92A70367203024"], Some(true)),
            ("ups_1z", &["1Z5R89390357567128"], Some(false)),
            ("fedex_12", &["986578788855", "477179081230", "790535312317", "974367662710"], Some(true)),
            ("fedex_12", &["986578788856"], Some(false)),
            ("fedex_15", &["041441760228964", "568283610012000", "568283610012734"], Some(true)),
            ("fedex_15", &["568283610012732"], Some(false)),
            ("bpost_24", &["323211122233344455566677"], None),
            ("dpd_14", &["05222835034925"], None),
            ("dpd_15", &["09980000020033F"], Some(true)),
            ("dpd_15", &["09980000020033G"], Some(false)),
            ("dhl_paket_12", &["123456789012"], None),
            ("gls_11", &["12345678901", "123456789012"], None),
            ("mondialrelay", &["12345678", "1234567890", "123456789012"], None),
            ("gls_8", &["ZYX1AB23"], None),
        ] {
            for number in numbers {
                assert_eq!(check_of(code, number), Some(check), "{code}: {number}");
            }
        }
    }

    #[test]
    fn each_rule_refuses_other_shapes() {
        for (code, numbers) in [
            ("s10", &["RB123456785XX", "RB12345678GB", "R1123456785GB", "LA874320193"][..]),
            ("postnl_3s", &["3SABCDE123456", "3S12345678901", "3SABCD12345678", "4SABCD1234567"]),
            ("colissimo_13", &["8D0043215479", "DD00432154798", "8D004321547981"]),
            ("laposte_15", &["761011301731382", "86101130173138"]),
            ("dhl_paket_20", &["340434161094042557", "00340435161094042557"]),
            ("dhl_jjd", &["JJD12345678", "JD0099999999999999"]),
            ("ups_1z", &["1Z5R8939035756712", "2Z5R89390357567127"]),
            ("dpd_14", &["5222835034925", "0522283503492A"]),
            ("bpost_24", &["32321112223334445556667", "423211122233344455566677"]),
            ("mondialrelay", &["123456789", "12345678901"]),
        ] {
            for number in numbers {
                assert_eq!(check_of(code, number), None, "{code}: {number}");
            }
        }
    }

    #[test]
    fn every_rule_has_a_carrier_or_is_s10() {
        for rule in RULES {
            assert!(rule.code == "s10" || !rule.carriers.is_empty(), "{}", rule.code);
        }
    }
}

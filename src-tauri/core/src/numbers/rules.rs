//! The shapes of tracking numbers, as data.
//!
//! A rule says whose numbers look like this, how the check digit is worked out, and how people group
//! the signs. Two posts' own documents contain S10 examples whose check digit is wrong, so a wrong one
//! lowers the confidence where the shape is unmistakable; where others' numbers look the same
//! ([`Rule::shared`]), a wrong check digit rules the carrier out.
//!
//! Sources: UPU S10; PostNL's barcode guidelines; La Poste's FAQ and the numbers of its Suivi test
//! system; DHL's and DPD's samples; UPS's, FedEx's and USPS's public check digit rules; a public data set of shapes
//! for Amazon, Canada Post, Landmark, Yodel and YunExpress. Shapes marked "from clients" are only known from programs
//! that accept them.

use super::check::Check;
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
    /// One of these signs.
    In(&'static str),
    /// The two letters of a post that issues S10 numbers.
    Post,
}
use Part::{Any, Digits, In, Letters, Post, Text};

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
    /// So do numbers of other things: in loose text it says nothing.
    pub faint: bool,
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
    faint: false,
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
        carriers: &[Carrier::DhlPaket, Carrier::DhlEcommerceNl, Carrier::Yodel],
        shape: &[Text("JJD"), Digits(9, 18)],
        shared: true,
        ..RULE
    },
    // Of Yodel with sixteen digits, of DHL with eighteen.
    Rule {
        code: "yodel_jd",
        carriers: &[Carrier::Yodel, Carrier::DhlPaket],
        shape: &[Text("JD"), Digits(16, 16)],
        shared: true,
        ..RULE
    },
    Rule {
        code: "dhl_jd",
        carriers: &[Carrier::DhlPaket, Carrier::Yodel],
        shape: &[Text("JD"), Digits(17, 18)],
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
        check: Check::FedEx,
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
    // A label of FedEx Ground, and the two of 34 digits, which end with the number.
    Rule {
        code: "fedex_22",
        carriers: &[Carrier::FedEx],
        shape: &[Text("96"), Digits(20, 20)],
        check: Check::Mod10Of15,
        ..RULE
    },
    Rule {
        code: "fedex_34",
        carriers: &[Carrier::FedEx],
        shape: &[Digits(34, 34)],
        check: Check::FedEx,
        shared: true,
        ..RULE
    },
    // Brought by the American post.
    Rule {
        code: "fedex_20",
        carriers: &[Carrier::FedEx],
        shape: &[Text("61"), Digits(18, 18)],
        check: Check::Mod10With92,
        shared: true,
        ..RULE
    },
    Rule {
        code: "fedex_92",
        carriers: &[Carrier::FedEx, Carrier::Usps],
        shape: &[Text("9261"), Digits(18, 18)],
        check: Check::Usps,
        ..RULE
    },
    // USPS's own: 91 to 95 and what it is for, 22 or 26 digits; on a label behind 420 and the postcode.
    Rule {
        code: "usps_22",
        carriers: &[Carrier::Usps],
        shape: &[Text("9"), In("12345"), Digits(20, 20)],
        check: Check::Usps,
        ..RULE
    },
    Rule {
        code: "usps_26",
        carriers: &[Carrier::Usps],
        shape: &[Text("9"), In("12345"), Digits(24, 24)],
        check: Check::Usps,
        ..RULE
    },
    Rule {
        code: "usps_420",
        carriers: &[Carrier::Usps],
        shape: &[Text("420"), Digits(27, 31)],
        lengths: &[30, 34],
        check: Check::Usps,
        shared: true,
        ..RULE
    },
    Rule {
        code: "usps_20",
        carriers: &[Carrier::Usps],
        shape: &[Digits(20, 20)],
        check: Check::Mod10,
        shared: true,
        faint: true,
        ..RULE
    },
    Rule {
        code: "canadapost_16",
        carriers: &[Carrier::CanadaPost],
        shape: &[Digits(16, 16)],
        check: Check::Mod10,
        shared: true,
        faint: true,
        ..RULE
    },
    Rule {
        code: "amazon",
        carriers: &[Carrier::Amazon],
        shape: &[Text("TB"), In("ACM"), Digits(12, 12)],
        groups: &[3],
        ..RULE
    },
    Rule {
        code: "yunexpress",
        carriers: &[Carrier::YunExpress],
        shape: &[Text("YT"), Digits(16, 16)],
        ..RULE
    },
    Rule {
        code: "landmark",
        carriers: &[Carrier::Landmark],
        shape: &[Text("LTN"), Digits(8, 8), Text("N1")],
        ..RULE
    },
    // Three of Hermes's and Evri's: from clients.
    Rule { code: "hermes_h", carriers: &[Carrier::Hermes], shape: &[Text("H"), Digits(19, 19)], ..RULE },
    Rule {
        code: "evri_16",
        carriers: &[Carrier::Evri],
        shape: &[Letters(1, 1), Digits(2, 2), Letters(1, 1), Any(2), Digits(10, 10)],
        groups: &[3, 3],
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
    // As its label's code has it: a postcode of seven digits, the fourteen, the service, the country. From clients.
    Rule {
        code: "dpd_28",
        carriers: &[Carrier::Dpd],
        shape: &[Digits(28, 28)],
        faint: true,
        groups: &[7, 4, 4, 4, 2, 3, 4],
        ..RULE
    },
    // All others: from clients.
    Rule {
        code: "hermes_16",
        carriers: &[Carrier::Hermes],
        shape: &[Digits(14, 16)],
        lengths: &[14, 16],
        shared: true,
        faint: true,
        ..RULE
    },
    Rule {
        code: "inpost_24",
        carriers: &[Carrier::InPost],
        shape: &[Digits(24, 24)],
        shared: true,
        faint: true,
        ..RULE
    },
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
                In(signs) => rest.starts_with(|c| signs.contains(c)).then_some(1),
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

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;

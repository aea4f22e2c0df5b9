//! What really happens to a parcel: drawn from its number, its carrier, when it was sent, where it goes, and
//! what its shop already knows. It takes nothing from any other stream, so that the pasts of the shops are the
//! same with and without it, and a journey is drawn anew whenever somebody asks.

use super::scan::{Scan, What};

const HOUR: i64 = 3600;
const DAY: i64 = 86_400;

/// What a journey follows from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Basis {
    pub number: String,
    pub carrier: String,
    /// Seconds UTC.
    pub sent: i64,
    /// The country that it is for.
    pub country: &'static str,
    /// The town that it is for.
    pub town: &'static str,
    /// The shop already knows that it was delivered, how and when (seconds UTC).
    pub delivered: Option<(What, i64)>,
    /// The shop already knows that the carrier had it at this moment (seconds UTC).
    pub had_by: Option<i64>,
    /// The moment (seconds UTC) at which the history ended. What a shop was told before it shapes the whole
    /// journey; what it is told later only ends the one that was.
    pub history_ended: i64,
}

/// The ways in which a journey may go, and how many of a hundred go so.
const FATES: [(Fate, u64); 14] = [
    (Fate::Straight, 54),
    (Fate::Slow, 11),
    (Fate::Neighbour, 4),
    (Fate::SecondAttempt, 5),
    (Fate::AttemptThenPoint, 4),
    (Fate::FetchedAtPoint, 3),
    (Fate::NotFetched, 3),
    (Fate::Refused, 2),
    (Fate::Silence, 4),
    (Fate::Lost, 1),
    (Fate::NeverHandedOver, 2),
    (Fate::LateScan, 3),
    (Fate::Contradicted, 2),
    (Fate::Broken, 2),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Straight,
    Slow,
    Neighbour,
    SecondAttempt,
    AttemptThenPoint,
    FetchedAtPoint,
    NotFetched,
    Refused,
    /// "Left the country", and nothing more.
    Silence,
    Lost,
    NeverHandedOver,
    /// A scan on the way is known only after later ones.
    LateScan,
    /// A scan after delivery says that it is being sorted.
    Contradicted,
    /// Damaged: brought all the same, or destroyed.
    Broken,
}

/// Numbers that follow from a text and nothing else (FNV-1a, then splitmix64).
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn of(text: &str) -> Self {
        let mix = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        Self(text.bytes().fold(0xcbf2_9ce4_8422_2325, mix))
    }

    /// A number from zero up to and without `most`.
    pub(crate) fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (bits ^ (bits >> 31)) % most.max(1)
    }

    /// Seconds between these many hours.
    fn hours(&mut self, from: u64, to: u64) -> i64 {
        HOUR * from.cast_signed() + self.below((to - from) * 3600).cast_signed()
    }

    pub(crate) fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[usize::try_from(self.below(from.len() as u64)).unwrap_or_default()]
    }
}

/// The country in which a carrier takes parcels in.
pub(crate) fn home_of(carrier: &str, number: &str) -> &'static str {
    match carrier {
        "PostNL" => "NL",
        "bpost" => "BE",
        "DHL" if is_german(number) => "DE",
        "DHL" => "NL",
        _ => "FR",
    }
}

/// The number has a form of DHL Paket in Germany.
pub(crate) fn is_german(number: &str) -> bool {
    let digits = number.bytes().all(|byte| byte.is_ascii_digit());
    number.starts_with("JJD") || digits && matches!(number.len(), 12 | 20)
}

fn hub(country: &str, dice: &mut Dice) -> &'static str {
    match country {
        "FR" => dice.pick(&["Roissy", "Lyon", "Lille"]),
        "NL" => dice.pick(&["Nieuwegein", "Zwolle", "Den Hoorn"]),
        "BE" => dice.pick(&["Brussel", "Antwerpen"]),
        "DE" => dice.pick(&["Köln", "Bremen", "Hamm"]),
        "GB" => "Langley",
        "CH" => "Zürich",
        _ => "",
    }
}

/// A pick-up point keeps a parcel so many days. PostNL's and La Poste's are as they tell it; the others are guesses.
fn days_at_point(carrier: &str) -> i64 {
    match carrier {
        "La Poste" | "Colissimo" => 15,
        "bpost" => 14,
        _ => 7,
    }
}

/// A journey while it is drawn.
struct Road<'b> {
    basis: &'b Basis,
    dice: Dice,
    home: &'static str,
    clock: i64,
    scans: Vec<Scan>,
    /// Times as long as usual.
    slow: i64,
}

/// The whole journey, in the order in which it happens. Scans of the future are in it.
pub(crate) fn draw(basis: &Basis) -> Vec<Scan> {
    let mut dice = Dice::of(&basis.number);
    let cast = dice.below(100);
    let mut sum = 0;
    let drawn = FATES.iter().find(|(_, weight)| {
        sum += weight;
        cast < sum
    });
    let mut fate = drawn.map_or(Fate::Straight, |(fate, _)| *fate);
    let early = basis.delivered.as_ref().filter(|(_, at)| *at <= basis.history_ended);
    if early.is_some() {
        fate = Fate::Straight;
    } else if basis.had_by.is_some() && fate == Fate::NeverHandedOver {
        fate = Fate::Slow;
    }
    let mut road = Road {
        basis,
        home: home_of(&basis.carrier, &basis.number),
        dice,
        clock: basis.sent,
        scans: Vec::new(),
        slow: if fate == Fate::Slow { 3 } else { 1 },
    };
    road.go(fate);
    let mut scans = road.scans;
    match (early, &basis.delivered) {
        (Some((what, at)), _) => squeeze(&mut scans, basis.sent, what, *at),
        (None, Some((what, at))) => end(&mut scans, what, *at, basis.town),
        (None, None) => {
            if let Some(had_by) = basis.had_by {
                bring_forward(&mut scans, basis.sent, had_by);
            }
        }
    }
    scans
}

/// The shop knows when it was delivered: all that led to it lies before that moment.
fn squeeze(scans: &mut [Scan], sent: i64, what: &What, delivered: i64) {
    let last = scans.last().map_or(sent + 1, |scan| scan.at);
    let (room, took) = ((delivered - sent).max(0), (last - sent).max(1));
    let fit = |moment: i64| delivered - room + (moment - sent).clamp(0, took) * room / took;
    for scan in scans.iter_mut() {
        (scan.at, scan.known_at) = (fit(scan.at), fit(scan.known_at));
    }
    if let Some(end) = scans.last_mut() {
        (end.what, end.at, end.known_at) = (what.clone(), delivered, delivered);
    }
}

/// A shop was told of the delivery after the history: the journey goes on as it was until then, and ends there.
fn end(scans: &mut Vec<Scan>, what: &What, delivered: i64, town: &'static str) {
    scans.retain(|scan| scan.at < delivered && scan.known_at < delivered && !scan.what.is_final());
    let country = scans.last().map_or("", |scan| scan.country);
    scans.push(Scan::new(what.clone(), delivered).place(country, town));
}

/// A shop was told that the carrier had it: what is later of the first scans was earlier.
fn bring_forward(scans: &mut [Scan], sent: i64, had_by: i64) {
    for scan in scans.iter_mut().filter(|scan| matches!(scan.what, What::Announced | What::HandedOver)) {
        scan.at = scan.at.min(had_by).max(sent.min(had_by));
        scan.known_at = scan.known_at.min(had_by);
    }
}

impl Road<'_> {
    fn is_abroad(&self) -> bool {
        self.home != self.basis.country
    }

    fn leaves_the_union(&self) -> bool {
        matches!(self.basis.country, "GB" | "CH" | "US" | "NO")
    }

    fn add(&mut self, what: What, country: &'static str, town: &'static str) {
        self.scans.push(Scan::new(what, self.clock).place(country, town));
    }

    /// `hours` later, in a hub of the country.
    fn later(&mut self, hours: (u64, u64), what: What, country: &'static str) {
        self.clock += self.dice.hours(hours.0, hours.1) * self.slow;
        let town = hub(country, &mut self.dice);
        self.add(what, country, town);
    }

    /// Where it is for, `hours` later.
    fn there(&mut self, hours: (u64, u64), what: What) {
        self.clock += self.dice.hours(hours.0, hours.1);
        self.add(what, self.basis.country, self.basis.town);
    }

    /// On the vehicle, in the morning of the next day.
    fn out(&mut self) {
        let morning = (self.clock.div_euclid(DAY) + 1) * DAY + 6 * HOUR;
        self.clock = morning + self.dice.hours(0, 3);
        self.add(What::OutForDelivery, self.basis.country, self.basis.town);
    }

    fn go(&mut self, fate: Fate) {
        self.set_off();
        if fate == Fate::NeverHandedOver {
            self.scans.truncate(1);
            return;
        }
        self.later((6, 20), What::Sorted, self.home);
        if self.is_abroad() {
            self.later((10, 30), What::LeftCountry, self.home);
        }
        if fate == Fate::Silence {
            return;
        }
        if self.is_abroad() {
            self.cross();
        }
        if fate == Fate::Slow && self.dice.below(2) == 0 {
            self.later((4, 10), What::Delayed, self.basis.country);
        }
        self.later((8, 20), What::Sorted, self.basis.country);
        if fate == Fate::LateScan
            && let Some(scan) = self.scans.last_mut()
        {
            // In the carrier's systems only after the parcel was brought.
            scan.known_at += 2 * DAY + 6 * HOUR;
        }
        if self.dice.below(8) == 0 {
            let remark = self.dice.pick(&[0, 1]);
            let remark = if remark == 0 { What::TimeChanged } else { What::RecipientChose };
            self.there((1, 3), remark);
        }
        self.arrive(fate);
    }

    /// The number is given out, is in use some hours to two days later, and then the carrier has the parcel.
    fn set_off(&mut self) {
        let french = matches!(self.basis.carrier.as_str(), "La Poste" | "Colissimo" | "Chronopost");
        let wakes = match (french, self.dice.below(10)) {
            (true, 0..=5) => self.dice.hours(3, 20),
            (true, _) => self.dice.hours(20, 46),
            (false, _) => self.dice.hours(1, 9),
        };
        let town = hub(self.home, &mut self.dice);
        let given = Scan::new(What::Announced, self.clock).known(self.clock + wakes - HOUR);
        self.scans.push(given.place(self.home, ""));
        self.clock += wakes;
        self.add(What::HandedOver, self.home, town);
    }

    fn cross(&mut self) {
        self.later((14, 50), What::Arrived, self.basis.country);
        if self.leaves_the_union() {
            self.later((2, 8), What::CustomsIn, self.basis.country);
            if self.dice.below(4) == 0 {
                self.later((6, 20), What::CustomsHeld, self.basis.country);
            }
            self.later((12, 60), What::CustomsOut, self.basis.country);
        }
        if let Some((carrier, number)) = partner(self.basis) {
            let town = hub(self.basis.country, &mut self.dice);
            self.clock += self.dice.hours(1, 5);
            self.add(What::PassedOn { carrier, number }, self.basis.country, town);
        }
    }

    fn arrive(&mut self, fate: Fate) {
        match fate {
            Fate::FetchedAtPoint | Fate::NotFetched => {
                self.there((3, 6), What::ToPoint);
                self.there((12, 26), What::WaitsAtPoint);
            }
            Fate::AttemptThenPoint => {
                self.out();
                self.there((3, 8), What::AttemptFailed);
                self.there((1, 2), What::ToPoint);
                self.there((14, 22), What::WaitsAtPoint);
            }
            Fate::Lost => {
                self.clock += 20 * DAY;
                self.add(What::Lost, self.basis.country, "");
                return;
            }
            Fate::Broken => {
                self.there((2, 6), What::Damaged);
                if self.basis.carrier == "DHL" {
                    self.there((30, 60), What::Destroyed);
                    return;
                }
                self.out();
            }
            _ => self.out(),
        }
        match fate {
            Fate::FetchedAtPoint | Fate::AttemptThenPoint => self.there((20, 120), What::Collected),
            Fate::NotFetched => {
                self.clock += days_at_point(&self.basis.carrier) * DAY;
                self.comes_back();
            }
            Fate::Refused => {
                self.there((3, 8), What::Refused);
                self.clock += DAY;
                self.comes_back();
            }
            Fate::SecondAttempt => {
                self.there((3, 8), What::AttemptFailed);
                self.out();
                self.there((3, 8), What::Delivered);
            }
            Fate::Neighbour => self.there((3, 8), What::DeliveredToNeighbour),
            Fate::Contradicted => {
                self.there((3, 8), What::Delivered);
                self.later((6, 20), What::Sorted, self.basis.country);
            }
            _ => self.there((3, 8), What::Delivered),
        }
    }

    fn comes_back(&mut self) {
        self.add(What::ComesBack, self.basis.country, self.basis.town);
        self.later((40, 90), What::ComesBack, self.home);
        self.later((18, 40), What::BackAtSender, self.home);
    }
}

/// Another carrier, and its number, of a parcel that goes abroad: one in five of Colissimo's to Germany, Belgium and
/// the Netherlands. Letters keep their number abroad.
pub(crate) fn partner(basis: &Basis) -> Option<(String, String)> {
    if basis.carrier != "Colissimo" {
        return None;
    }
    let mut dice = Dice::of(&format!("{} abroad", basis.number));
    if dice.below(5) != 0 {
        return None;
    }
    let serial = dice.below(10_000_000_000);
    match basis.country {
        "DE" => Some(("DHL".into(), sscc(serial))),
        "BE" => Some(("bpost".into(), format!("32380{serial:019}"))),
        "NL" => Some(("PostNL".into(), format!("3SLAPF{:07}", serial % 10_000_000))),
        _ => None,
    }
}

/// A number of DHL Paket: `00340434`, eleven digits, and the check digit of the weights 3 and 1.
pub(crate) fn sscc(serial: u64) -> String {
    let front = format!("00340434{:011}", serial % 100_000_000_000);
    let sum: u32 = front
        .bytes()
        .rev()
        .zip([3_u32, 1].into_iter().cycle())
        .map(|(digit, weight)| u32::from(digit - b'0') * weight)
        .sum();
    format!("{front}{}", (10 - sum % 10) % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_digit_agrees_with_a_published_example() {
        assert_eq!(sscc(16_109_404_255), "00340434161094042557");
    }
}

//! Ids as the houses write them, made from the world's own numbers and always the same.

use rand::RngExt;
use rand_chacha::ChaCha8Rng;

/// What a number is the id of, so that an order and a parcel with the same number have different ids.
#[derive(Debug, Clone, Copy)]
pub(super) enum Kind {
    /// An order, or a part of one.
    Order(u64),
    /// A line, by its position.
    Line(u64),
    Parcel,
    /// What an order has one of, by its position.
    Other(u64),
}

/// Scatters a number over all its bits (splitmix64), so that neighbours look unlike.
pub(super) fn scatter(number: u64) -> u64 {
    let mut bits = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

/// A version 4 UUID.
pub(super) fn uuid(kind: Kind, number: u64) -> String {
    let tag = match kind {
        Kind::Order(part) => part,
        Kind::Line(position) => 0x1_0000 + position,
        Kind::Parcel => 0x2_0000,
        Kind::Other(position) => 0x3_0000 + position,
    };
    let high = scatter(number ^ (tag << 40));
    let low = scatter(high ^ number);
    format!(
        "{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}",
        high >> 32,
        (high >> 16) & 0xffff,
        high & 0xfff,
        0x8000 | (low >> 48 & 0x3fff),
        low & 0xffff_ffff_ffff
    )
}

/// 24 hexadecimal digits that begin with the moment (seconds UTC), as MongoDB makes them.
pub(super) fn object_id(moment: i64, number: u64) -> String {
    format!("{:08x}{:016x}", moment & 0xffff_ffff, scatter(number))
}

/// Random letters and digits.
pub(super) fn letters(rng: &mut ChaCha8Rng, count: usize) -> String {
    const FROM: &[u8; 62] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    (0..count).map(|_| char::from(FROM[rng.random_range(0..FROM.len())])).collect()
}

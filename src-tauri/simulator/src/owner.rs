//! What happens in the shops beside the product: acts that can be drawn by seed, written down, and done again
//! when others before them are left out. And what that comes to: the supplier's list, and the truth.

mod act;
mod list;
mod truth;

#[cfg(test)]
mod tests;

pub use act::{Act, Deed, Typed};
pub use list::{stranger, supplier_list};
pub use truth::{Truths, Why, all_listed, borderline, truths};

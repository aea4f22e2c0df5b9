//! Carriers that programs can ask where a parcel is: La Poste (Suivi v2), 17TRACK (v2.4), PostNL (status v2) and DHL
//! (Shipment Tracking – Unified).
//!
//! What really happens to the parcels is in `scan` (the words), `journey` (what is drawn) and `parcels` (which there
//! are, found by their numbers); it is there in a world without carriers, too. `desks` is what the four
//! interfaces have in common, `desk` how a request comes in, `rate` how often they let themselves be asked, and one
//! file for each has its addresses, codes, shapes, limits and refusals. The codes are the carriers'; the words beside
//! them are the world's own (`words`).
//!
//! None of the four was observed. What is unverified is said beside what decides it.

mod config;
mod desk;
mod desks;
mod dhl;
mod journey;
mod laposte;
mod parcels;
mod postnl;
mod rate;
mod reply;
mod scan;
mod seventeentrack;
mod words;

pub use config::{CarriersConfig, GermanStatus};
pub use desks::CarrierApi;
pub(crate) use desks::Carriers;
pub(crate) use parcels::Parcels;
pub use parcels::{Journey, LooseParcel};
pub use scan::{Scan, Truly, What};

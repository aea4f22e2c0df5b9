//! Trackmend without a screen.
//!
//! Three records of every parcel meet here: what the supplier says was sent, what the storefront
//! shows its customer, and what the carrier reports. One pure function ([`reconcile`]) compares them
//! and says which customers have no tracking number, why, and what is not known. Another
//! ([`repair`]) plans the write that puts it right. Everything that touches the world is at the edge:
//! [`engine`] sends, [`receiver`] hears pushes where the owner wants it, [`store`] remembers, [`secrets`]
//! keeps the keys, [`app`] ties them to use cases.
//!
//! What is deliberately not here: a window (`desktop/`), a terminal (`cli/`), the demo world
//! (`world/`, which this crate only drives, for the demo).

pub mod app;
pub mod connectors;
pub mod domain;
pub mod engine;
pub mod export;
pub mod import;
pub mod messages;
pub mod numbers;
pub mod parcels;
pub mod receiver;
pub mod reconcile;
pub mod repair;
pub mod secrets;
pub mod settings;
pub mod store;

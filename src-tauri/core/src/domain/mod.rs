//! The words of the product as plain types. No I/O, no clock, no platform.

mod finding;
mod ids;
mod knowledge;
mod number;
mod order;
mod phrase;
mod platform;
mod shipment;
mod time;

pub use finding::{Cause, Closer, Confidence, Finding, FindingState, Kind, List, Pile};
pub use ids::{AccountId, BatchId, ChangeId, FindingId, OrderId, ProofId, ShipmentId};
pub use knowledge::{Home, Knowledge, NotKnown, Reads, Sighting, Trace};
pub use number::{NumberError, TrackingNumber};
pub use order::{Buyer, Line, NoTravel, Order, OrderState, Travel, order_key};
pub use phrase::{Arg, Phrase};
pub use platform::{Platform, Role};
pub use shipment::{Shipment, ShipmentLine, ShipmentNumber, ShipmentRole};
pub use time::{DAY, HOUR, MINUTE, Ms, Precision, SECOND, Stamp};

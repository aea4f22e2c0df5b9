//! The words of the product as plain types. No I/O, no clock, no platform.

mod ask;
mod calendar;
mod coded;
mod delivery;
mod finding;
mod ids;
mod knowledge;
mod making;
mod number;
mod order;
mod parcel;
mod phrase;
mod platform;
mod shipment;
mod standing;
mod time;

pub use ask::{Ask, AskAbout, AskOutcome};
pub use calendar::Calendar;
pub use delivery::DeliveryStatus;
pub use finding::{Cause, Closer, Confidence, Finding, FindingState, Kind, List, Pile};
pub use ids::{AccountId, BatchId, ChangeId, FindingId, OrderId, ProofId, ShipmentId};
pub use knowledge::{Home, Knowledge, NotKnown, Reads, Sighting, Trace};
pub use making::{Making, MakingState};
pub use number::{NumberError, TrackingNumber};
pub use order::{
    Buyer, Fulfillment, Line, NoTravel, NumberWish, OpenLine, Order, OrderState, Promise, Travel, order_key,
};
pub use parcel::{Journey, Meaning, ParcelEvent, Reason};
pub use phrase::{Arg, Phrase};
pub use platform::{Platform, Role};
pub use shipment::{Shipment, ShipmentLine, ShipmentNumber, ShipmentRole};
pub use standing::{Standing, StandingFacts};
pub use time::{DAY, HOUR, MINUTE, Ms, Precision, SECOND, Stamp};

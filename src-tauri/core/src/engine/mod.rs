pub mod sign;
pub mod transport;

//! The list of tests of a connection to a carrier.

use super::errors::Interface;
use crate::connectors::makers::access;
use crate::connectors::{AccessTest, Page, Profile};

pub(in crate::connectors) use crate::connectors::makers::access::passed;

/// The carrier answers: the key works.
pub(in crate::connectors) fn found(interface: &Interface) -> AccessTest {
    passed(interface.say("access-carriers-found"))
}

/// The page that ends the test. A key is one connection: `identity` is what connecting again finds it by.
pub(in crate::connectors) fn page(tests: Vec<AccessTest>, profile: &Profile, identity: &str) -> Page {
    access::page(tests, profile, Some(identity.to_owned()), None)
}

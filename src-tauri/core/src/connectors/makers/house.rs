//! A supplier as a connector: what all of them do alike. A supplier is read, and nothing is ever written to it.

use super::errors::Maker;
use super::{address, walk::Run};
use crate::connectors::{
    About, AccessTest, Ask, Connector, Page, PageToken, Profile, ReadError, Reply, Request, agrees, filled,
};
use crate::domain::Home;
use crate::repair::Action;
use std::collections::BTreeMap;
use url::Url;

/// A print house, or a market of them. Everything that differs between them is here.
pub(in crate::connectors) trait House: Send + Sync {
    /// What it is and what it needs.
    fn about(&self) -> &'static About;

    /// Its name, its address, and what its refusals mean.
    fn maker(&self) -> &'static Maker;

    /// A step of the test of a connection.
    ///
    /// # Errors
    /// When the ask makes no sense, in words for the log.
    fn access(&self, step: u32, profile: &Profile) -> Result<Request, String>;

    /// Reads the reply to that step.
    ///
    /// # Errors
    /// See [`ReadError`].
    fn read_access(&self, step: u32, profile: &Profile, reply: &Reply) -> Result<Page, ReadError>;

    /// A page of its list of orders.
    ///
    /// # Errors
    /// When the ask makes no sense, in words for the log.
    fn list(&self, run: Run, profile: &Profile, page: Option<&PageToken>) -> Result<Request, String>;

    /// Reads that page.
    ///
    /// # Errors
    /// See [`ReadError`].
    fn read_list(
        &self,
        run: Run,
        profile: &Profile,
        page: Option<&PageToken>,
        reply: &Reply,
    ) -> Result<Page, ReadError>;

    /// One order alone; `id` is safe in a path.
    ///
    /// # Errors
    /// When the ask makes no sense, in words for the log.
    fn one(&self, id: &str, profile: &Profile, page: Option<&PageToken>) -> Result<Request, String>;

    /// Reads the reply to that.
    ///
    /// # Errors
    /// See [`ReadError`].
    fn read_one(
        &self,
        id: &str,
        profile: &Profile,
        page: Option<&PageToken>,
        reply: &Reply,
    ) -> Result<Page, ReadError>;

    /// The address of the page in its dashboard that shows this order; `id` is safe in an address.
    fn dashboard(&self, id: &str) -> String;
}

impl<T: House> Connector for T {
    fn about(&self) -> &About {
        House::about(self)
    }

    fn profile(&self, values: &BTreeMap<String, String>) -> Result<Profile, AccessTest> {
        address::profile(self.maker().own, filled(values, "url"), agrees(values, "allow_http"))
    }

    fn request(&self, ask: &Ask, profile: &Profile, page: Option<&PageToken>) -> Result<Request, String> {
        let name = self.maker().name;
        match ask {
            Ask::Access { step } => self.access(*step, profile),
            Ask::OrdersSince { since } => self.list(Run::Changed(*since), profile, page),
            Ask::OrdersCreatedSince { since } => self.list(Run::Created(*since), profile, page),
            Ask::Orders { ids } => match ids.as_slice() {
                [id] => self.one(address::path_id(id)?, profile, page),
                many => Err(format!("{} orders asked at once; {name} tells one", many.len())),
            },
            Ask::Notes { .. }
            | Ask::Fulfillments { .. }
            | Ask::Process { .. }
            | Ask::UnderWay { .. }
            | Ask::Score { .. }
            | Ask::Parcels { .. } => {
                Err(format!("{name} is a supplier: it has orders and nothing else to ask for"))
            }
        }
    }

    fn read(
        &self,
        ask: &Ask,
        profile: &Profile,
        page: Option<&PageToken>,
        reply: &Reply,
    ) -> Result<Page, ReadError> {
        match ask {
            Ask::Access { step } => self.read_access(*step, profile, reply),
            Ask::OrdersSince { since } => self.read_list(Run::Changed(*since), profile, page, reply),
            Ask::OrdersCreatedSince { since } => self.read_list(Run::Created(*since), profile, page, reply),
            Ask::Orders { ids } => match ids.as_slice() {
                [id] => self.read_one(id, profile, page, reply),
                _ => Err(self.maker().refused("ids")),
            },
            Ask::Notes { .. }
            | Ask::Fulfillments { .. }
            | Ask::Process { .. }
            | Ask::UnderWay { .. }
            | Ask::Score { .. }
            | Ask::Parcels { .. } => Err(self.maker().refused("ask")),
        }
    }

    fn can(&self, _: &Action, _: &Home, _: &Profile) -> bool {
        false
    }

    fn order_page(&self, profile: &Profile, remote_id: &str) -> Option<Url> {
        let id = address::path_id(remote_id).ok()?;
        address::website(profile, self.maker().own, &self.dashboard(id))
    }
}

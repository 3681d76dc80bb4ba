//! How often somebody may ask, by account and by address, and the memory of failed sign-ins on addresses that nobody has.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};

use super::caller::Caller;
use super::model::{AccountId, Attempts};
use crate::app::App;
use crate::config;
use crate::db::Instant;
use crate::error::{Error, Result};
use crate::web::cookies::token_hash;
use crate::web::limits::Limit;
use crate::web::peer::client_address;

/// The most unknown addresses that are remembered; then the oldest locks are forgotten.
const MOST_UNKNOWN: usize = 20_000;

/// The limits of this node, as set on the command line.
pub struct RequestLimits {
    sign_in: Limit<IpAddr>,
    visitors: Limit<IpAddr>,
    accounts: Limit<AccountId>,
    visitors_lists: Limit<IpAddr>,
    accounts_lists: Limit<AccountId>,
    unknown: Mutex<HashMap<String, Attempts>>,
}

impl RequestLimits {
    pub fn new(settings: &config::Limits) -> Self {
        Self {
            sign_in: Limit::per_minute(settings.rate_sign_in),
            visitors: Limit::per_minute(settings.rate_requests),
            accounts: Limit::per_minute(settings.rate_requests),
            visitors_lists: Limit::per_hour(settings.rate_lists),
            accounts_lists: Limit::per_hour(settings.rate_lists),
            unknown: Mutex::default(),
        }
    }

    /// Counts a sign-in, a registration or the wish for a mailed link.
    pub(super) fn sign_in(&self, client: IpAddr) -> Result<()> {
        self.sign_in.check(&client)
    }
    /// Counts a request of a visitor, or of somebody whose proof is still to be checked.
    pub(super) fn visitor(&self, client: IpAddr) -> Result<()> {
        self.visitors.check(&client)
    }
    pub(super) fn account(&self, account: &AccountId) -> Result<()> {
        self.accounts.check(account)
    }

    /// Counts an attempt on an address that no account has, as one on an account is counted in the database.
    pub(super) fn unknown(&self, email: &str, now: Instant) -> Result<()> {
        let mut unknown = self.unknown.lock().unwrap_or_else(PoisonError::into_inner);
        if unknown.len() >= MOST_UNKNOWN {
            unknown.retain(|_, attempts| attempts.locked_until.is_some_and(|until| until > now));
        }
        if unknown.len() >= MOST_UNKNOWN {
            unknown.clear();
        }
        let attempts = unknown.entry(token_hash(email)).or_default();
        *attempts = attempts.count(now).map_err(|retry_after| Error::TooMany { retry_after })?;
        Ok(())
    }
}

/// Counts one page of a list (search, matches, companies): by account, or by address for visitors. Call it in every such handler.
///
/// # Errors
/// [`Error::TooMany`], so that nobody copies the whole register page by page.
pub fn count_list_page(app: &App, request: &HttpRequest, caller: Option<&Caller>) -> Result<()> {
    match caller {
        Some(caller) => app.limits.accounts_lists.check(&caller.account_id),
        None => app.limits.visitors_lists.check(&address_of(app, request)),
    }
}

/// The client's address for the limits.
pub(super) fn address_of(app: &App, request: &HttpRequest) -> IpAddr {
    client_address(request, &app.config.settings.limits.trusted_proxy)
}

/// From which address a request comes, as [`address_of`] says.
#[derive(Debug, Clone, Copy)]
pub(super) struct ClientAddress(pub(super) IpAddr);

impl FromRequest for ClientAddress {
    type Error = Error;
    type Future = std::future::Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let app = App::from_request(request, payload).into_inner();
        std::future::ready(app.map(|app| Self(address_of(&app, request))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_address_locks_like_a_known_one() {
        let settings = config::Limits {
            rate_sign_in: 1,
            rate_requests: 1,
            rate_lists: 1,
            max_connections: 1,
            max_in_flight: 1,
            trusted_proxy: Vec::new(),
        };
        let limits = RequestLimits::new(&settings);
        let now = Instant::from_unix(1_800_000_000).unwrap();
        for _ in 0..10 {
            limits.unknown("nobody@example.org", now).unwrap();
        }
        assert!(matches!(limits.unknown("nobody@example.org", now), Err(Error::TooMany { retry_after: 1 })));
        limits.unknown("another@example.org", now).unwrap();
    }
}

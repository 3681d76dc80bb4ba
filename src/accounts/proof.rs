//! Proving who one is by a password. Known and unknown addresses get the same answer, after the same work, and the same pauses.

use std::net::IpAddr;

use super::actions::sign_in;
use super::caller::Caller;
use super::model::{AccountId, Email};
use super::store::SignInState;
use crate::app::App;
use crate::clock;
use crate::error::{Error, Result};

/// Somebody who has just proved to be the owner of an account. Holding one is the right to start a session or a chain of tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Proved(AccountId);

impl Proved {
    pub(super) fn account(&self) -> &AccountId {
        &self.0
    }
    /// For a link that was pressed: whoever holds it reads the account's mail.
    pub(super) fn by_link(account: AccountId) -> Self {
        Self(account)
    }
}

/// Checks an address and a password as typed.
///
/// # Errors
/// [`Error::SignInRefused`] for an unknown address, a wrong password, an unconfirmed or disabled account alike;
/// [`Error::TooMany`] after many attempts from this client or on this address; [`Error::Busy`] in a flood.
pub(super) async fn by_password(app: &App, client: IpAddr, email: &str, password: String) -> Result<Proved> {
    app.limits.sign_in(client)?;
    let now = clock::now();
    let email = Email::parse(email);
    let key = email.as_ref().map_or_else(|_| String::new(), ToString::to_string);
    let state = app.db.write(move |conn| sign_in::count_attempt(conn, email.ok(), now)).await?;
    if state.is_none() {
        app.limits.unknown(&key, now)?;
    }
    compare(app, state, password).await
}

/// Asks a signed-in person for the password once more, before what cannot be undone. The same limits hold.
///
/// # Errors
/// As [`by_password`], but a wrong password is a matter of the field `field`.
pub(super) async fn again(
    app: &App,
    client: IpAddr,
    caller: &Caller,
    field: &'static str,
    password: String,
) -> Result<Proved> {
    app.limits.sign_in(client)?;
    let (id, now) = (caller.account_id.clone(), clock::now());
    let state = app.db.write(move |conn| sign_in::count_attempt_of(conn, &id, now)).await?;
    compare(app, Some(state), password).await.map_err(|error| match error {
        Error::SignInRefused => Error::field(field, "error-password-wrong"),
        other => other,
    })
}

async fn compare(app: &App, state: Option<SignInState>, password: String) -> Result<Proved> {
    let stored = state.as_ref().and_then(|state| state.password_hash.clone());
    let matches = app.passwords.verify(password, stored).await?;
    match state {
        Some(state) if matches && state.is_open() => Ok(Proved(state.id)),
        _ => Err(Error::SignInRefused),
    }
}

//! What a person does with the own account that needs the password once more.

use std::net::IpAddr;

use super::actions::leave::{self, MyData};
use super::actions::{email, password};
use super::caller::Caller;
use super::entrance::new_hash;
use super::model::Email;
use super::proof::again;
use crate::app::App;
use crate::clock;
use crate::error::{Error, Result};

/// Changes the password; other sessions and tokens end.
///
/// # Errors
/// [`Error::Invalid`] for a wrong present password (`current_password`) or a new one that may not be chosen (`new_password`).
pub(super) async fn change_password(
    app: &App,
    client: IpAddr,
    caller: Caller,
    current: String,
    chosen: String,
) -> Result<()> {
    let proved = again(app, client, &caller, "current_password", current).await?;
    let about = vec![caller.email.clone(), caller.name.clone()];
    let hash = new_hash(app, "new_password", chosen, about).await?;
    let now = clock::now();
    app.db.write(move |conn| password::change(conn, &caller, &proved, &hash, now)).await
}

/// Mails a link to a new address.
///
/// # Errors
/// [`Error::Invalid`] for a wrong password (`password`) or what is not an address (`email`).
pub(super) async fn change_email(
    app: &App,
    client: IpAddr,
    caller: Caller,
    new: &str,
    typed: String,
) -> Result<()> {
    let new = Email::parse(new).map_err(|message| Error::field("email", message))?;
    let proved = again(app, client, &caller, "password", typed).await?;
    let (site, now) = (app.config.public_url.clone(), clock::now());
    app.db.write(move |conn| email::ask(conn, &site, &caller, &proved, &new, now)).await
}

/// Everything that is kept about the person.
///
/// # Errors
/// [`Error::Invalid`] for a wrong password (`password`).
pub(super) async fn export(app: &App, client: IpAddr, caller: Caller, typed: String) -> Result<MyData> {
    let proved = again(app, client, &caller, "password", typed).await?;
    let now = clock::now();
    app.db.write(move |conn| leave::export(conn, &caller, &proved, now)).await
}

/// Deletes the account.
///
/// # Errors
/// [`Error::Invalid`] for a wrong password (`password`); a conflict for a last owner or administrator.
pub(super) async fn delete(app: &App, client: IpAddr, caller: Caller, typed: String) -> Result<()> {
    let proved = again(app, client, &caller, "password", typed).await?;
    let now = clock::now();
    app.db.write(move |conn| leave::delete(conn, &caller, &proved, now)).await
}

//! What somebody may ask for who is not signed in: an account, a mailed link, a new password. All of it is counted against the limits,
//! and the answers tell nothing about who has an account.

use std::net::IpAddr;

use serde::Deserialize;

use super::actions::register::{self, Registration};
use super::actions::{links, password};
use super::model::{Email, LinkPurpose, NewPassword, PersonName};
use super::proof::Proved;
use crate::app::App;
use crate::clock;
use crate::error::{Error, Fields, Result};
use crate::web::i18n::Lang;

/// What a newcomer sends.
#[derive(Clone, Default, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Newcomer {
    #[schema(max_length = 254, examples("anna@example.org"))]
    pub(super) email: Option<String>,
    /// At least 12 characters; a sentence is fine.
    #[schema(min_length = 12, max_length = 256, format = "password")]
    pub(super) password: Option<String>,
    /// What others call the person.
    #[schema(max_length = 100)]
    pub(super) name: Option<String>,
}

/// Registers. The answer is the same whether the address was known or not; the mail says the rest.
///
/// # Errors
/// [`Error::Invalid`] with every field to mend; [`Error::TooMany`]; [`Error::Busy`] in a flood.
pub(super) async fn register(app: &App, client: IpAddr, language: Lang, input: Newcomer) -> Result<()> {
    app.limits.sign_in(client)?;
    let parsed = app.compute(move || parse(&input)).await?;
    let (email, name, chosen) = parsed;
    let password_hash = app.passwords.hash(chosen).await?;
    let new = Registration { email, name, password_hash, language };
    let (site, now) = (app.config.public_url.clone(), clock::now());
    for _ in 0..2 {
        let (site, new) = (site.clone(), new.clone());
        match app.db.write(move |conn| register::register(conn, &site, &new, now)).await {
            // The same address at the same moment: by now it has an account, and the second try finds it.
            Err(Error::Conflict(_)) => {}
            done => return done,
        }
    }
    Err(Error::Busy)
}

fn parse(input: &Newcomer) -> Result<(Email, PersonName, NewPassword)> {
    let mut fields = Fields::new();
    let typed = input.email.as_deref().unwrap_or_default();
    let called = input.name.as_deref().unwrap_or_default();
    let chosen = input.password.as_deref().unwrap_or_default();
    let email = fields.take("email", Email::parse(typed));
    let name = fields.take("name", PersonName::parse(called));
    let about: Vec<&str> = [typed, called].map(|text| text.get(..254).unwrap_or(text)).to_vec();
    let password = fields.take("password", NewPassword::parse(chosen, &about));
    fields.finish()?;
    match (email, name, password) {
        (Some(email), Some(name), Some(password)) => Ok((email, name, password)),
        _ => Err(Error::internal("a field was refused without saying so")),
    }
}

/// Mails a link, if an account has the address.
///
/// # Errors
/// [`Error::Invalid`] when it is not an address; [`Error::TooMany`].
pub(super) async fn ask_link(app: &App, client: IpAddr, email: &str, purpose: LinkPurpose) -> Result<()> {
    app.limits.sign_in(client)?;
    let email = Email::parse(email).map_err(|message| Error::field("email", message))?;
    let (site, now) = (app.config.public_url.clone(), clock::now());
    app.db.write(move |conn| links::ask(conn, &site, Some(email), purpose, now)).await
}

/// The address that a link stands for, while it is good: for the page with the button.
///
/// # Errors
/// [`Error::Gone`] when it is not; [`Error::TooMany`].
pub(super) async fn look(app: &App, client: IpAddr, token: String, purpose: LinkPurpose) -> Result<String> {
    app.limits.sign_in(client)?;
    let now = clock::now();
    let link = app.db.read(move |conn| links::look(conn, &token, purpose, now)).await?;
    Ok(link.new_email.unwrap_or(link.email).to_string())
}

/// Sets a new password by a mailed link.
///
/// # Errors
/// [`Error::Invalid`] for a password that may not be chosen; [`Error::Gone`] for a link that is not good any more; [`Error::TooMany`].
pub(super) async fn reset(app: &App, client: IpAddr, token: String, chosen: String) -> Result<Proved> {
    let email = look(app, client, token.clone(), LinkPurpose::Reset).await?;
    let hash = new_hash(app, "password", chosen, vec![email]).await?;
    let now = clock::now();
    app.db.write(move |conn| password::reset(conn, &token, &hash, now)).await
}

/// The hash of a password that may be chosen by a person about whom `about` is known.
pub(super) async fn new_hash(
    app: &App,
    field: &'static str,
    chosen: String,
    about: Vec<String>,
) -> Result<String> {
    let parsed = app
        .compute(move || {
            let about: Vec<&str> = about.iter().map(String::as_str).collect();
            NewPassword::parse(&chosen, &about).map_err(|message| Error::field(field, message))
        })
        .await?;
    app.passwords.hash(parsed).await
}

//! What a person sets for oneself.

use serde::Serialize;

use super::super::caller::Caller;
use super::super::model::{AccountId, PersonName, Theme, TimeZone};
use super::super::store::person::{self, PersonRow};
use super::sign_in::note;
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Fields, Message, Result};
use crate::web::i18n::Lang;

/// An account as its owner and administrators see it.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub(in crate::accounts) struct AccountView {
    pub(in crate::accounts) id: AccountId,
    pub(in crate::accounts) email: String,
    pub(in crate::accounts) name: String,
    /// Language of pages and mails.
    pub(in crate::accounts) language: String,
    /// IANA name.
    pub(in crate::accounts) time_zone: String,
    pub(in crate::accounts) theme: Theme,
    /// Whether the daily mail with what waits is wanted.
    pub(in crate::accounts) digest: bool,
    /// Whether a password is set; without one, mailed links sign in.
    pub(in crate::accounts) has_password: bool,
    pub(in crate::accounts) is_administrator: bool,
    pub(in crate::accounts) confirmed_at: Option<crate::db::Instant>,
    pub(in crate::accounts) disabled_at: Option<crate::db::Instant>,
    pub(in crate::accounts) created_at: crate::db::Instant,
    pub(in crate::accounts) version: i32,
}

impl From<PersonRow> for AccountView {
    fn from(row: PersonRow) -> Self {
        Self {
            id: row.id,
            email: row.email.to_string(),
            name: row.name.as_str().to_owned(),
            language: row.language,
            time_zone: row.time_zone.as_str().to_owned(),
            theme: row.theme,
            digest: row.digest,
            has_password: row.has_password,
            is_administrator: row.is_administrator,
            confirmed_at: row.confirmed_at,
            disabled_at: row.disabled_at,
            created_at: row.created_at,
            version: row.version,
        }
    }
}

/// What is to be changed, as sent; what is not sent stays.
#[derive(Debug, Clone, Default, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::accounts) struct SettingsInput {
    #[schema(max_length = 100)]
    pub(in crate::accounts) name: Option<String>,
    #[schema(max_length = 10, examples("de"))]
    pub(in crate::accounts) language: Option<String>,
    #[schema(max_length = 50, examples("Europe/Budapest"))]
    pub(in crate::accounts) time_zone: Option<String>,
    /// `auto`, `light` or `dark`.
    #[schema(max_length = 10, examples("auto"))]
    pub(in crate::accounts) theme: Option<String>,
    pub(in crate::accounts) digest: Option<bool>,
}

/// The caller's own account.
pub(in crate::accounts) fn own(conn: &mut DbConnection, caller: &Caller) -> Result<AccountView> {
    let row = person::person(conn, &caller.account_id)?;
    row.map(AccountView::from).ok_or(Error::Unauthenticated)
}

/// Changes what was sent.
///
/// # Errors
/// [`Error::Invalid`] with every field to mend; [`Error::Stale`] when the account has another version by now.
pub(in crate::accounts) fn change(
    conn: &mut DbConnection,
    caller: &Caller,
    version: i32,
    input: &SettingsInput,
    now: Instant,
) -> Result<AccountView> {
    let before = person::person(conn, &caller.account_id)?.ok_or(Error::Unauthenticated)?;
    let mut fields = Fields::new();
    let name = input.name.as_deref().map(PersonName::parse).unwrap_or(Ok(before.name));
    let name = fields.take("name", name);
    let language = input.language.as_deref().map_or(Ok(before.language), |tag| {
        let lang = Lang::parse(tag).filter(|lang| lang.code() == tag);
        lang.map(|lang| lang.code().to_owned()).ok_or(Message::new("error-language"))
    });
    let language = fields.take("language", language);
    let zone = input.time_zone.as_deref().map(TimeZone::parse).unwrap_or(Ok(before.time_zone));
    let zone = fields.take("time_zone", zone);
    let theme = input
        .theme
        .as_deref()
        .map_or(Ok(before.theme), |word| word.parse().map_err(|_| Message::new("error-theme")));
    let theme = fields.take("theme", theme);
    fields.finish()?;
    let (Some(name), Some(language), Some(zone), Some(theme)) = (name, language, zone, theme) else {
        return Err(Error::internal("a field was refused without saying so"));
    };
    let settings = person::Settings {
        name: &name,
        language: &language,
        time_zone: &zone,
        theme,
        digest: input.digest.unwrap_or(before.digest),
    };
    person::set_settings(conn, &caller.account_id, version, &settings)?;
    note(conn, Some(&caller.account_id), "account.settings", &caller.account_id, "", now)?;
    own(conn, caller)
}

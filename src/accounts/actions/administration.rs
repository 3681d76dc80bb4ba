//! What administrators see of accounts and decide about them.

use serde::Deserialize;

use super::super::caller::Caller;
use super::super::model::{AccountId, Email};
use super::super::store::person;
use super::sessions::end_all;
use super::settings::AccountView;
use super::sign_in::note;
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Fields, Result};
use crate::text;
use crate::web::extract::Cursor;

/// An address may be this long, in characters; a part of a name is shorter.
const LONGEST_WORDS: usize = 254;

/// Which accounts.
#[derive(Debug, Clone, Default, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(in crate::accounts) struct AccountQuery {
    /// A whole e-mail address, or a part of a name.
    #[param(max_length = 254)]
    pub(in crate::accounts) q: Option<String>,
    /// The `next` of the former page.
    #[param(value_type = Option<String>, max_length = 1000)]
    pub(in crate::accounts) cursor: Option<Cursor>,
    /// How many, 1 to 50; 20 when not said.
    #[param(minimum = 1, maximum = 50)]
    pub(in crate::accounts) limit: Option<u32>,
}

/// A page of accounts in the order of their names.
#[derive(Debug, serde::Serialize, utoipa::ToSchema)]
pub(in crate::accounts) struct AccountList {
    pub(in crate::accounts) items: Vec<AccountView>,
    /// Give it as `cursor` for the next page.
    pub(in crate::accounts) next: Option<String>,
}

/// # Errors
/// [`Error::Forbidden`] for everybody but administrators.
pub(in crate::accounts) fn list(
    conn: &mut DbConnection,
    caller: &Caller,
    query: &AccountQuery,
) -> Result<AccountList> {
    caller.require_administrator()?;
    let mut fields = Fields::new();
    let limit = query.limit.unwrap_or(20);
    if !(1..=50).contains(&limit) {
        fields.refuse("limit", "error-limit");
    }
    let wanted = fields.take("q", text::line(query.q.as_deref().unwrap_or_default(), LONGEST_WORDS));
    fields.finish()?;
    let (wanted, limit) = (wanted.as_deref().unwrap_or_default(), limit as usize);
    let rows = if wanted.contains('@') {
        match Email::parse(wanted) {
            Ok(email) => person::person_by_email(conn, &email)?.into_iter().collect(),
            Err(_) => Vec::new(),
        }
    } else {
        person::people(conn)?
    };
    let folded = deunicode::deunicode(wanted).to_lowercase();
    let key = |row: &person::PersonRow| {
        let name = deunicode::deunicode(row.name.as_str()).to_lowercase();
        format!("{name}\u{0}{}", row.email)
    };
    let mut keyed: Vec<_> = rows.into_iter().map(|row| (key(&row), row)).collect();
    if !wanted.contains('@') {
        keyed.retain(|(key, _)| key.split('\u{0}').next().is_some_and(|name| name.contains(&folded)));
    }
    keyed.sort_by(|a, b| a.0.cmp(&b.0));
    let after = query.cursor.as_ref().map(|cursor| cursor.0.as_str());
    let mut rest = keyed.into_iter().skip_while(|(key, _)| after.is_some_and(|a| key.as_str() <= a));
    let page: Vec<_> = rest.by_ref().take(limit).collect();
    let more = rest.next().is_some();
    let next = page.last().filter(|_| more).map(|(key, _)| Cursor(key.clone()).to_word());
    Ok(AccountList { items: page.into_iter().map(|(_, row)| row.into()).collect(), next })
}

/// # Errors
/// [`Error::Forbidden`] for everybody but administrators; [`Error::NotFound`].
pub(in crate::accounts) fn read(
    conn: &mut DbConnection,
    caller: &Caller,
    id: &AccountId,
) -> Result<AccountView> {
    caller.require_administrator()?;
    person::person(conn, id)?.map(AccountView::from).ok_or(Error::NotFound)
}

/// What is to be changed; what is not sent stays.
#[derive(Debug, Clone, Default, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::accounts) struct StandingInput {
    /// A disabled account cannot sign in; its sessions and tokens end at once.
    pub(in crate::accounts) disabled: Option<bool>,
    pub(in crate::accounts) is_administrator: Option<bool>,
}

/// Disables an account or lets it in again; makes it an administrator or takes that away.
///
/// # Errors
/// [`Error::Forbidden`] for everybody but administrators; [`Error::Stale`]; a conflict where no administrator would be left.
pub(in crate::accounts) fn decide(
    conn: &mut DbConnection,
    caller: &Caller,
    id: &AccountId,
    version: i32,
    input: &StandingInput,
    now: Instant,
) -> Result<AccountView> {
    let before = read(conn, caller, id)?;
    let disabled = input.disabled.unwrap_or(before.disabled_at.is_some());
    let administrator = input.is_administrator.unwrap_or(before.is_administrator);
    let loses_office = before.is_administrator && (disabled || !administrator);
    if loses_office && !person::has_other_administrator(conn, id)? {
        return Err(Error::conflict("error-last-administrator"));
    }
    let disabled_at = disabled.then(|| before.disabled_at.unwrap_or(now));
    person::set_standing(conn, id, version, disabled_at, administrator)?;
    if disabled && before.disabled_at.is_none() {
        end_all(conn, id, None, now)?;
        note(conn, Some(&caller.account_id), "account.disabled", id, "", now)?;
    }
    if !disabled && before.disabled_at.is_some() {
        note(conn, Some(&caller.account_id), "account.enabled", id, "", now)?;
    }
    if administrator != before.is_administrator {
        let what = if administrator { "account.made_administrator" } else { "account.administrator_ended" };
        note(conn, Some(&caller.account_id), what, id, "", now)?;
    }
    read(conn, caller, id)
}

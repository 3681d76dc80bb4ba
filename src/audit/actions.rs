//! Reading the log.

use std::collections::HashMap;

use chrono::{Days, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::store::{self, Row, Wanted};
use crate::accounts::{AccountId, Caller, OrganisationId};
use crate::codelists;
use crate::db::{DbConnection, Instant};
use crate::error::{Fields, Message, Result};
use crate::web::extract::Cursor;
use crate::web::i18n::Lang;

/// An entry as it is read.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct EntryView {
    pub id: String,
    pub at: Instant,
    /// Who did it; nobody for the service itself and for visitors.
    pub account_id: Option<AccountId>,
    /// Name, or address where there is no name, while the account exists.
    pub who: Option<String>,
    /// The organisation for which it was done.
    pub acting_for: Option<OrganisationId>,
    /// Noun and verb, like `profile.published`.
    pub action: String,
    pub object_kind: String,
    pub object_id: String,
    pub detail: String,
}

impl From<Row> for EntryView {
    fn from(row: Row) -> Self {
        let name = row.name.filter(|name| !name.is_empty());
        Self {
            id: row.id,
            at: row.at,
            account_id: row.account_id,
            who: name.or(row.email),
            acting_for: row.acting_for,
            action: row.action,
            object_kind: row.object_kind,
            object_id: row.object_id,
            detail: row.detail,
        }
    }
}

/// A page of entries, the newest first.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct EntryList {
    pub items: Vec<EntryView>,
    /// Give it as `cursor` for the next page.
    pub next: Option<String>,
}

/// Which entries.
#[derive(Debug, Clone, Default, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct EntryQuery {
    /// Key of the account that did it.
    #[param(format = "uuid", max_length = 36)]
    pub(super) account: Option<String>,
    /// Noun and verb, like `profile.published`.
    #[param(max_length = 60)]
    pub(super) action: Option<String>,
    /// Like `profile`.
    #[param(max_length = 40)]
    pub(super) object_kind: Option<String>,
    #[param(max_length = 60)]
    pub(super) object_id: Option<String>,
    /// First day (UTC), like 2026-11-24.
    #[param(format = "date", max_length = 10)]
    pub(super) from: Option<String>,
    /// Last day (UTC), like 2026-11-24.
    #[param(format = "date", max_length = 10)]
    pub(super) to: Option<String>,
    /// The `next` of the former page.
    #[param(value_type = Option<String>, max_length = 200)]
    pub(super) cursor: Option<Cursor>,
    /// How many, 1 to 50; 20 when not said.
    #[param(minimum = 1, maximum = 50)]
    pub(super) limit: Option<u32>,
}

/// # Errors
/// Forbidden for everybody but administrators; invalid for filters that cannot be read.
pub(super) fn list(conn: &mut DbConnection, caller: &Caller, query: &EntryQuery) -> Result<EntryList> {
    caller.require_administrator()?;
    let mut fields = Fields::new();
    let said = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    let account = said(&query.account).and_then(|id| {
        fields.take("account", id.trim().parse().map_err(|_| Message::new("error-not-a-key")))
    });
    let mut word = |name: &str, text: &Option<String>, longest: usize| {
        said(text).and_then(|text| fields.take(name, crate::text::line(&text, longest)))
    };
    let action = word("action", &query.action, 60);
    let object_kind = word("object_kind", &query.object_kind, 40);
    let object_id = word("object_id", &query.object_id, 60);
    let from = said(&query.from).and_then(|day| fields.take("from", day_of(&day)));
    let to = said(&query.to).and_then(|day| fields.take("to", day_of(&day)));
    let limit = query.limit.unwrap_or(20);
    if !(1..=50).contains(&limit) {
        fields.refuse("limit", "error-limit");
    }
    let before = query
        .cursor
        .as_ref()
        .and_then(|cursor| fields.take("cursor", position(&cursor.0).ok_or(Message::new("error-cursor"))));
    fields.finish()?;
    let wanted = Wanted {
        by: account.as_ref(),
        action: action.as_deref(),
        object_kind: object_kind.as_deref(),
        object_id: object_id.as_deref(),
        since: from.map(start_of),
        until: to.and_then(|day| day.checked_add_days(Days::new(1))).map(start_of),
        before: before.as_ref().map(|(at, id)| (*at, id.as_str())),
        ..Wanted::default()
    };
    let mut rows = store::find(conn, &wanted, i64::from(limit) + 1)?;
    let more = rows.len() > limit as usize;
    rows.truncate(limit as usize);
    let next = rows.last().filter(|_| more);
    let next = next.map(|row| Cursor(format!("{} {}", row.at, row.id)).to_word());
    Ok(EntryList { items: rows.into_iter().map(EntryView::from).collect(), next })
}

/// The same list, with words for the keys in it: names of accounts and networks, headlines of profiles, countries of companies.
///
/// # Errors
/// Those of [`list`].
pub(super) fn list_with_names(
    conn: &mut DbConnection,
    caller: &Caller,
    query: &EntryQuery,
    lang: Lang,
) -> Result<(EntryList, HashMap<String, String>)> {
    let found = list(conn, caller, query)?;
    let mut ids: Vec<String> = found.items.iter().map(|entry| entry.object_id.clone()).collect();
    ids.extend(found.items.iter().filter_map(|entry| entry.acting_for.as_ref()).map(ToString::to_string));
    ids.extend([&query.account, &query.object_id].into_iter().flatten().cloned());
    ids.sort_unstable();
    ids.dedup();
    let mut names = store::names_of_accounts(conn, &ids)?;
    names.extend(store::names_for_all(conn, &ids)?);
    let lang = codelists::Lang::closest(lang.code());
    names.extend(store::countries(conn, &ids)?.into_iter().map(|(id, code)| {
        let country =
            codelists::countries::country(&code).map_or(code.as_str(), |country| country.name(lang));
        let named = format!("{country}, {}", beginning(&id));
        (id, named)
    }));
    Ok((found, names.into_iter().collect()))
}

/// Enough of a key to tell it from the others on the page.
pub(super) fn beginning(key: &str) -> String {
    let start: String = key.chars().take(8).collect();
    if start.len() < key.len() { format!("{start}…") } else { start }
}

pub(super) fn about(conn: &mut DbConnection, account: &AccountId) -> Result<Vec<EntryView>> {
    let wanted = Wanted { touching: Some(account), ..Wanted::default() };
    Ok(store::find(conn, &wanted, 5_000)?.into_iter().map(EntryView::from).collect())
}

fn day_of(text: &str) -> std::result::Result<NaiveDate, Message> {
    NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d").map_err(|_| Message::new("error-day"))
}

fn start_of(day: NaiveDate) -> Instant {
    Instant::from(day.and_time(NaiveTime::MIN))
}

fn position(text: &str) -> Option<(Instant, String)> {
    let (at, id) = text.split_once(' ')?;
    let at = chrono::DateTime::parse_from_rfc3339(at).ok()?;
    let id = uuid::Uuid::try_parse(id).ok()?;
    Some((Instant::from(at.naive_utc()), id.to_string()))
}

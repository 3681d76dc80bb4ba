//! Taking one's data along, and leaving.

use serde::Serialize;

use super::super::caller::Caller;
use super::super::model::OrganisationId;
use super::super::proof::Proved;
use super::super::store;
use super::sessions;
use super::settings::{self, AccountView};
use super::sign_in::note;
use crate::audit;
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Message, Result};
use crate::messages;

/// Everything that is kept about the person.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(in crate::accounts) struct MyData {
    pub(in crate::accounts) account: AccountView,
    pub(in crate::accounts) organisations: Vec<SeatData>,
    pub(in crate::accounts) networks: Vec<SeatData>,
    pub(in crate::accounts) sessions: Vec<SessionData>,
    /// What it wants to be told of: saved searches.
    pub(in crate::accounts) searches: Vec<SearchData>,
    /// What the account did and what was done with it.
    pub(in crate::accounts) audit: Vec<audit::EntryView>,
    /// What was mailed to the address; the texts of mails with links are left out.
    pub(in crate::accounts) mails: Vec<messages::MailView>,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(in crate::accounts) struct SeatData {
    pub(in crate::accounts) id: String,
    pub(in crate::accounts) name: String,
    pub(in crate::accounts) role: String,
}

/// A saved search: for which company, what it asks as the address of a list, and how often it mails.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(in crate::accounts) struct SearchData {
    pub(in crate::accounts) organisation: OrganisationId,
    pub(in crate::accounts) name: String,
    pub(in crate::accounts) query: String,
    pub(in crate::accounts) rhythm: String,
    pub(in crate::accounts) created_at: Instant,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(in crate::accounts) struct SessionData {
    pub(in crate::accounts) device: String,
    pub(in crate::accounts) created_at: Instant,
    pub(in crate::accounts) last_seen_at: Instant,
}

/// Everything that is kept about the person, for somebody who has just proved the password.
pub(in crate::accounts) fn export(
    conn: &mut DbConnection,
    caller: &Caller,
    proved: &Proved,
    now: Instant,
) -> Result<MyData> {
    store::forget_attempts(conn, proved.account())?;
    note(conn, Some(&caller.account_id), "account.exported", &caller.account_id, "", now)?;
    let seat = |id: &str, name: &str, role: &str| SeatData {
        id: id.to_owned(),
        name: name.to_owned(),
        role: role.to_owned(),
    };
    let organisations = caller.organisations.iter();
    let networks = caller.networks.iter();
    Ok(MyData {
        account: settings::own(conn, caller)?,
        organisations: organisations.map(|s| seat(s.id.as_str(), &s.name, s.role.word())).collect(),
        networks: networks.map(|s| seat(s.id.as_str(), &s.name, s.role.word())).collect(),
        sessions: sessions::list(conn, caller, now)?
            .into_iter()
            .map(|row| SessionData {
                device: row.device,
                created_at: row.created_at,
                last_seen_at: row.last_seen_at,
            })
            .collect(),
        searches: store::person::searches(conn, &caller.account_id)?
            .into_iter()
            .map(|(organisation, name, query, rhythm, created_at)| SearchData {
                organisation,
                name,
                query,
                rhythm,
                created_at,
            })
            .collect(),
        audit: audit::about(conn, &caller.account_id)?,
        mails: messages::to_address(conn, &caller.email)?,
    })
}

/// Deletes the account of somebody who has just proved the password: sessions, tokens, seats and mails go with it. Audit entries keep
/// its key, which then belongs to nobody.
///
/// # Errors
/// A conflict for the last owner of a company, the last adviser of a network and the last administrator.
pub(in crate::accounts) fn delete(
    conn: &mut DbConnection,
    caller: &Caller,
    _proved: &Proved,
    now: Instant,
) -> Result<()> {
    for seat in &caller.organisations {
        let owner = seat.role == super::super::model::OrganisationRole::Owner;
        if owner && !store::person::has_other_owner(conn, &caller.account_id, &seat.id)? {
            let refusal = Message::new("error-last-owner-account").with("company", &seat.name);
            return Err(Error::conflict(refusal));
        }
    }
    for seat in &caller.networks {
        if caller.advises_in(&seat.id)
            && !store::person::has_other_adviser(conn, &caller.account_id, &seat.id)?
        {
            let refusal = Message::new("error-last-adviser-account").with("network", &seat.name);
            return Err(Error::conflict(refusal));
        }
    }
    if caller.is_administrator && !store::person::has_other_administrator(conn, &caller.account_id)? {
        return Err(Error::conflict("error-last-administrator"));
    }
    note(conn, Some(&caller.account_id), "account.deleted", &caller.account_id, "", now)?;
    messages::forget(conn, &caller.email)?;
    store::person::delete(conn, &caller.account_id)
}

//! Asking to act for a company that is here already. Whoever asks learns nothing before somebody says yes.

use serde::Deserialize;

use super::super::access::access;
use super::super::access::{Access, Standing};
use super::super::model::{JoinRequest, JoinRequestId, JoinState, registration_key};
use super::super::store::{duplicates, joining, people, readers};
use super::{note, tell};
use crate::accounts::{Caller, OrganisationRole};
use crate::codelists::countries;
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Fields, Message, Result};
use crate::text;

const LONGEST_NUMBER: usize = 60;
const LONGEST_NOTE: usize = 500;

/// Which company somebody wants to act for, as sent.
#[derive(Debug, Clone, Default, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct JoinInput {
    /// ISO 3166-1 alpha-2.
    #[serde(default)]
    #[schema(value_type = crate::codelists::shapes::CountryCode, required = true, examples("HU"))]
    pub country: String,
    #[serde(default)]
    #[schema(required = true, min_length = 1, max_length = 60)]
    pub registration_number: String,
    /// Who you are there; the owner reads it.
    #[serde(default)]
    #[schema(max_length = 500)]
    pub note: String,
}

/// Passes the question on to whoever answers for such a company, if it is here. The answer never says whether it is.
///
/// # Errors
/// [`Error::Invalid`] with every field to mend.
pub fn ask(
    conn: &mut DbConnection,
    caller: &Caller,
    input: &JoinInput,
    site: &str,
    now: Instant,
) -> Result<()> {
    let mut fields = Fields::new();
    let country = countries::country(&input.country);
    let country = country.map(|country| country.code.as_str().to_owned());
    let country = fields.take("country", country.ok_or_else(|| "error-country-unknown".into()));
    let number = text::required_line(&input.registration_number, LONGEST_NUMBER);
    let number = fields.take("registration_number", number);
    let words = fields.take("note", text::paragraphs(&input.note, LONGEST_NOTE));
    fields.finish()?;
    let (Some(country), Some(number), Some(words)) = (country, number, words) else {
        return Err(Error::NotFound);
    };
    let Some(key) = registration_key(&country, &number) else { return Ok(()) };
    for organisation in duplicates::by_registration(conn, &country, &key)? {
        let here = caller.role_in(&organisation).is_some();
        if here || joining::asked_lately(conn, &organisation, &caller.account_id, now)? {
            continue;
        }
        let id = JoinRequestId::random();
        if joining::insert(conn, &id, &organisation, &caller.account_id, &words, now)? {
            note(conn, caller, None, "join.asked", &organisation, "", now)?;
            let readers = tell::responsible(conn, &organisation, now)?;
            let name = readers::name(conn, &organisation)?;
            let subject = Message::new("mail-join-subject").with("name", &name);
            let body = [Message::new("mail-join").with("name", &name).with("email", &caller.email)];
            let link = ("mail-join-link".into(), format!("{site}/o/{organisation}/people"));
            tell::all(conn, &readers, &subject, &body, Some(link), &format!("join:{id}"), now)?;
        }
    }
    Ok(())
}

/// Whether the caller may answer such questions: an owner, or an adviser who may edit.
fn require_answer(access: &Access) -> Result<()> {
    match access.standing() {
        Standing::Member(OrganisationRole::Owner) | Standing::Adviser { may_edit: true, .. } => Ok(()),
        _ => Err(Error::forbidden("error-owners-only")),
    }
}

/// The questions that wait at one organisation.
///
/// # Errors
/// [`Error::Forbidden`] for who may not answer them.
pub fn waiting(conn: &mut DbConnection, access: &Access) -> Result<Vec<JoinRequest>> {
    require_answer(access)?;
    joining::waiting(conn, std::slice::from_ref(access.organisation()))
}

/// The questions that wait at the organisations that the caller owns, and where the caller is the responsible adviser.
///
/// # Errors
/// Those of the database.
pub fn waiting_for_me(conn: &mut DbConnection, caller: &Caller, now: Instant) -> Result<Vec<JoinRequest>> {
    let owned = caller.organisations.iter().filter(|seat| caller.owns(&seat.id));
    let mut of: Vec<_> = owned.map(|seat| seat.id.clone()).collect();
    let networks = caller.advised_networks();
    of.extend(joining::advised_by(conn, &caller.account_id, &networks, now)?);
    joining::waiting(conn, &of)
}

/// Says yes (with a role) or no. The asker hears of a yes only.
///
/// # Errors
/// [`Error::NotFound`] for a question at an organisation that the caller may not know of; [`Error::Forbidden`];
/// [`Error::Conflict`] when somebody else was faster.
pub fn answer(
    conn: &mut DbConnection,
    caller: &Caller,
    id: &JoinRequestId,
    role: Option<OrganisationRole>,
    site: &str,
    now: Instant,
) -> Result<()> {
    let request = joining::find(conn, id)?.ok_or(Error::NotFound)?;
    let access = access(conn, caller, &request.organisation, now)?;
    require_answer(&access)?;
    let state = if role.is_some() { JoinState::Accepted } else { JoinState::Declined };
    if !joining::decide(conn, id, state, &caller.account_id, now)? {
        return Err(Error::conflict("error-already-answered"));
    }
    let organisation = access.organisation();
    let action = if role.is_some() { "join.accepted" } else { "join.declined" };
    let detail = request.account.to_string();
    note(conn, caller, access.acting_for(), action, organisation, detail, now)?;
    let Some(role) = role else { return Ok(()) };
    people::insert_member(conn, organisation, &request.account, role, now)?;
    let Some(reader) = readers::account(conn, &request.account)? else { return Ok(()) };
    let name = readers::name(conn, organisation)?;
    let subject = Message::new("mail-joined-subject").with("name", &name);
    let body = [Message::new("mail-joined").with("name", &name)];
    let link = ("mail-joined-link".into(), format!("{site}/o/{organisation}/company"));
    tell::all(conn, &[reader], &subject, &body, Some(link), &format!("joined:{id}"), now)
}

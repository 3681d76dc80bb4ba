//! Inviting people by mail: a link that is good for seven days and once, for the one address that it was sent to.

use chrono::Duration;

use super::super::access::Access;
use super::super::model::{Invitation, InvitationId, InvitedTo};
use super::super::store::{invitations, people, readers};
use super::{note, tell};
use crate::accounts::{Caller, Email, NetworkId, NetworkRole, OrganisationId, OrganisationRole};
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Fields, Message, Result};
use crate::messages::{self, Mail};
use crate::web::cookies::{random_token, token_hash};
use crate::web::i18n::Lang;

/// How long an invitation is good.
const GOOD_FOR: Duration = Duration::days(7);
/// Most open invitations of one organisation or network.
const MOST_OPEN: usize = 30;
/// Most invitations that one account sends in a day, withdrawn ones too: nobody mails strangers with our name on it all day.
const MOST_A_DAY: i64 = 100;

/// Invites somebody to act for the organisation. A former open invitation of the same address ends.
///
/// `site` is the public address of the service, for the link.
///
/// # Errors
/// [`Error::Forbidden`] for who is no owner; [`Error::Invalid`]; [`Error::Conflict`] for a member and for too many open ones.
pub fn invite(
    conn: &mut DbConnection,
    caller: &Caller,
    access: &Access,
    email: &str,
    role: &str,
    site: &str,
    now: Instant,
) -> Result<Invitation> {
    access.require_owner()?;
    let mut fields = Fields::new();
    let email = fields.take("email", Email::parse(email));
    let role = role.trim().parse::<OrganisationRole>().map_err(|_| Message::new("error-role"));
    let role = fields.take("role", role);
    fields.finish()?;
    let (Some(email), Some(role)) = (email, role) else { return Err(Error::NotFound) };
    let id = access.organisation();
    let members = people::members(conn, id)?;
    if members.iter().any(|member| member.email == email.as_str()) {
        return Err(Error::conflict("error-already-member"));
    }
    let name = readers::name(conn, id)?;
    send(conn, caller, InvitedTo::Organisation(id.clone(), role), &name, &email, site, now)
}

/// An adviser invites the person of a new client to become the owner of its record.
///
/// # Errors
/// As [`invite`]; [`Error::Forbidden`] for who may not edit the record.
pub fn invite_client(
    conn: &mut DbConnection,
    caller: &Caller,
    access: &Access,
    email: &Email,
    site: &str,
    now: Instant,
) -> Result<Invitation> {
    access.require_edit()?;
    let id = access.organisation();
    if !people::members(conn, id)?.is_empty() {
        return Err(Error::conflict("error-has-people"));
    }
    let name = readers::name(conn, id)?;
    let to = InvitedTo::Organisation(id.clone(), OrganisationRole::Owner);
    send(conn, caller, to, &name, email, site, now)
}

/// Writes the invitation and its mail. Whoever calls has checked the right to invite there.
///
/// # Errors
/// [`Error::Conflict`] when too many are open; [`Error::TooMany`] when the caller has sent too many within a day.
pub fn send(
    conn: &mut DbConnection,
    caller: &Caller,
    to: InvitedTo,
    name: &str,
    email: &Email,
    site: &str,
    now: Instant,
) -> Result<Invitation> {
    invitations::revoke_for(conn, &to, email.as_str(), now)?;
    if invitations::open_of(conn, &to, now)?.len() >= MOST_OPEN {
        return Err(Error::conflict("error-many-invitations"));
    }
    if invitations::sent_since(conn, &caller.account_id, now.plus(-Duration::days(1)))? >= MOST_A_DAY {
        return Err(Error::TooMany { retry_after: 3600 });
    }
    let token = random_token();
    let invitation = Invitation {
        id: InvitationId::random(),
        to,
        email: email.as_str().to_owned(),
        invited_by: caller.account_id.clone(),
        created_at: now,
        expires_at: now.plus(GOOD_FOR),
        accepted_at: None,
        revoked_at: None,
    };
    invitations::insert(conn, &invitation, &token_hash(&token))?;
    if let InvitedTo::Organisation(id, role) = &invitation.to {
        note(conn, caller, None, "invitation.sent", id, role.word(), now)?;
    }
    let lang = match readers::by_email(conn, email.as_str())? {
        Some(reader) => tell::lang_of(&reader),
        None => Lang::parse(&caller.language).unwrap_or_default(),
    };
    let inviter = if caller.name.is_empty() { &caller.email } else { &caller.name };
    let mail = Mail {
        to: email.as_str().to_owned(),
        lang,
        subject: Message::new("mail-invitation-subject").with("name", name),
        paragraphs: vec![
            Message::new("mail-invitation").with("name", name).with("inviter", inviter),
            "mail-invitation-good-for".into(),
        ],
        link: Some(("mail-invitation-link".into(), format!("{site}/invitations/{token}"))),
    };
    messages::queue(conn, &mail, &format!("invitation:{}", invitation.id), now)?;
    Ok(invitation)
}

/// The open invitations of an organisation, for its owners and those who look with a right.
///
/// # Errors
/// Those of the database.
pub fn open_ones(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
    now: Instant,
) -> Result<Vec<Invitation>> {
    let to = InvitedTo::Organisation(organisation.clone(), OrganisationRole::Representative);
    invitations::open_of(conn, &to, now)
}

/// Withdraws an open invitation.
///
/// # Errors
/// [`Error::NotFound`] when the organisation has no such open invitation.
pub fn revoke(
    conn: &mut DbConnection,
    caller: &Caller,
    access: &Access,
    id: &InvitationId,
    now: Instant,
) -> Result<()> {
    access.require_owner()?;
    let organisation = access.organisation();
    let open = open_ones(conn, organisation, now)?;
    if !open.iter().any(|invitation| invitation.id == *id) {
        return Err(Error::NotFound);
    }
    invitations::revoke(conn, id, now)?;
    note(conn, caller, None, "invitation.revoked", organisation, id.to_string(), now)
}

/// The open invitations that were sent to the caller's address.
///
/// # Errors
/// Those of the database.
pub fn to_me(conn: &mut DbConnection, caller: &Caller, now: Instant) -> Result<Vec<Invitation>> {
    invitations::to_address(conn, &caller.email, now)
}

/// The invitation of a mailed link.
///
/// # Errors
/// [`Error::NotFound`] for a word that is none; [`Error::Gone`] for one that was used, withdrawn or is too old.
pub fn by_token(conn: &mut DbConnection, token: &str, now: Instant) -> Result<Invitation> {
    let found = invitations::by_token(conn, &token_hash(token))?.ok_or(Error::NotFound)?;
    if found.is_open(now) { Ok(found) } else { Err(Error::Gone("error-invitation-gone".into())) }
}

/// Uses up an invitation for the caller, exactly once whoever tries at the same time.
///
/// # Errors
/// [`Error::Conflict`] for another account than the invited one; [`Error::Gone`] when it was used a moment ago.
pub fn claim(conn: &mut DbConnection, caller: &Caller, invitation: &Invitation, now: Instant) -> Result<()> {
    if invitation.email != caller.email {
        return Err(Error::conflict("error-invitation-other-address"));
    }
    if !invitations::accept(conn, &invitation.id, now)? {
        return Err(Error::Gone("error-invitation-gone".into()));
    }
    Ok(())
}

/// Takes a claimed invitation up: the caller becomes a member.
///
/// # Errors
/// Those of the database.
pub fn join(
    conn: &mut DbConnection,
    caller: &Caller,
    organisation: &OrganisationId,
    role: OrganisationRole,
    now: Instant,
) -> Result<()> {
    people::insert_member(conn, organisation, &caller.account_id, role, now)?;
    note(conn, caller, None, "membership.accepted", organisation, role.word(), now)
}

/// What an invitation is to, in a name: only for who holds its link or its address.
///
/// # Errors
/// Those of the database.
pub fn name_of(conn: &mut DbConnection, to: &InvitedTo) -> Result<String> {
    match to {
        InvitedTo::Organisation(id, _) => readers::name(conn, id),
        InvitedTo::Network(id, _) => readers::network_name(conn, id),
    }
}

/// The open invitations of a network; whoever calls has checked the right.
///
/// # Errors
/// Those of the database.
pub fn open_of_network(
    conn: &mut DbConnection,
    network: &NetworkId,
    now: Instant,
) -> Result<Vec<Invitation>> {
    let to = InvitedTo::Network(network.clone(), NetworkRole::Adviser);
    invitations::open_of(conn, &to, now)
}

/// Withdraws an invitation; whoever calls has checked the right.
///
/// # Errors
/// Those of the database.
pub fn withdraw(conn: &mut DbConnection, id: &InvitationId, now: Instant) -> Result<()> {
    invitations::revoke(conn, id, now)
}

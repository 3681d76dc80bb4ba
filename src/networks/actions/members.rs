//! The people of a network: list, invite, remove, leave; and taking up an invitation, into a network or a company.

use super::super::model::{NetworkMember, NetworkMemberId};
use super::super::store::{members, records};
use super::{belongs, note};
use crate::accounts::{self, AccountId, Caller, Email, NetworkId, NetworkRole};
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Fields, Message, Result};
use crate::organisations::actions::{invitations, mandates, tasks};
use crate::organisations::{Invitation, InvitationId, InvitedTo};

/// The people of a network, one entry for each role.
///
/// # Errors
/// [`Error::NotFound`] for who neither administers nor belongs to it.
pub fn members(conn: &mut DbConnection, caller: &Caller, network: &NetworkId) -> Result<Vec<NetworkMember>> {
    require_inside(conn, caller, network)?;
    members::of(conn, network)
}

/// Whether the caller may change who belongs to the network.
pub fn runs(caller: &Caller, network: &NetworkId) -> bool {
    caller.is_administrator || caller.has_role(network, NetworkRole::Manager)
}

fn require_inside(conn: &mut DbConnection, caller: &Caller, network: &NetworkId) -> Result<()> {
    let known = caller.is_administrator && records::find(conn, network)?.is_some();
    if known || belongs(caller, network) { Ok(()) } else { Err(Error::NotFound) }
}

fn require_running(conn: &mut DbConnection, caller: &Caller, network: &NetworkId) -> Result<()> {
    require_inside(conn, caller, network)?;
    if runs(caller, network) { Ok(()) } else { Err(Error::forbidden("error-managers-only")) }
}

/// Invites somebody into the network.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Forbidden`], [`Error::Invalid`], and [`Error::Conflict`] for who has that role.
pub fn invite(
    conn: &mut DbConnection,
    caller: &Caller,
    network: &NetworkId,
    email: &str,
    role: &str,
    site: &str,
    now: Instant,
) -> Result<Invitation> {
    require_running(conn, caller, network)?;
    let mut fields = Fields::new();
    let email = fields.take("email", Email::parse(email));
    let role = role.trim().parse::<NetworkRole>();
    let role = fields.take("role", role.map_err(|_| Message::new("error-network-role")));
    fields.finish()?;
    let (Some(email), Some(role)) = (email, role) else { return Err(Error::NotFound) };
    let has = |member: &NetworkMember| member.email == email.as_str() && member.role == role;
    if members::of(conn, network)?.iter().any(has) {
        return Err(Error::conflict("error-already-member"));
    }
    let name = records::find(conn, network)?.ok_or(Error::NotFound)?.name;
    let to = InvitedTo::Network(network.clone(), role);
    let sent = invitations::send(conn, caller, to, &name, &email, site, now)?;
    note(conn, caller, "network.invited", network, role.word(), now)?;
    Ok(sent)
}

/// The open invitations of a network.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Forbidden`].
pub fn open_invitations(
    conn: &mut DbConnection,
    caller: &Caller,
    network: &NetworkId,
    now: Instant,
) -> Result<Vec<Invitation>> {
    require_running(conn, caller, network)?;
    invitations::open_of_network(conn, network, now)
}

/// Withdraws an open invitation of a network.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Forbidden`].
pub fn revoke(
    conn: &mut DbConnection,
    caller: &Caller,
    network: &NetworkId,
    id: &InvitationId,
    now: Instant,
) -> Result<()> {
    let open = open_invitations(conn, caller, network, now)?;
    if !open.iter().any(|invitation| invitation.id == *id) {
        return Err(Error::NotFound);
    }
    invitations::withdraw(conn, id, now)?;
    note(conn, caller, "network.invitation_revoked", network, id.to_string(), now)
}

/// Ends a role: a manager or an administrator removes somebody, or somebody leaves. Clients and open tasks of an adviser pass to
/// `successor` (an adviser or manager of the network), else to nobody in particular: everybody in the network sees them.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Forbidden`], [`Error::Invalid`] for a successor who is none, [`Error::Conflict`] for the last manager who
/// would leave others behind.
pub fn remove(
    conn: &mut DbConnection,
    caller: &Caller,
    network: &NetworkId,
    id: &NetworkMemberId,
    successor: Option<&AccountId>,
    now: Instant,
) -> Result<()> {
    require_inside(conn, caller, network)?;
    members::lock(conn, network)?;
    let people = members::of(conn, network)?;
    let target = people.iter().find(|member| member.id == *id).ok_or(Error::NotFound)?;
    let leaves = target.account == caller.account_id;
    if !leaves && !runs(caller, network) {
        return Err(Error::forbidden("error-managers-only"));
    }
    let managers = people.iter().filter(|member| member.role == NetworkRole::Manager).count();
    let last = target.role == NetworkRole::Manager && managers == 1 && people.len() > 1;
    if last && !caller.is_administrator {
        return Err(Error::conflict("error-last-manager"));
    }
    let works = |member: &NetworkMember| matches!(member.role, NetworkRole::Adviser | NetworkRole::Manager);
    if let Some(successor) = successor {
        let fit =
            |member: &NetworkMember| member.account == *successor && member.id != target.id && works(member);
        if !people.iter().any(fit) {
            return Err(Error::field("successor", "error-no-colleague"));
        }
    }
    let goes_on =
        |member: &NetworkMember| member.account == target.account && member.id != target.id && works(member);
    members::remove(conn, id)?;
    if works(target) && !people.iter().any(goes_on) {
        mandates::hand_over(conn, network, &target.account, successor)?;
        tasks::hand_over(conn, network, &target.account, successor)?;
    }
    accounts::end_without_seat(conn, &target.account, leaves.then_some(&caller.via), now)?;
    let action = if leaves { "network.left" } else { "network.removed" };
    note(conn, caller, action, network, format!("{} {}", target.account, target.role), now)
}

/// Gives somebody a role without an invitation: the demo world, commands. No rights, no audit entry.
///
/// # Errors
/// Those of the database.
pub fn insert(
    conn: &mut DbConnection,
    network: &NetworkId,
    account: &AccountId,
    role: NetworkRole,
    now: Instant,
) -> Result<()> {
    members::insert(conn, network, account, role, now)
}

/// Takes up the invitation of a mailed link: the caller becomes a member of the company or of the network.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Gone`], and [`Error::Conflict`] for another account than the invited one.
pub fn accept(conn: &mut DbConnection, caller: &Caller, token: &str, now: Instant) -> Result<InvitedTo> {
    let invitation = invitations::by_token(conn, token, now)?;
    take_up(conn, caller, invitation, now)
}

/// As [`accept`], for an invitation that the caller was shown because it went to the caller's own address.
///
/// # Errors
/// [`Error::NotFound`] for any other.
pub fn accept_mine(
    conn: &mut DbConnection,
    caller: &Caller,
    id: &InvitationId,
    now: Instant,
) -> Result<InvitedTo> {
    let mine = invitations::to_me(conn, caller, now)?;
    let invitation = mine.into_iter().find(|invitation| invitation.id == *id);
    take_up(conn, caller, invitation.ok_or(Error::NotFound)?, now)
}

fn take_up(
    conn: &mut DbConnection,
    caller: &Caller,
    invitation: Invitation,
    now: Instant,
) -> Result<InvitedTo> {
    invitations::claim(conn, caller, &invitation, now)?;
    match &invitation.to {
        InvitedTo::Organisation(organisation, role) => {
            invitations::join(conn, caller, organisation, *role, now)?;
        }
        InvitedTo::Network(network, role) => {
            members::insert(conn, network, &caller.account_id, *role, now)?;
            note(conn, caller, "network.joined", network, role.word(), now)?;
        }
    }
    Ok(invitation.to)
}

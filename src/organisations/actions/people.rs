//! The people of an organisation: who they are, which role they have, how they go. An organisation never loses its last owner.

use super::super::access::{Access, Standing};
use super::super::model::{Member, MembershipId};
use super::super::store::{access as rows, invitations, people, readers, tasks};
use super::{note, tell};
use crate::accounts::{self, Caller, Email, OrganisationId, OrganisationRole};
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Fields, Message, Result};
use crate::text;

const LONGEST_CHECK: usize = 1_000;

/// The people, who came first first.
///
/// # Errors
/// Those of the database.
pub fn people(conn: &mut DbConnection, access: &Access) -> Result<Vec<Member>> {
    people::members(conn, access.organisation())
}

/// Who goes, and what they leave behind.
#[derive(Debug, Clone)]
pub struct Removal {
    pub member: MembershipId,
    /// Becomes an owner first; needed when the last one goes.
    pub successor: Option<MembershipId>,
    /// Gets the open tasks; else the owner who removes somebody, or the successor.
    pub tasks_to: Option<MembershipId>,
}

/// Gives somebody another role.
///
/// # Errors
/// [`Error::Forbidden`] for who is no owner; [`Error::Conflict`] for the last owner.
pub fn change_role(
    conn: &mut DbConnection,
    caller: &Caller,
    access: &Access,
    member: &MembershipId,
    role: OrganisationRole,
    now: Instant,
) -> Result<()> {
    access.require_owner()?;
    let id = access.organisation();
    let circle = Circle::of(conn, caller, id)?;
    if circle.me.role != OrganisationRole::Owner {
        return Err(Error::forbidden("error-owners-only"));
    }
    let target = circle.find(member)?;
    if target.role == role {
        return Ok(());
    }
    if target.is_last_owner(&circle.members) {
        return Err(Error::conflict("error-last-owner"));
    }
    people::set_role(conn, member, role)?;
    let detail = format!("{} {role}", target.account);
    note(conn, caller, None, "membership.role_changed", id, detail, now)
}

/// Ends a membership: an owner removes somebody, or somebody leaves. The right ends at once, for it is read at each request, and so do
/// the sessions of who has no other seat; open tasks pass on, open invitations that the person sent are withdrawn.
///
/// # Errors
/// [`Error::Conflict`] when the last owner names no successor, or tasks need a colleague; [`Error::Forbidden`] for who removes others
/// without being an owner; [`Error::NotFound`] for who is no member.
pub fn remove(
    conn: &mut DbConnection,
    caller: &Caller,
    access: &Access,
    removal: &Removal,
    now: Instant,
) -> Result<()> {
    if !matches!(access.standing(), Standing::Member(_)) {
        return Err(Error::forbidden("error-owners-only"));
    }
    let id = access.organisation();
    let circle = Circle::of(conn, caller, id)?;
    let target = circle.find(&removal.member)?;
    let leaves = target.id == circle.me.id;
    if !leaves && circle.me.role != OrganisationRole::Owner {
        return Err(Error::forbidden("error-owners-only"));
    }
    let successor = circle.colleague(&target, removal.successor.as_ref(), "successor")?;
    if target.is_last_owner(&circle.members) && successor.is_none() {
        return Err(Error::conflict("error-last-owner"));
    }
    if let Some(successor) = &successor {
        people::set_role(conn, &successor.id, OrganisationRole::Owner)?;
    }
    let named = circle.colleague(&target, removal.tasks_to.as_ref(), "tasks_to")?;
    let remover = (!leaves).then(|| circle.me.clone());
    let heir = named.or(remover).or(successor);
    if heir.is_none() && tasks::count_of(conn, &target.account, id)? > 0 {
        return Err(Error::conflict("error-name-colleague"));
    }
    tasks::pass_on(conn, &target.account, id, heir.as_ref().map(|heir| &heir.account))?;
    invitations::revoke_sent_by(conn, id, &target.account, now)?;
    people::remove(conn, &target.id)?;
    // Who leaves goes on reading here that it is done.
    accounts::end_without_seat(conn, &target.account, leaves.then_some(&caller.via), now)?;
    let action = if leaves { "membership.left" } else { "membership.removed" };
    note(conn, caller, None, action, id, target.account.to_string(), now)?;
    if leaves { Ok(()) } else { tell_removed(conn, &target, id, now) }
}

fn tell_removed(conn: &mut DbConnection, target: &Member, id: &OrganisationId, now: Instant) -> Result<()> {
    let Some(reader) = readers::account(conn, &target.account)? else { return Ok(()) };
    let name = readers::name(conn, id)?;
    let subject = Message::new("mail-removed-subject").with("name", &name);
    let body = [Message::new("mail-removed").with("name", &name)];
    tell::all(conn, &[reader], &subject, &body, None, &format!("removed:{}", target.id), now)
}

/// An administrator makes somebody an owner after a check outside the service, which the note describes. Everybody concerned is told.
///
/// # Errors
/// [`Error::Forbidden`] for who is no administrator; [`Error::Invalid`] without a note or for an unknown address.
pub fn appoint_owner(
    conn: &mut DbConnection,
    caller: &Caller,
    organisation: &OrganisationId,
    email: &str,
    check: &str,
    now: Instant,
) -> Result<()> {
    caller.require_administrator()?;
    if !rows::exists(conn, organisation)? {
        return Err(Error::NotFound);
    }
    let mut fields = Fields::new();
    let email = fields.take("email", Email::parse(email));
    let check = fields.take("note", text::required_line(check, LONGEST_CHECK));
    let reader = match email {
        Some(email) => readers::by_email(conn, email.as_str())?,
        None => None,
    };
    if reader.is_none() && fields.is_empty() {
        fields.refuse("email", "error-no-account");
    }
    fields.finish()?;
    let (Some(reader), Some(check)) = (reader, check) else { return Err(Error::NotFound) };
    people::lock(conn, organisation)?;
    people::insert_member(conn, organisation, &reader.account, OrganisationRole::Owner, now)?;
    let members = people::members(conn, organisation)?;
    if let Some(member) = members.iter().find(|member| member.account == reader.account) {
        people::set_role(conn, &member.id, OrganisationRole::Owner)?;
    }
    let detail = format!("{}: {check}", reader.account);
    note(conn, caller, Some(organisation), "membership.appointed", organisation, detail, now)?;
    tell_appointed(conn, organisation, &reader.email, now)
}

fn tell_appointed(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
    email: &str,
    now: Instant,
) -> Result<()> {
    let mut concerned = readers::members(conn, organisation, false)?;
    for adviser in readers::advisers(conn, organisation, now)? {
        if !concerned.contains(&adviser) {
            concerned.push(adviser);
        }
    }
    let name = readers::name(conn, organisation)?;
    let subject = Message::new("mail-appointed-subject").with("name", &name);
    let body = [Message::new("mail-appointed").with("name", &name).with("email", email)];
    let event = format!("appointed:{organisation}:{}", now.unix());
    tell::all(conn, &concerned, &subject, &body, None, &event, now)
}

/// The people of an organisation while nobody else can change them.
struct Circle {
    members: Vec<Member>,
    me: Member,
}

impl Circle {
    fn of(conn: &mut DbConnection, caller: &Caller, id: &OrganisationId) -> Result<Self> {
        people::lock(conn, id)?;
        let members = people::members(conn, id)?;
        let me = members.iter().find(|member| member.account == caller.account_id).cloned();
        Ok(Self { me: me.ok_or(Error::NotFound)?, members })
    }

    fn find(&self, id: &MembershipId) -> Result<Member> {
        self.members.iter().find(|member| member.id == *id).cloned().ok_or(Error::NotFound)
    }

    /// Somebody else of the circle who can act, and who was named in this field.
    fn colleague(
        &self,
        target: &Member,
        named: Option<&MembershipId>,
        field: &str,
    ) -> Result<Option<Member>> {
        let Some(named) = named else { return Ok(None) };
        let mut others = self.members.iter().filter(|member| member.id != target.id && !member.is_suspended);
        let found = others.find(|member| member.id == *named);
        found.cloned().map(Some).ok_or_else(|| Error::field(field, "error-no-colleague"))
    }
}

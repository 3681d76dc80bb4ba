//! Rows of invitations, into organisations and into networks.

use diesel::prelude::*;

use super::super::model::{Invitation, InvitationId, InvitedTo};
use crate::accounts::{AccountId, NetworkId, NetworkRole, OrganisationId, OrganisationRole};
use crate::db::schema::invitations;
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Result};

#[derive(Queryable, Selectable)]
#[diesel(table_name = invitations)]
struct Row {
    id: InvitationId,
    organisation_id: Option<OrganisationId>,
    network_id: Option<NetworkId>,
    email: String,
    role: String,
    invited_by: AccountId,
    created_at: Instant,
    expires_at: Instant,
    accepted_at: Option<Instant>,
    revoked_at: Option<Instant>,
}

impl Row {
    fn read(self) -> Result<Invitation> {
        let to = match (self.organisation_id, self.network_id) {
            (Some(organisation), _) => {
                let role = self.role.parse::<OrganisationRole>().map_err(Error::internal)?;
                InvitedTo::Organisation(organisation, role)
            }
            (None, Some(network)) => {
                let role = self.role.parse::<NetworkRole>().map_err(Error::internal)?;
                InvitedTo::Network(network, role)
            }
            (None, None) => return Err(Error::internal("an invitation to nothing")),
        };
        Ok(Invitation {
            id: self.id,
            to,
            email: self.email,
            invited_by: self.invited_by,
            created_at: self.created_at,
            expires_at: self.expires_at,
            accepted_at: self.accepted_at,
            revoked_at: self.revoked_at,
        })
    }
}

pub(in super::super) fn insert(
    conn: &mut DbConnection,
    invitation: &Invitation,
    token_hash: &str,
) -> Result<()> {
    let (organisation, network, role) = match &invitation.to {
        InvitedTo::Organisation(id, role) => (Some(id), None, role.word()),
        InvitedTo::Network(id, role) => (None, Some(id), role.word()),
    };
    diesel::insert_into(invitations::table)
        .values((
            invitations::id.eq(&invitation.id),
            invitations::organisation_id.eq(organisation),
            invitations::network_id.eq(network),
            invitations::email.eq(&invitation.email),
            invitations::role.eq(role),
            invitations::token_hash.eq(token_hash),
            invitations::invited_by.eq(&invitation.invited_by),
            invitations::created_at.eq(invitation.created_at),
            invitations::expires_at.eq(invitation.expires_at),
        ))
        .execute(conn)?;
    Ok(())
}

/// The open ones of an organisation or network, oldest first.
pub(in super::super) fn open_of(
    conn: &mut DbConnection,
    to: &InvitedTo,
    now: Instant,
) -> Result<Vec<Invitation>> {
    let query = invitations::table
        .filter(invitations::accepted_at.is_null())
        .filter(invitations::revoked_at.is_null())
        .filter(invitations::expires_at.gt(now))
        .order((invitations::created_at, invitations::id))
        .select(Row::as_select())
        .into_boxed();
    let query = match to {
        InvitedTo::Organisation(id, _) => query.filter(invitations::organisation_id.eq(id)),
        InvitedTo::Network(id, _) => query.filter(invitations::network_id.eq(id)),
    };
    query.load::<Row>(conn)?.into_iter().map(Row::read).collect()
}

/// The open ones to an address, oldest first.
pub(in super::super) fn to_address(
    conn: &mut DbConnection,
    email: &str,
    now: Instant,
) -> Result<Vec<Invitation>> {
    let rows: Vec<Row> = invitations::table
        .filter(invitations::email.eq(email))
        .filter(invitations::accepted_at.is_null())
        .filter(invitations::revoked_at.is_null())
        .filter(invitations::expires_at.gt(now))
        .order((invitations::created_at, invitations::id))
        .limit(50)
        .select(Row::as_select())
        .load(conn)?;
    rows.into_iter().map(Row::read).collect()
}

pub(in super::super) fn by_token(conn: &mut DbConnection, token_hash: &str) -> Result<Option<Invitation>> {
    let row: Option<Row> = invitations::table
        .filter(invitations::token_hash.eq(token_hash))
        .select(Row::as_select())
        .first(conn)
        .optional()?;
    row.map(Row::read).transpose()
}

/// Uses it up, if it is open; says whether it was.
pub(in super::super) fn accept(conn: &mut DbConnection, id: &InvitationId, now: Instant) -> Result<bool> {
    let changed = diesel::update(
        invitations::table
            .find(id)
            .filter(invitations::accepted_at.is_null())
            .filter(invitations::revoked_at.is_null())
            .filter(invitations::expires_at.gt(now)),
    )
    .set(invitations::accepted_at.eq(now))
    .execute(conn)?;
    Ok(changed > 0)
}

pub(in super::super) fn revoke(conn: &mut DbConnection, id: &InvitationId, now: Instant) -> Result<()> {
    diesel::update(invitations::table.find(id).filter(invitations::accepted_at.is_null()))
        .set(invitations::revoked_at.eq(now))
        .execute(conn)?;
    Ok(())
}

/// Withdraws the open ones of an address to the same place.
pub(in super::super) fn revoke_for(
    conn: &mut DbConnection,
    to: &InvitedTo,
    email: &str,
    now: Instant,
) -> Result<()> {
    for former in open_of(conn, to, now)? {
        let same = match (&former.to, to) {
            // A person may have several roles in a network, each by its own invitation.
            (InvitedTo::Network(_, one), InvitedTo::Network(_, other)) => one == other,
            _ => true,
        };
        if former.email == email && same {
            revoke(conn, &former.id, now)?;
        }
    }
    Ok(())
}

/// Withdraws what somebody has sent for an organisation.
pub(in super::super) fn revoke_sent_by(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
    account: &AccountId,
    now: Instant,
) -> Result<()> {
    diesel::update(
        invitations::table
            .filter(invitations::organisation_id.eq(organisation))
            .filter(invitations::invited_by.eq(account))
            .filter(invitations::accepted_at.is_null())
            .filter(invitations::revoked_at.is_null()),
    )
    .set(invitations::revoked_at.eq(now))
    .execute(conn)?;
    Ok(())
}

/// How many somebody has sent since then, whatever became of them.
pub(in super::super) fn sent_since(
    conn: &mut DbConnection,
    account: &AccountId,
    since: Instant,
) -> Result<i64> {
    let sent = invitations::table
        .filter(invitations::invited_by.eq(account))
        .filter(invitations::created_at.gt(since));
    Ok(sent.count().get_result(conn)?)
}

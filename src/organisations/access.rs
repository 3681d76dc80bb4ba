//! The one answer to "what may this caller do with this organisation". Holding an [`Access`] proves the right to see its identity.

use super::store::access as store;
use crate::accounts::{Caller, NetworkId, OrganisationId, OrganisationRole};
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Result};

/// A caller's standing towards one organisation. Only [`access`] makes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    organisation: OrganisationId,
    standing: Standing,
}

/// As what the caller comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    Member(OrganisationRole),
    /// An adviser or manager of a network with an open mandate (on pages: permission).
    Adviser {
        network: NetworkId,
        may_edit: bool,
        may_answer: bool,
    },
    /// An administrator with a recorded break-glass that has not run out: may look, not change.
    BreakGlass,
}

impl Access {
    pub fn organisation(&self) -> &OrganisationId {
        &self.organisation
    }
    pub fn standing(&self) -> &Standing {
        &self.standing
    }
    /// The organisation for the audit log, when the caller acts for it from outside.
    pub fn acting_for(&self) -> Option<&OrganisationId> {
        (!matches!(self.standing, Standing::Member(_))).then_some(&self.organisation)
    }
    /// Whether the caller may change it, or only look.
    pub fn may_edit(&self) -> bool {
        match self.standing {
            Standing::Member(_) => true,
            Standing::Adviser { may_edit, .. } => may_edit,
            Standing::BreakGlass => false,
        }
    }
    /// # Errors
    /// [`Error::Forbidden`] when the caller may only look.
    pub fn require_edit(&self) -> Result<()> {
        if self.may_edit() { Ok(()) } else { Err(Error::forbidden("error-look-only")) }
    }
    /// Whether the caller belongs to the organisation or acts for it: an administrator's look shows the record, not whom it seeks.
    pub fn is_party(&self) -> bool {
        matches!(self.standing, Standing::Member(_) | Standing::Adviser { .. })
    }
    /// # Errors
    /// [`Error::Forbidden`] for an administrator who looks.
    pub fn require_party(&self) -> Result<()> {
        if self.is_party() { Ok(()) } else { Err(Error::forbidden("error-look-no-matches")) }
    }
    /// # Errors
    /// [`Error::Forbidden`] for everybody but an owner.
    pub fn require_owner(&self) -> Result<()> {
        match self.standing {
            Standing::Member(OrganisationRole::Owner) => Ok(()),
            _ => Err(Error::forbidden("error-owners-only")),
        }
    }
}

/// What the caller may do with the organisation: as a member, else by a mandate, else by break-glass.
///
/// # Errors
/// [`Error::NotFound`] for everybody else, as if it did not exist; also when it was merged into another record.
pub fn access(
    conn: &mut DbConnection,
    caller: &Caller,
    organisation: &OrganisationId,
    now: Instant,
) -> Result<Access> {
    if !store::exists(conn, organisation)? {
        return Err(Error::NotFound);
    }
    let standing = match caller.role_in(organisation) {
        Some(role) => Some(Standing::Member(role)),
        None => by_mandate(conn, caller, organisation, now)?,
    };
    let standing = match standing {
        Some(standing) => standing,
        None if caller.is_administrator
            && store::glass_is_broken(conn, &caller.account_id, organisation, now)? =>
        {
            Standing::BreakGlass
        }
        None => return Err(Error::NotFound),
    };
    Ok(Access { organisation: organisation.clone(), standing })
}

fn by_mandate(
    conn: &mut DbConnection,
    caller: &Caller,
    organisation: &OrganisationId,
    now: Instant,
) -> Result<Option<Standing>> {
    let networks = caller.advised_networks();
    if networks.is_empty() {
        return Ok(None);
    }
    let mandate = store::open_mandate(conn, organisation, &networks, now)?;
    Ok(mandate.map(|(network, may_edit, may_answer)| Standing::Adviser { network, may_edit, may_answer }))
}

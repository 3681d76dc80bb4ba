//! Cases of two records that may be one company: who sees them, looks at both, or says that they are two.

use super::super::access::{Access, Standing, access};
use super::super::model::{CaseId, CaseState, TaskKind};
use super::super::store::duplicates::{self, Case};
use super::super::store::tasks;
use super::{glass, note};
use crate::accounts::{Caller, OrganisationId, OrganisationRole};
use crate::audit;
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Result};

pub use super::super::store::duplicates::Side;

/// What the audit log says of somebody who has looked at both records of a case.
const LOOKED: &str = "duplicate.looked_at";

/// A case as one caller may see it: a side only for who has a right to that record, an outline of it for administrators.
#[derive(Debug, Clone, PartialEq)]
pub struct SeenCase {
    pub case: Case,
    pub newer: Option<Side>,
    pub older: Option<Side>,
    /// The caller may look at both records, and make one of the two afterwards.
    pub may_look: bool,
    /// The caller has looked at both, which is recorded, and has a right to both still: one record can be made of them.
    pub may_merge: bool,
    /// The caller may say that these are two companies.
    pub may_dismiss: bool,
}

/// The open cases that the caller may know of, oldest first: all for administrators; else those of a record that was there before and that
/// the caller owns or edits for a network, and those where the caller has a right to both.
///
/// # Errors
/// Those of the database.
pub fn cases(conn: &mut DbConnection, caller: &Caller, now: Instant) -> Result<Vec<SeenCase>> {
    let open = if caller.is_administrator {
        duplicates::open(conn, None)?
    } else {
        let mut of: Vec<_> = caller.organisations.iter().map(|seat| seat.id.clone()).collect();
        let networks = caller.advised_networks();
        of.extend(duplicates::cases_at(conn, &networks, now)?);
        if of.is_empty() { Vec::new() } else { duplicates::open(conn, Some(&of))? }
    };
    let mut seen = Vec::new();
    for case in open {
        if let Ok(case) = see(conn, caller, case, now)? {
            seen.push(case);
        }
    }
    Ok(seen)
}

/// One case.
///
/// # Errors
/// [`Error::NotFound`] for who may not know of it.
pub fn case(conn: &mut DbConnection, caller: &Caller, id: &CaseId, now: Instant) -> Result<SeenCase> {
    let case = duplicates::find(conn, id)?.ok_or(Error::NotFound)?;
    see(conn, caller, case, now)?
}

/// What the caller may see of it; the inner error when nothing.
fn see(conn: &mut DbConnection, caller: &Caller, case: Case, now: Instant) -> Result<Result<SeenCase>> {
    let mut right = |id: &OrganisationId| match access(conn, caller, id, now) {
        Ok(access) => Ok(Some(access)),
        Err(Error::NotFound) => Ok(None),
        Err(other) => Err(other),
    };
    let newer = right(&case.newer)?;
    let older = right(&case.older)?;
    let decides_older = older.as_ref().is_some_and(may_decide);
    let both = newer.is_some() && older.is_some();
    if !caller.is_administrator && !decides_older && !both {
        return Ok(Err(Error::NotFound));
    }
    let decides_newer = newer.as_ref().is_some_and(may_decide);
    let may_look = caller.is_administrator || (decides_older && decides_newer);
    let looked = audit::was(conn, &caller.account_id, LOOKED, "duplicate_case", case.id.as_str())?;
    let mut side = |id: &OrganisationId, has_right: bool| match (has_right, caller.is_administrator) {
        (true, _) => duplicates::side(conn, id).map(Some),
        (false, true) => Ok(Some(duplicates::side(conn, id)?.outline())),
        (false, false) => Ok(None),
    };
    Ok(Ok(SeenCase {
        newer: side(&case.newer, newer.is_some())?,
        older: side(&case.older, older.is_some())?,
        may_look,
        may_merge: may_look && both && looked,
        may_dismiss: caller.is_administrator || decides_older,
        case,
    }))
}

/// Whether the caller may know who it is.
pub fn is_known(side: Option<&Side>) -> bool {
    side.is_some_and(|side| side.name.is_some())
}

/// Owners, and advisers who may edit.
fn may_decide(access: &Access) -> bool {
    matches!(
        access.standing(),
        Standing::Member(OrganisationRole::Owner) | Standing::Adviser { may_edit: true, .. }
    )
}

/// Opens both records to who may make one of them, and writes that down; an administrator gives a reason, which both companies can read.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Forbidden`] for who has no right to both; [`Error::Invalid`] without a reason.
pub fn look(
    conn: &mut DbConnection,
    caller: &Caller,
    id: &CaseId,
    reason: &str,
    now: Instant,
) -> Result<SeenCase> {
    let seen = case(conn, caller, id, now)?;
    if !seen.may_look {
        return Err(Error::forbidden("error-merge-both"));
    }
    let sides = [(&seen.case.older, &seen.older), (&seen.case.newer, &seen.newer)];
    for (id, side) in sides {
        if !is_known(side.as_ref()) {
            glass::break_glass(conn, caller, id, reason, now)?;
        }
    }
    let entry = audit::Entry {
        by: Some(&caller.account_id),
        acting_for: Some(&seen.case.older),
        action: LOOKED,
        object_kind: "duplicate_case",
        object_id: id.as_str(),
        detail: format!("{} and {}", seen.case.older, seen.case.newer),
    };
    audit::record(conn, &entry, now)?;
    case(conn, caller, id, now)
}

/// Says that these are two companies; the pair is not asked about again.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Forbidden`], and [`Error::Conflict`] when it is decided.
pub fn dismiss(conn: &mut DbConnection, caller: &Caller, id: &CaseId, now: Instant) -> Result<()> {
    let seen = case(conn, caller, id, now)?;
    if !seen.may_dismiss {
        return Err(Error::forbidden("error-look-only"));
    }
    if !duplicates::close(conn, id, CaseState::Dismissed, &caller.account_id, now)? {
        return Err(Error::conflict("error-case-decided"));
    }
    tasks::finish_about(conn, TaskKind::DuplicateCase, id.as_str(), now)?;
    let older = &seen.case.older;
    note(conn, caller, Some(older), "duplicate.dismissed", older, id.to_string(), now)
}

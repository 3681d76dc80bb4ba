//! The order in which rooms move what they keep, and what is compared before.

use crate::accounts::{Caller, OrganisationId};
use crate::db::{DbConnection, Instant};
use crate::error::Result;
use crate::organisations::actions::cases::SeenCase;
use crate::organisations::actions::{cases, merging};
use crate::organisations::{self, CaseId, Facts, Member};
use crate::{matching, profiles, searches};

/// A case with both records, as soon as the caller has looked at them.
#[derive(Debug)]
pub(super) struct Compared {
    pub(super) seen: SeenCase,
    /// The older record first, each with its people.
    pub(super) sides: Option<[(Facts, Vec<Member>); 2]>,
}

/// Reads it.
///
/// # Errors
/// [`crate::error::Error::NotFound`] for who may not know of the case.
pub(super) fn compare(
    conn: &mut DbConnection,
    caller: &Caller,
    id: &CaseId,
    now: Instant,
) -> Result<Compared> {
    let seen = cases::case(conn, caller, id, now)?;
    let mut side = |id: &OrganisationId| -> Result<(Facts, Vec<Member>)> {
        let access = organisations::access(conn, caller, id, now)?;
        let people = organisations::actions::people::people(conn, &access)?;
        Ok((organisations::actions::facts(conn, &access)?, people))
    };
    let sides = match seen.may_merge {
        true => Some([side(&seen.case.older)?, side(&seen.case.newer)?]),
        false => None,
    };
    Ok(Compared { seen, sides })
}

/// Makes one record of the two of a case: `keep` stays and gets everything that it does not have; the other one is not there any more.
///
/// # Errors
/// Those of [`merging::begin`].
pub(super) fn merge(
    conn: &mut DbConnection,
    caller: &Caller,
    id: &CaseId,
    keep: &OrganisationId,
    now: Instant,
) -> Result<()> {
    let pair = merging::begin(conn, caller, id, keep, now)?;
    // From above to below: what an upper room keeps may point at rows of a lower one.
    searches::actions::merge(conn, &pair)?;
    matching::actions::merge(conn, &pair)?;
    profiles::actions::merge(conn, &pair, now)?;
    merging::finish(conn, caller, pair, now)
}

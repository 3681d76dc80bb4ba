//! Two records that may be one company: who is told, who may see what, who may merge.

use super::super::model::{CaseId, Keys, Likeness, TaskKind, likeness};
use super::super::store::duplicates;
use super::tasks::{self, NewTask};
use crate::accounts::OrganisationId;
use crate::db::{DbConnection, Instant};
use crate::error::Result;

/// Most cases that one record can open: with more, something else is wrong.
const MOST: usize = 5;

/// Looks for records that may be the same company as `id`, opens a case for each new pair and tells those who answer for the record
/// that was there before. Whoever calls learns nothing. Compares with every record of the country: about 10 ms for 15 000.
///
/// # Errors
/// Those of the database.
pub fn look(conn: &mut DbConnection, id: &OrganisationId, keys: &Keys, now: Instant) -> Result<()> {
    let others = duplicates::others(conn, id, keys)?;
    let mut alike: Vec<(OrganisationId, Likeness)> = others
        .into_iter()
        .filter_map(|(other, theirs)| likeness(keys, &theirs).map(|likeness| (other, likeness)))
        .collect();
    let strength = |likeness: &Likeness| (likeness.reason, -likeness.similarity);
    alike.sort_by(|(one, a), (other, b)| {
        let order = strength(a).partial_cmp(&strength(b)).unwrap_or(std::cmp::Ordering::Equal);
        order.then_with(|| one.cmp(other))
    });
    for (older, likeness) in alike.into_iter().take(MOST) {
        let case = CaseId::random();
        if duplicates::insert(conn, &case, id, &older, likeness, now)? {
            tell(conn, &case, &older, likeness, now)?;
        }
    }
    Ok(())
}

/// A task for the older record, and a mail to its owners and advisers. Neither says anything about the newer one but what is the same.
fn tell(
    conn: &mut DbConnection,
    case: &CaseId,
    older: &OrganisationId,
    likeness: Likeness,
    now: Instant,
) -> Result<()> {
    let task = NewTask {
        organisation: Some(older.clone()),
        ..NewTask::about(TaskKind::DuplicateCase, case.as_str())
    };
    tasks::open(conn, &task, now)?;
    super::tell::duplicate_found(conn, case, older, likeness.reason, now)
}

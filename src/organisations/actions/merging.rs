//! Cases of two records that may be one company: who sees them, making one of the two, or leaving both.

use super::super::access::{Access, Standing, access};
use super::super::model::{CaseId, CaseState, Facts, Record, TaskKind};
use super::super::store::duplicates::{self, Case};
use super::super::store::{load, merging, people, readers, records, tasks};
use super::{changed, note, tell};
use crate::accounts::{Caller, OrganisationId, OrganisationRole};
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Message, Result};

/// A case as one caller may see it: the name of a side only for who has a right to that record.
#[derive(Debug, Clone, PartialEq)]
pub struct SeenCase {
    pub case: Case,
    pub newer_name: Option<String>,
    pub older_name: Option<String>,
    /// The caller may make one record of the two.
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
    let may_merge = caller.is_administrator || (decides_older && newer.as_ref().is_some_and(may_decide));
    let mut name = |of: Option<Access>| match of {
        Some(access) => readers::name(conn, access.organisation()).map(Some),
        None => Ok(None),
    };
    Ok(Ok(SeenCase {
        newer_name: name(newer)?,
        older_name: name(older)?,
        may_merge,
        may_dismiss: caller.is_administrator || decides_older,
        case,
    }))
}

/// Owners, and advisers who may edit.
fn may_decide(access: &Access) -> bool {
    matches!(
        access.standing(),
        Standing::Member(OrganisationRole::Owner) | Standing::Adviser { may_edit: true, .. }
    )
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

/// Makes one record of the two: `keep` stays and gets everything that it does not have; the other one is not there any more.
///
/// The owners of the record that goes stay owners only where the kept one has none: nobody becomes the owner of a company by
/// registering it once more.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Forbidden`], [`Error::Conflict`] when it is decided, [`Error::Invalid`] when `keep` is neither.
pub fn merge(
    conn: &mut DbConnection,
    caller: &Caller,
    id: &CaseId,
    keep: &OrganisationId,
    now: Instant,
) -> Result<()> {
    let seen = case(conn, caller, id, now)?;
    if !seen.may_merge {
        return Err(Error::forbidden("error-merge-both"));
    }
    let (newer, older) = (&seen.case.newer, &seen.case.older);
    let gone = match keep {
        keep if keep == newer => older,
        keep if keep == older => newer,
        _ => return Err(Error::field("keep", "error-keep-one")),
    };
    if !duplicates::close(conn, id, CaseState::Merged, &caller.account_id, now)? {
        return Err(Error::conflict("error-case-decided"));
    }
    // Always in the same order, so that two merges cannot wait for each other.
    let mut both = [keep, gone];
    both.sort();
    for one in both {
        people::lock(conn, one)?;
    }
    let mut found = load::facts(conn, Some(&[keep.clone(), gone.clone()]))?;
    found.sort_by_key(|facts| facts.id != *keep);
    let Ok([kept, former]) = <[Facts; 2]>::try_from(found) else { return Err(Error::NotFound) };
    tell_merged(conn, keep, gone, &former.record.name, now)?;
    move_people(conn, keep, gone)?;
    merging::permissions(conn, gone, keep, now)?;
    merging::lists(conn, gone, keep)?;
    merging::public_face(conn, gone, keep)?;
    tasks::finish_about(conn, TaskKind::DuplicateCase, id.as_str(), now)?;
    for case in merging::close_cases(conn, gone, &caller.account_id, now)? {
        tasks::finish_about(conn, TaskKind::DuplicateCase, &case, now)?;
    }
    records::set_merged(conn, gone, keep, now)?;
    if let Some(source) = &former.source_network {
        records::set_source(conn, keep, (source, former.external_id.as_deref()))?;
    }
    fill_gaps(conn, keep, &kept, &former.record, now)?;
    changed(conn, keep, now)?;
    changed(conn, gone, now)?;
    note(conn, caller, Some(keep), "organisation.merged", keep, format!("from {gone}"), now)?;
    note(conn, caller, Some(gone), "organisation.merged", gone, format!("into {keep}"), now)
}

fn move_people(conn: &mut DbConnection, keep: &OrganisationId, gone: &OrganisationId) -> Result<()> {
    let owner = OrganisationRole::Owner;
    let there = people::members(conn, keep)?;
    let coming = people::members(conn, gone)?;
    let has_owner = there.iter().any(|member| member.role == owner);
    merging::people(conn, gone, keep)?;
    for member in people::members(conn, keep)? {
        let owned_other = coming.iter().any(|one| one.account == member.account && one.role == owner);
        let was_here = there.iter().any(|one| one.account == member.account);
        let role = match (owned_other, has_owner, was_here) {
            (true, false, _) => owner,
            (true, true, false) => OrganisationRole::Representative,
            _ => continue,
        };
        people::set_role(conn, &member.id, role)?;
    }
    Ok(())
}

/// Answers that only the record that goes has given.
fn fill_gaps(
    conn: &mut DbConnection,
    keep: &OrganisationId,
    kept: &Facts,
    former: &Record,
    now: Instant,
) -> Result<()> {
    let reread = super::reread(conn, keep)?;
    let mut record = reread.record.clone();
    let fill = |value: &mut Option<String>, other: &Option<String>| {
        if value.is_none() {
            value.clone_from(other);
        }
    };
    if record.city.is_empty() && record.country == former.country {
        record.city.clone_from(&former.city);
        record.region.clone_from(&former.region);
    }
    fill(&mut record.website, &former.website);
    if record.country == former.country {
        fill(&mut record.registration_number, &former.registration_number);
    }
    fill(&mut record.headcount_band, &former.headcount_band);
    fill(&mut record.turnover_band, &former.turnover_band);
    fill(&mut record.partner.role, &former.partner.role);
    fill(&mut record.partner.kind, &former.partner.kind);
    record.founded_year = record.founded_year.or(former.founded_year);
    record.digital_wish = record.digital_wish.or(former.digital_wish);
    if record.partner.sizes.is_empty() {
        record.partner.sizes.clone_from(&former.partner.sizes);
    }
    for dimension in &former.digital_answered {
        if !record.digital_answered.contains(dimension) {
            record.digital_answered.push(dimension.clone());
        }
    }
    // Written in any case: the version tells who has the former record open that it is another one now.
    records::replace(conn, &reread, &record, kept.version, now)
}

fn tell_merged(
    conn: &mut DbConnection,
    keep: &OrganisationId,
    gone: &OrganisationId,
    former_name: &str,
    now: Instant,
) -> Result<()> {
    let mut concerned = readers::members(conn, keep, false)?;
    for reader in readers::members(conn, gone, false)? {
        if !concerned.contains(&reader) {
            concerned.push(reader);
        }
    }
    let name = readers::name(conn, keep)?;
    let subject = Message::new("mail-merged-subject").with("name", &name);
    let body = [Message::new("mail-merged").with("name", &name).with("former", former_name)];
    tell::all(conn, &concerned, &subject, &body, None, &format!("merged:{gone}"), now)
}

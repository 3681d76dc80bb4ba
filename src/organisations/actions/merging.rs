//! Making one record of two, as far as it is about the record itself. What upper rooms keep for it moves in the same transaction, between
//! [`begin`] and [`finish`]; `crate::merging` calls each room in turn.

use super::super::model::{CaseId, CaseState, Facts, Record, TaskKind};
use super::super::store::{duplicates, load, merging, people, readers, records, tasks};
use super::{cases, changed, note, tell};
use crate::accounts::{Caller, OrganisationId, OrganisationRole};
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Message, Result};

/// Two records of which one is being made: only [`begin`] makes it, after the right was shown and the case was closed.
#[derive(Debug)]
pub struct Pair {
    case: CaseId,
    keep: OrganisationId,
    gone: OrganisationId,
}

impl Pair {
    /// The record that stays.
    pub fn keep(&self) -> &OrganisationId {
        &self.keep
    }
    /// The record that gives it all it has.
    pub fn gone(&self) -> &OrganisationId {
        &self.gone
    }
}

/// Closes the case for a merge into `keep` and locks both records.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Forbidden`] for who may not merge or has not looked at both records; [`Error::Conflict`] when it is
/// decided; [`Error::Invalid`] when `keep` is neither.
pub fn begin(
    conn: &mut DbConnection,
    caller: &Caller,
    id: &CaseId,
    keep: &OrganisationId,
    now: Instant,
) -> Result<Pair> {
    duplicates::lock(conn, id)?;
    let seen = cases::case(conn, caller, id, now)?;
    if !seen.may_look {
        return Err(Error::forbidden("error-merge-both"));
    }
    let (newer, older) = (&seen.case.newer, &seen.case.older);
    let gone = match keep {
        keep if keep == newer => older,
        keep if keep == older => newer,
        _ => return Err(Error::field("keep", "error-keep-one")),
    };
    if seen.case.state != CaseState::Open {
        return Err(Error::conflict("error-case-decided"));
    }
    if !seen.may_merge {
        return Err(Error::forbidden("error-merge-look-first"));
    }
    if !duplicates::close(conn, id, CaseState::Merged, &caller.account_id, now)? {
        return Err(Error::conflict("error-case-decided"));
    }
    // Always in the same order, so that two merges cannot wait for each other.
    let mut both = [keep, gone];
    both.sort();
    for one in both {
        people::lock(conn, one)?;
    }
    Ok(Pair { case: id.clone(), keep: keep.clone(), gone: gone.clone() })
}

/// Moves people, permissions, references and answers to the record that stays; the other one is not there any more.
///
/// The owners of the record that goes stay owners only where the kept one has none: nobody becomes the owner of a company by
/// registering it once more.
///
/// # Errors
/// Those of the database.
pub fn finish(conn: &mut DbConnection, caller: &Caller, pair: Pair, now: Instant) -> Result<()> {
    let Pair { case, keep, gone } = pair;
    let mut found = load::facts(conn, Some(&[keep.clone(), gone.clone()]))?;
    found.sort_by_key(|facts| facts.id != keep);
    let Ok([kept, former]) = <[Facts; 2]>::try_from(found) else { return Err(Error::NotFound) };
    tell_merged(conn, &keep, &gone, &former.record.name, now)?;
    move_people(conn, &keep, &gone, now)?;
    merging::permissions(conn, &gone, &keep, now)?;
    merging::lists(conn, &kept, &former)?;
    tasks::finish_about(conn, TaskKind::DuplicateCase, case.as_str(), now)?;
    for case in merging::close_cases(conn, &gone, &caller.account_id, now)? {
        tasks::finish_about(conn, TaskKind::DuplicateCase, &case, now)?;
    }
    records::set_merged(conn, &gone, &keep, now)?;
    if let Some(source) = &former.source_network {
        records::set_source(conn, &keep, (source, former.external_id.as_deref()))?;
    }
    fill_gaps(conn, &keep, &kept, &former.record, now)?;
    changed(conn, &keep, now)?;
    changed(conn, &gone, now)?;
    note(conn, caller, Some(&keep), "organisation.merged", &keep, format!("from {gone}"), now)?;
    note(conn, caller, Some(&gone), "organisation.merged", &gone, format!("into {keep}"), now)
}

fn move_people(
    conn: &mut DbConnection,
    keep: &OrganisationId,
    gone: &OrganisationId,
    now: Instant,
) -> Result<()> {
    let owner = OrganisationRole::Owner;
    let there = people::members(conn, keep)?;
    let coming = people::members(conn, gone)?;
    let has_owner = there.iter().any(|member| member.role == owner);
    merging::people(conn, gone, keep, now)?;
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

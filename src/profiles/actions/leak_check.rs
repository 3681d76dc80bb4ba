//! Searches the texts of an organisation for what would give it away.

use super::super::leaks::{self, Checked, Leak, Secrets};
use super::super::model::{Edition, Opportunity, Texts};
use super::super::store;
use crate::accounts::{Caller, OrganisationId};
use crate::db::{DbConnection, Instant};
use crate::error::{Error, FieldError, Result};
use crate::organisations::{self, Access, Facts, Reference};
use crate::web::cookies::token_hash;

/// Most characters of one text that is checked.
const LONGEST: usize = 10_000;

/// What must not be told about an organisation.
///
/// # Errors
/// Those of the database.
pub fn secrets(conn: &mut DbConnection, facts: &Facts) -> Result<Secrets> {
    let record = &facts.record;
    let secrets = Secrets::of_name(&record.name)
        .with_website(record.website.as_deref())
        .with_registration_number(record.registration_number.as_deref())
        .with_town(&record.city);
    let people = store::names_of_people(conn, &facts.id)?;
    Ok(people.iter().fold(secrets, |secrets, name| secrets.with_person(name)))
}

/// The hits in one text that a person sent for checking.
#[derive(Debug, Clone)]
pub struct LeakReport {
    pub checked: Checked,
}

/// Checks any text against an organisation's secrets, before it is saved anywhere.
///
/// # Errors
/// [`Error::Invalid`] for a text that is too long.
pub fn leak_check(conn: &mut DbConnection, access: &Access, text: &str) -> Result<LeakReport> {
    let text = crate::text::paragraphs(text, LONGEST).map_err(|message| Error::field("text", message))?;
    let facts = organisations::actions::facts(conn, access)?;
    let checked = check(conn, &facts, vec![("text".to_owned(), text)])?.remove(0);
    Ok(LeakReport { checked })
}

/// Searches texts by the names of their fields. What somebody has said to be harmless in such a text is settled.
pub(super) fn check(
    conn: &mut DbConnection,
    facts: &Facts,
    texts: Vec<(String, String)>,
) -> Result<Vec<Checked>> {
    let mut checked = leaks::check(&secrets(conn, facts)?, texts);
    if checked.iter().flat_map(|one| &one.leaks).any(|leak| !leak.certain) {
        let settled = store::settled(conn, &facts.id)?;
        for Checked { text, leaks, .. } in &mut checked {
            for leak in leaks.iter_mut().filter(|leak| !leak.certain) {
                leak.settled = settled.contains(&hash(text, leak));
            }
        }
    }
    Ok(checked)
}

/// Refuses what gives the company away for certain, so that it is mended where it was typed.
///
/// # Errors
/// [`Error::Invalid`] with each hit at its field.
pub(super) fn refuse_certain(mut checked: Vec<Checked>) -> Result<()> {
    for one in &mut checked {
        one.leaks.retain(|leak| leak.certain);
    }
    let refused = leaks::in_the_way(&checked, &[]);
    if refused.is_empty() { Ok(()) } else { Err(Error::Invalid(refused)) }
}

/// By what a settled hit is known again: its words, and the whole text around them.
fn hash(text: &str, leak: &Leak) -> String {
    token_hash(format!("{}\0{text}", leak.confirmation()))
}

/// What stands in the way of letting others read these texts. When nothing does, what was confirmed stays settled while the text
/// stays as it is.
pub(super) fn settle(
    conn: &mut DbConnection,
    caller: &Caller,
    organisation: &OrganisationId,
    checked: &[Checked],
    confirmed: &[String],
    now: Instant,
) -> Result<Vec<FieldError>> {
    let refused = leaks::in_the_way(checked, confirmed);
    if refused.is_empty() {
        let new = |one: &Checked| {
            let open = one.leaks.iter().filter(|leak| !leak.settled);
            open.map(|leak| hash(&one.text, leak)).collect::<Vec<_>>()
        };
        let mut hashes: Vec<String> = checked.iter().flat_map(new).collect();
        hashes.sort_unstable();
        hashes.dedup();
        if !hashes.is_empty() {
            store::settle(conn, organisation, &hashes, &caller.account_id, now)?;
        }
    }
    Ok(refused)
}

/// What others read of a profile and of opportunities, by the names of the fields.
pub(super) fn readable(
    draft: Option<&Texts>,
    references: &[Reference],
    opportunities: &[Opportunity],
) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    for (index, text) in draft.into_iter().flat_map(Texts::all).enumerate() {
        let prefix = if index == 0 { "" } else { "second." };
        texts.push((format!("{prefix}headline"), text.headline.clone()));
        texts.push((format!("{prefix}summary"), text.body.clone()));
    }
    for (index, reference) in references.iter().enumerate() {
        texts.push((format!("references.{index}.delivered"), reference.delivered.clone()));
        let second = reference.second.iter();
        texts.extend(
            second.map(|text| (format!("references.{index}.second.delivered"), text.delivered.clone())),
        );
    }
    for (index, one) in opportunities.iter().enumerate() {
        texts.extend(one.said.read_by_others(&format!("opportunities.{index}.")));
    }
    texts
}

/// Everything that others would read after publication, checked: the draft, references, and opportunities that are not over.
pub(super) fn of_organisation(conn: &mut DbConnection, facts: &Facts) -> Result<Vec<Checked>> {
    let draft = match store::of_organisation(conn, &facts.id)? {
        Some(profile) => store::texts(conn, &profile.id, Edition::Draft)?,
        None => None,
    };
    let mut opportunities = store::opportunities_of(conn, &facts.id)?;
    opportunities.retain(|one| one.state.is_current());
    check(conn, facts, readable(draft.as_ref(), &facts.record.references, &opportunities))
}

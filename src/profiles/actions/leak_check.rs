//! Searches the texts of an organisation for what would give it away.

use super::super::leaks::{self, Checked, Secrets};
use super::super::model::{Edition, Opportunity, OpportunityState, Texts};
use super::super::store;
use crate::db::DbConnection;
use crate::error::{Error, Result};
use crate::organisations::{self, Access, Facts};

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
    let secrets = secrets(conn, &facts)?;
    let checked = leaks::check(&secrets, vec![("text".to_owned(), text)]).remove(0);
    Ok(LeakReport { checked })
}

/// Everything that others would read after publication, checked: the draft texts, references, and open opportunities.
pub(super) fn everything(
    conn: &mut DbConnection,
    facts: &Facts,
    draft: Option<&Texts>,
    opportunities: &[Opportunity],
) -> Result<Vec<Checked>> {
    let secrets = secrets(conn, facts)?;
    let mut texts = Vec::new();
    for (index, text) in draft.into_iter().flat_map(Texts::all).enumerate() {
        let prefix = if index == 0 { "" } else { "second." };
        texts.push((format!("{prefix}headline"), text.headline.clone()));
        texts.push((format!("{prefix}summary"), text.body.clone()));
    }
    for (index, reference) in facts.record.references.iter().enumerate() {
        texts.push((format!("references.{index}.delivered"), reference.delivered.clone()));
    }
    let told =
        |one: &&Opportunity| matches!(one.state, OpportunityState::Draft | OpportunityState::Published);
    for (index, one) in opportunities.iter().filter(told).enumerate() {
        texts.extend(one.said.read_by_others(&format!("opportunities.{index}.")));
    }
    Ok(leaks::check(&secrets, texts))
}

/// Everything that others would read of this organisation now.
pub(super) fn of_organisation(conn: &mut DbConnection, facts: &Facts) -> Result<Vec<Checked>> {
    let profile = store::of_organisation(conn, &facts.id)?;
    let draft = match &profile {
        Some(profile) => store::texts(conn, &profile.id, Edition::Draft)?,
        None => None,
    };
    let opportunities = store::opportunities_of(conn, &facts.id)?;
    everything(conn, facts, draft.as_ref(), &opportunities)
}

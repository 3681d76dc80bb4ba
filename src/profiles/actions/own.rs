//! The profile as its own people and their advisers see and write it.

use std::collections::HashMap;

use super::super::completeness::{Completeness, completeness};
use super::super::generate;
use super::super::model::{Edition, Opportunity, OwnProfile, Profile, TextInput, Texts};
use super::super::store;
use super::super::views::AnonymousProfile;
use super::note;
use crate::accounts::{Caller, OrganisationId};
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Fields, Result};
use crate::organisations::{self, Access, Facts, RecordInput};
use crate::web::i18n::Lang;

/// The profile with its texts; a blank one when nothing has been written yet.
///
/// # Errors
/// Those of the database.
pub fn own(conn: &mut DbConnection, access: &Access, now: Instant) -> Result<OwnProfile> {
    let organisation = access.organisation();
    let Some(profile) = store::of_organisation(conn, organisation)? else {
        let profile = Profile::blank(organisation, now);
        return Ok(OwnProfile { profile, draft: None, published: None });
    };
    let draft = store::texts(conn, &profile.id, Edition::Draft)?;
    let published = store::texts(conn, &profile.id, Edition::Published)?;
    Ok(OwnProfile { profile, draft, published })
}

/// Keeps what is being written. Others go on reading the published text.
///
/// # Errors
/// [`Error::Invalid`] with every field to mend; [`Error::Stale`] when it was changed since version `read`.
pub fn write_texts(
    conn: &mut DbConnection,
    caller: &Caller,
    access: &Access,
    read: i32,
    original: &TextInput,
    second: Option<&TextInput>,
    now: Instant,
) -> Result<OwnProfile> {
    access.require_edit()?;
    let mut fields = Fields::new();
    let texts = Texts::parse(&mut fields, original, second, ["", "second."]);
    fields.finish()?;
    let texts = texts.ok_or_else(|| Error::internal("a field was lost without a word"))?;
    let mut profile = keep_for_editing(conn, access, read, now)?;
    if store::texts(conn, &profile.id, Edition::Draft)?.as_ref() != Some(&texts) {
        store::replace_texts(conn, &profile.id, Edition::Draft, &texts)?;
        if read > 0 {
            profile.version = store::update(conn, &profile, read, None, now)?;
        }
        note(conn, Some(&caller.account_id), access.acting_for(), "profile.written", &profile, "", now)?;
    }
    own(conn, access, now)
}

/// The profile to change, which must still be what the caller read. The first time it is made.
pub(super) fn keep_for_editing(
    conn: &mut DbConnection,
    access: &Access,
    read: i32,
    now: Instant,
) -> Result<Profile> {
    match store::of_organisation(conn, access.organisation())? {
        Some(profile) if profile.version == read => Ok(profile),
        None if read == 0 => {
            let mut profile = Profile::blank(access.organisation(), now);
            store::insert(conn, &profile, now)?;
            profile.version = 1;
            Ok(profile)
        }
        _ => Err(Error::Stale),
    }
}

/// A headline and a summary made from the facts, without names, in that language (English where we have no words).
///
/// # Errors
/// Those of the database.
pub fn propose(conn: &mut DbConnection, access: &Access, language: &str) -> Result<TextInput> {
    let facts = organisations::actions::facts(conn, access)?;
    let opportunities = store::opportunities_of(conn, access.organisation())?;
    Ok(generate::propose(&facts.record, &opportunities, language))
}

/// How complete the organisation's answers are, and what each missing one would improve.
///
/// # Errors
/// Those of the database.
pub fn completeness_of(conn: &mut DbConnection, access: &Access, now: Instant) -> Result<Completeness> {
    let facts = organisations::actions::facts(conn, access)?;
    let own = own(conn, access, now)?;
    let opportunities = store::opportunities_of(conn, access.organisation())?;
    Ok(completeness(&facts.record, own.draft.as_ref(), &opportunities))
}

/// How complete the answers of several organisations are, of 100 each. Tells nobody an identity.
///
/// # Errors
/// Those of the database.
pub fn points_of(
    conn: &mut DbConnection,
    organisations: &[OrganisationId],
) -> Result<HashMap<OrganisationId, u8>> {
    let mut found = HashMap::with_capacity(organisations.len());
    for facts in organisations::actions::facts_of(conn, Some(organisations))? {
        let texts = match store::of_organisation(conn, &facts.id)? {
            Some(profile) => store::texts(conn, &profile.id, Edition::Draft)?,
            None => None,
        };
        let opportunities = store::opportunities_of(conn, &facts.id)?;
        found.insert(facts.id, completeness(&facts.record, texts.as_ref(), &opportunities).points);
    }
    Ok(found)
}

/// Everything that the pages of one company's guided form show.
#[derive(Debug, Clone)]
pub struct Desk {
    pub facts: Facts,
    pub own: OwnProfile,
    pub opportunities: Vec<Opportunity>,
    pub completeness: Completeness,
    /// The draft as others would read it; `None` before there is a text.
    pub preview: Option<AnonymousProfile>,
}

/// Answers as they stand in a form that nobody has saved yet.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    pub record: RecordInput,
    /// The words, where the form asks for them.
    pub texts: Option<Texts>,
}

/// Loads it, with what is typed in the place of what is stored.
///
/// # Errors
/// Those of the database.
pub fn desk(
    conn: &mut DbConnection,
    access: &Access,
    typed: Typed,
    lang: Lang,
    now: Instant,
) -> Result<Desk> {
    let mut facts = organisations::actions::facts(conn, access)?;
    facts.record = typed.record.so_far(&facts.record, now.date());
    let own = own(conn, access, now)?;
    let opportunities = store::opportunities_of(conn, access.organisation())?;
    let texts = typed.texts.or_else(|| own.draft.clone());
    let completeness = completeness(&facts.record, texts.as_ref(), &opportunities);
    let preview = match texts.filter(|texts| own.profile.version > 0 && !texts.original.headline.is_empty()) {
        Some(texts) => {
            let mut shown = opportunities.clone();
            shown.retain(|one| one.is_open(now.date()) || one.state.is_current());
            Some(super::reading::show(conn, &own.profile.id, &facts, &texts, &shown, lang, now)?)
        }
        None => None,
    };
    Ok(Desk { facts, own, opportunities, completeness, preview })
}

/// Refuses what gives the company away for certain in what it has just written, so that it is mended where it was typed.
///
/// # Errors
/// [`Error::Invalid`] with each hit at its field.
pub fn refuse_certain_leaks(conn: &mut DbConnection, access: &Access) -> Result<()> {
    let facts = organisations::actions::facts(conn, access)?;
    let mut checked = super::leak_check::of_organisation(conn, &facts)?;
    checked.retain(|one| !one.field.starts_with("opportunities."));
    super::leak_check::refuse_certain(checked)
}

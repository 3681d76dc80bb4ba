//! What others may read, each as far as they may.

use std::collections::HashMap;

use super::super::model::{Edition, Opportunity, OpportunityId, OpportunityState, ProfileId, Texts};
use super::super::regions;
use super::super::store::{self, Place};
use super::super::views::{AnonymousProfile, OpportunityShown, Shower, shown_sectors};
use crate::accounts::{Caller, OrganisationId};
use crate::codelists::CodeRef;
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Result};
use crate::organisations::{self, Access, Facts};
use crate::web::i18n::Lang;

/// A profile at its public address: published ones for members and advisers, those marked public for visitors.
///
/// # Errors
/// [`Error::NotFound`] for everything else.
pub fn public_profile(
    conn: &mut DbConnection,
    caller: Option<&Caller>,
    id: &ProfileId,
    lang: Lang,
    now: Instant,
) -> Result<AnonymousProfile> {
    let profile = store::by_id(conn, id)?
        .filter(|profile| profile.is_shown(now.date()))
        .filter(|profile| profile.is_public || caller.is_some_and(Caller::reads_as_member))
        .ok_or(Error::NotFound)?;
    let mut facts = facts_of_one(conn, &profile.organisation)?.ok_or(Error::NotFound)?;
    facts.record.references.retain(|one| one.shown);
    let texts = store::texts(conn, id, Edition::Published)?.ok_or(Error::NotFound)?;
    let organisation = std::slice::from_ref(&profile.organisation);
    let mut open = store::open_opportunities(conn, Some(organisation), now.date())?;
    open.retain(|one| one.said.is_public || caller.is_some_and(Caller::reads_as_member));
    show(conn, id, &facts, &texts, &open, lang, now)
}

/// The organisation's own profile exactly as others see it. `None` when there is no text yet.
///
/// # Errors
/// Those of the database.
pub fn as_others_see_it(
    conn: &mut DbConnection,
    access: &Access,
    lang: Lang,
    now: Instant,
) -> Result<Option<AnonymousProfile>> {
    let mut facts = organisations::actions::facts(conn, access)?;
    let Some(profile) = store::of_organisation(conn, access.organisation())? else {
        return Ok(None);
    };
    facts.record.references.retain(|one| one.shown);
    let Some(texts) = store::texts(conn, &profile.id, Edition::Published)? else { return Ok(None) };
    let mut opportunities = store::opportunities_of(conn, access.organisation())?;
    opportunities.retain(|one| one.is_open(now.date()));
    show(conn, &profile.id, &facts, &texts, &opportunities, lang, now).map(Some)
}

pub(super) fn show(
    conn: &mut DbConnection,
    id: &ProfileId,
    facts: &Facts,
    texts: &Texts,
    opportunities: &[Opportunity],
    lang: Lang,
    now: Instant,
) -> Result<AnonymousProfile> {
    let regions = shown_regions(conn, std::slice::from_ref(facts), now)?;
    let region = regions.get(&facts.id).and_then(Option::as_deref);
    let custom = custom_labels(conn, std::slice::from_ref(facts), opportunities)?;
    let shower = Shower { lang, custom: &custom, today: now.date() };
    Ok(shower.profile(id, facts, texts, opportunities, region))
}

/// An opportunity at its public address, and the address of its company's profile where the reader may see that too.
///
/// # Errors
/// [`Error::Gone`] for one that was to be read once and is over; [`Error::NotFound`] for everything else.
pub fn public_opportunity(
    conn: &mut DbConnection,
    caller: Option<&Caller>,
    id: &OpportunityId,
    lang: Lang,
    now: Instant,
) -> Result<OpportunityShown> {
    let one = readable(conn, caller, id)?;
    let shown =
        store::of_organisation(conn, &one.organisation)?.is_some_and(|profile| profile.is_shown(now.date()));
    let facts = facts_of_one(conn, &one.organisation)?.ok_or(Error::NotFound)?;
    if !one.is_open(now.date()) {
        return Err(Error::Gone("error-opportunity-over".into()));
    }
    if !shown {
        return Err(Error::NotFound);
    }
    Ok(show_all(conn, vec![one], vec![facts], lang, now)?.remove(0))
}

/// Once published, and public for visitors.
fn readable(conn: &mut DbConnection, caller: Option<&Caller>, id: &OpportunityId) -> Result<Opportunity> {
    store::opportunity(conn, id)?
        .filter(|one| one.published_at.is_some())
        .filter(|one| !one.state.is_current() || one.state == OpportunityState::Published)
        .filter(|one| one.said.is_public || caller.is_some_and(Caller::reads_as_member))
        .ok_or(Error::NotFound)
}

/// Three open opportunities like one that is over: of the same division and direction first.
///
/// # Errors
/// [`Error::NotFound`] when the reader may not know of it.
pub fn similar_opportunities(
    conn: &mut DbConnection,
    caller: Option<&Caller>,
    id: &OpportunityId,
    lang: Lang,
    now: Instant,
) -> Result<Vec<OpportunityShown>> {
    let over = readable(conn, caller, id)?;
    let divisions: Vec<String> = over.said.codes.iter().map(regions::division).collect();
    let mut others =
        store::shown_opportunities(conn, !caller.is_some_and(Caller::reads_as_member), now.date())?;
    others.retain(|one| one.id != over.id && one.organisation != over.organisation);
    let ids: Vec<OpportunityId> = others.iter().map(|one| one.id.clone()).collect();
    let codes = store::codes_of_opportunities(conn, &ids)?;
    let likeness = |one: &store::Listed| {
        let codes = codes.get(&one.id).map_or(&[][..], Vec::as_slice);
        let shared = codes.iter().filter(|code| divisions.contains(&regions::division(code)));
        let same_code = codes.iter().filter(|code| over.said.codes.contains(code)).count();
        (
            same_code,
            shared.count(),
            one.kind == over.said.kind,
            one.kind.is_offer() == over.said.kind.is_offer(),
        )
    };
    others.sort_by_cached_key(|one| std::cmp::Reverse(likeness(one)));
    let ids: Vec<OpportunityId> = others.into_iter().take(3).map(|one| one.id).collect();
    let similar = store::opportunities_at(conn, &ids)?;
    show_with_facts(conn, similar, lang, now)
}

pub(super) fn show_with_facts(
    conn: &mut DbConnection,
    some: Vec<Opportunity>,
    lang: Lang,
    now: Instant,
) -> Result<Vec<OpportunityShown>> {
    let mut organisations: Vec<OrganisationId> = some.iter().map(|one| one.organisation.clone()).collect();
    organisations.sort();
    organisations.dedup();
    let facts = organisations::actions::facts_of(conn, Some(&organisations))?;
    show_all(conn, some, facts, lang, now)
}

fn show_all(
    conn: &mut DbConnection,
    some: Vec<Opportunity>,
    facts: Vec<Facts>,
    lang: Lang,
    now: Instant,
) -> Result<Vec<OpportunityShown>> {
    let regions = shown_regions(conn, &facts, now)?;
    let custom = custom_labels(conn, &facts, &some)?;
    let facts: HashMap<OrganisationId, Facts> = facts.into_iter().map(|one| (one.id.clone(), one)).collect();
    let shower = Shower { lang, custom: &custom, today: now.date() };
    let shown = |one: &Opportunity| {
        let region = regions.get(&one.organisation).and_then(Option::as_deref);
        Some(shower.opportunity(one, facts.get(&one.organisation)?, region))
    };
    Ok(some.iter().filter_map(shown).collect())
}

/// The finest region of each company that may be shown beside its sectors.
pub fn shown_regions(
    conn: &mut DbConnection,
    facts: &[Facts],
    now: Instant,
) -> Result<HashMap<OrganisationId, Option<String>>> {
    let place = |facts: &Facts| Place { region: facts.record.region.clone(), sectors: shown_sectors(facts) };
    let places: Vec<Place> = facts.iter().map(place).collect();
    let counts = store::counts_around(conn, &places, now.date())?;
    let shown = |(facts, place): (&Facts, &Place)| {
        (facts.id.clone(), regions::shown(place.region.as_deref(), &place.sectors, &counts))
    };
    Ok(facts.iter().zip(&places).map(shown).collect())
}

fn custom_labels(
    conn: &mut DbConnection,
    facts: &[Facts],
    opportunities: &[Opportunity],
) -> Result<HashMap<CodeRef, String>> {
    let mut codes: Vec<CodeRef> = facts.iter().flat_map(shown_sectors).collect();
    codes.extend(
        facts.iter().flat_map(|one| one.record.references.iter().map(|reference| reference.sector.clone())),
    );
    codes.extend(opportunities.iter().flat_map(|one| one.said.codes.clone()));
    store::custom_labels(conn, &codes)
}

fn facts_of_one(conn: &mut DbConnection, organisation: &OrganisationId) -> Result<Option<Facts>> {
    Ok(organisations::actions::facts_of(conn, Some(std::slice::from_ref(organisation)))?.pop())
}

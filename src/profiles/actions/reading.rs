//! What others may read, each as far as they may.

use std::collections::{BTreeMap, HashMap};

use super::super::model::{
    Edition, Opportunity, OpportunityId, OpportunityKind, OpportunityState, ProfileId, Texts,
};
use super::super::regions;
use super::super::store::{self, Place};
use super::super::views::{AnonymousProfile, OpportunityShown, Shower, shown_sectors};
use crate::accounts::{Caller, OrganisationId};
use crate::codelists::{CodeRef, fold, tokens};
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
        .filter(|profile| profile.is_public || caller.is_some())
        .ok_or(Error::NotFound)?;
    let facts = facts_of_one(conn, &profile.organisation)?.ok_or(Error::NotFound)?;
    let texts = store::texts(conn, id, Edition::Published)?.ok_or(Error::NotFound)?;
    let organisation = std::slice::from_ref(&profile.organisation);
    let mut open = store::open_opportunities(conn, Some(organisation), now.date())?;
    open.retain(|one| one.said.is_public || caller.is_some());
    show(conn, id, &facts, &texts, &open, lang, now)
}

/// The organisation's own profile exactly as others see it or, before it is published, would see it; from the draft when `draft`.
/// `None` when there is no text yet.
///
/// # Errors
/// Those of the database.
pub fn as_others_see_it(
    conn: &mut DbConnection,
    access: &Access,
    draft: bool,
    lang: Lang,
    now: Instant,
) -> Result<Option<AnonymousProfile>> {
    let facts = organisations::actions::facts(conn, access)?;
    let Some(profile) = store::of_organisation(conn, access.organisation())? else {
        return Ok(None);
    };
    let edition = if draft { Edition::Draft } else { Edition::Published };
    let Some(texts) = store::texts(conn, &profile.id, edition)? else { return Ok(None) };
    let mut opportunities = store::opportunities_of(conn, access.organisation())?;
    opportunities
        .retain(|one| one.is_open(now.date()) || (draft && one.state == OpportunityState::Draft));
    show(conn, &profile.id, &facts, &texts, &opportunities, lang, now).map(Some)
}

fn show(
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
    let shown = store::of_organisation(conn, &one.organisation)?
        .is_some_and(|profile| profile.is_shown(now.date()));
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
fn readable(
    conn: &mut DbConnection,
    caller: Option<&Caller>,
    id: &OpportunityId,
) -> Result<Opportunity> {
    store::opportunity(conn, id)?
        .filter(|one| one.published_at.is_some() && one.state != OpportunityState::Draft)
        .filter(|one| one.said.is_public || caller.is_some())
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
    let mut others = store::shown_opportunities(conn, caller.is_none(), now.date())?;
    others.retain(|(one, _)| one.id != over.id && one.organisation != over.organisation);
    let likeness = |one: &Opportunity| {
        let shared =
            one.said.codes.iter().filter(|code| divisions.contains(&regions::division(code)));
        let same_code = one.said.codes.iter().filter(|code| over.said.codes.contains(code)).count();
        (
            same_code,
            shared.count(),
            one.said.kind == over.said.kind,
            one.said.kind.is_offer() == over.said.kind.is_offer(),
        )
    };
    others.sort_by_key(|(one, _)| std::cmp::Reverse(likeness(one)));
    others.truncate(3);
    show_with_facts(conn, others.into_iter().map(|(one, _)| one).collect(), lang, now)
}

/// What a list of opportunities is narrowed down to. Empty lists narrow nothing down.
#[derive(Debug, Clone, Default)]
pub struct OpportunityFilter {
    /// Words of title or description, any language.
    pub words: String,
    pub kinds: Vec<OpportunityKind>,
    /// ISO countries of the companies.
    pub countries: Vec<String>,
    /// Codes of the list cooperation-types.
    pub cooperation_types: Vec<String>,
    /// A sector code of NACE 2.1 or the beginning of one.
    pub sector: String,
}

/// One page of a list of opportunities, with counts for its filters.
#[derive(Debug, Clone, Default)]
pub struct OpportunityPage {
    pub items: Vec<OpportunityShown>,
    /// How many there are in all that fit.
    pub count: usize,
    /// How many come before the first of this page.
    pub before: usize,
    /// The last address on this page, when more follow.
    pub next: Option<OpportunityId>,
    pub facets: Facets,
}

/// How many results each choice would leave, given the other filters.
#[derive(Debug, Clone, Default)]
pub struct Facets {
    pub all: usize,
    pub kinds: BTreeMap<OpportunityKind, usize>,
    pub countries: BTreeMap<String, usize>,
    pub cooperation_types: BTreeMap<String, usize>,
}

/// Opportunities that the reader may see, narrowed down, after the address `after`. Best first when there are words, else in an order
/// that says nothing.
///
/// # Errors
/// Those of the database.
pub fn list_opportunities(
    conn: &mut DbConnection,
    caller: Option<&Caller>,
    filter: &OpportunityFilter,
    after: Option<&str>,
    limit: usize,
    lang: Lang,
    now: Instant,
) -> Result<OpportunityPage> {
    let all = store::shown_opportunities(conn, caller.is_none(), now.date())?;
    let total = all.len();
    let words = tokens(&filter.words);
    let mut worded: Vec<(usize, Opportunity, String)> = all
        .into_iter()
        .filter_map(|(one, country)| Some((score(&one, &words)?, one, country)))
        .filter(|(_, one, _)| in_sector(one, &filter.sector))
        .collect();
    worded.sort_by_key(|(score, _, _)| std::cmp::Reverse(*score));
    let mut facets = facets(&worded, filter);
    facets.all = total;
    worded.retain(|(_, one, country)| {
        Facet::ALL.iter().all(|facet| facet.takes(filter, one, country))
    });
    let count = worded.len();
    let from = after
        .and_then(|after| worded.iter().position(|(_, one, _)| one.id.as_str() == after))
        .map_or(0, |at| at + 1);
    let page: Vec<Opportunity> =
        worded.into_iter().skip(from).take(limit).map(|(_, one, _)| one).collect();
    let next = (from + page.len() < count).then(|| page.last().map(|one| one.id.clone())).flatten();
    Ok(OpportunityPage {
        items: show_with_facts(conn, page, lang, now)?,
        count,
        before: from,
        next,
        facets,
    })
}

/// How well it fits the words: every word must be there, a title counts three times. `None` when one is missing.
fn score(one: &Opportunity, words: &[String]) -> Option<usize> {
    let texts: Vec<(String, String)> =
        one.said.texts.all().map(|text| (fold(&text.headline), fold(&text.body))).collect();
    let labels: String = one
        .said
        .codes
        .iter()
        .filter_map(crate::codelists::entry)
        .map(|entry| fold(entry.label(crate::codelists::Lang::En)))
        .collect();
    let of = |word: &String| {
        let in_title = texts.iter().any(|(title, _)| title.contains(word.as_str()));
        let in_body = texts.iter().any(|(_, body)| body.contains(word.as_str()))
            || labels.contains(word.as_str());
        match (in_title, in_body) {
            (true, _) => Some(3),
            (false, true) => Some(1),
            (false, false) => None,
        }
    };
    words.iter().map(of).sum()
}

fn in_sector(one: &Opportunity, sector: &str) -> bool {
    sector.is_empty() || one.said.codes.iter().any(|code| code.code.as_str().starts_with(sector))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Facet {
    Kind,
    Country,
    Cooperation,
}

impl Facet {
    const ALL: [Facet; 3] = [Facet::Kind, Facet::Country, Facet::Cooperation];

    fn takes(self, filter: &OpportunityFilter, one: &Opportunity, country: &str) -> bool {
        match self {
            Facet::Kind => filter.kinds.is_empty() || filter.kinds.contains(&one.said.kind),
            Facet::Country => {
                filter.countries.is_empty()
                    || filter.countries.iter().any(|wanted| wanted == country)
            }
            Facet::Cooperation => {
                filter.cooperation_types.is_empty()
                    || one
                        .said
                        .cooperation_types
                        .iter()
                        .any(|code| filter.cooperation_types.contains(code))
            }
        }
    }
}

fn facets(worded: &[(usize, Opportunity, String)], filter: &OpportunityFilter) -> Facets {
    let mut facets = Facets::default();
    for (_, one, country) in worded {
        let others_take = |own: Facet| {
            Facet::ALL
                .iter()
                .filter(|facet| **facet != own)
                .all(|facet| facet.takes(filter, one, country))
        };
        if others_take(Facet::Kind) {
            *facets.kinds.entry(one.said.kind).or_default() += 1;
        }
        if others_take(Facet::Country) {
            *facets.countries.entry(country.clone()).or_default() += 1;
        }
        if others_take(Facet::Cooperation) {
            for code in &one.said.cooperation_types {
                *facets.cooperation_types.entry(code.clone()).or_default() += 1;
            }
        }
    }
    facets
}

fn show_with_facts(
    conn: &mut DbConnection,
    some: Vec<Opportunity>,
    lang: Lang,
    now: Instant,
) -> Result<Vec<OpportunityShown>> {
    let mut organisations: Vec<OrganisationId> =
        some.iter().map(|one| one.organisation.clone()).collect();
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
    let facts: HashMap<OrganisationId, Facts> =
        facts.into_iter().map(|one| (one.id.clone(), one)).collect();
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
    let place = |facts: &Facts| Place {
        region: facts.record.region.clone(),
        sectors: shown_sectors(facts),
    };
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
        facts
            .iter()
            .flat_map(|one| one.record.references.iter().map(|reference| reference.sector.clone())),
    );
    codes.extend(opportunities.iter().flat_map(|one| one.said.codes.clone()));
    store::custom_labels(conn, &codes)
}

fn facts_of_one(conn: &mut DbConnection, organisation: &OrganisationId) -> Result<Option<Facts>> {
    Ok(organisations::actions::facts_of(conn, Some(std::slice::from_ref(organisation)))?.pop())
}

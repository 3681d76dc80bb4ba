//! Hard filters: who can't be in a list at all, and by what.

use super::codes::{Codes, common, sorted};
use super::facts::{Level, SectorCode, SizeClass};
use super::feature::Feature;
use super::head::Head;
use super::opportunity::{OpportunityFacts, Side as DealSide, Topic};
use super::party::{Party, Side};

/// What the seeker makes a must. Empty lists ask for nothing; within a list one of the values is enough, except
/// certificates, which are all needed.
#[derive(Clone, Debug, PartialEq)]
pub struct Filters {
    /// Leave out the seeker's own country. On by default.
    pub other_country: bool,
    pub countries: Vec<String>,
    pub sectors: Vec<SectorCode>,
    pub kinds: Vec<String>,
    pub sizes: Vec<SizeClass>,
    pub languages: Vec<(String, Level)>,
    pub certificates: Vec<String>,
    pub cooperation: Vec<String>,
    /// The candidate has an opportunity of one of these kinds.
    pub opportunities: Vec<(Topic, DealSide)>,
}

impl Default for Filters {
    fn default() -> Self {
        Self {
            other_country: true,
            countries: Vec::new(),
            sectors: Vec::new(),
            kinds: Vec::new(),
            sizes: Vec::new(),
            languages: Vec::new(),
            certificates: Vec::new(),
            cooperation: Vec::new(),
            opportunities: Vec::new(),
        }
    }
}

/// What removed a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Removal {
    OwnCountry,
    Country,
    Kind,
    Itself,
    Paused,
    Known,
    /// Either has blocked the other. Whoever asks must not learn which.
    Blocked,
    /// The seeker is not interested in the candidate's country, or refuses partners like it.
    SeekerRefuses,
    /// The candidate is not interested in the seeker's country, or refuses partners like it.
    CandidateRefuses,
    Sector,
    Size,
    Language,
    Certificate,
    Cooperation,
    Opportunity,
}

impl Removal {
    /// All filters, the cheap and telling ones first.
    pub const ALL: [Self; 15] = [
        Self::OwnCountry,
        Self::Country,
        Self::Kind,
        Self::Itself,
        Self::Paused,
        Self::Known,
        Self::Blocked,
        Self::SeekerRefuses,
        Self::CandidateRefuses,
        Self::Sector,
        Self::Size,
        Self::Language,
        Self::Certificate,
        Self::Cooperation,
        Self::Opportunity,
    ];
}

/// The filters of one ranking, ready for many candidates.
pub(super) struct Gate<'a> {
    pub(super) seeker: Side<'a>,
    pub(super) filters: &'a Filters,
    countries: Vec<Feature>,
    pub(super) sectors: Vec<Feature>,
    kinds: Vec<Feature>,
    languages: Vec<(Feature, Level)>,
    certificates: Vec<Feature>,
    cooperation: Vec<Feature>,
}

impl<'a> Gate<'a> {
    pub(super) fn new(seeker: &'a Party, filters: &'a Filters) -> Self {
        let features = |kind: &str, codes: &[String]| sorted(kind, codes.iter().map(String::as_str));
        let languages =
            filters.languages.iter().map(|(language, level)| (Feature::new("language", language), *level));
        Self {
            countries: features("country", &filters.countries),
            sectors: filters.sectors.iter().map(|s| Feature::sector(&s.list, &s.code)).collect(),
            kinds: features("kind", &filters.kinds),
            languages: languages.collect(),
            certificates: features("certificate", &filters.certificates),
            cooperation: features("cooperation", &filters.cooperation),
            seeker: Side::of(seeker),
            filters,
        }
    }

    /// Whether a candidate may be in the list.
    pub(super) fn admits(&self, candidate: Side<'_>) -> bool {
        Removal::ALL.into_iter().all(|filter| self.passes(filter, candidate))
    }

    /// Everything that keeps a candidate out of the list.
    pub(super) fn removals(&self, candidate: Side<'_>) -> Vec<Removal> {
        Removal::ALL.into_iter().filter(|filter| !self.passes(*filter, candidate)).collect()
    }

    pub(super) fn passes(&self, filter: Removal, candidate: Side<'_>) -> bool {
        let (own, head, party) = (self.seeker, candidate.head, candidate.party);
        match filter {
            Removal::OwnCountry => {
                !self.filters.other_country || own.head.country.is_none() || own.head.country != head.country
            }
            Removal::Country => allows(&self.countries, head.country),
            Removal::Kind => allows(&self.kinds, head.kind),
            Removal::Itself => own.party.id().is_empty() || own.head.id != head.id,
            Removal::Paused => !head.paused,
            Removal::Known => {
                !lists(own, head, |codes| &codes.known) && !lists(candidate, own.head, |codes| &codes.known)
            }
            Removal::Blocked => {
                !lists(own, head, |codes| &codes.blocked)
                    && !lists(candidate, own.head, |codes| &codes.blocked)
            }
            Removal::SeekerRefuses => !refuses(own, head),
            Removal::CandidateRefuses => !refuses(candidate, own.head),
            Removal::Sector => {
                self.sectors.is_empty() || self.sectors.iter().any(|sector| party.fields.weight(*sector) > 0)
            }
            Removal::Size => {
                let sizes = &self.filters.sizes;
                sizes.is_empty() || head.size.is_some_and(|size| sizes.contains(&size))
            }
            Removal::Language => self.languages.is_empty() || self.speaks(party),
            Removal::Certificate => {
                self.certificates.is_empty()
                    || common(&self.certificates, &party.codes.certificates) == self.certificates.len()
            }
            Removal::Cooperation => {
                self.cooperation.is_empty() || common(&self.cooperation, &party.codes.cooperation) > 0
            }
            Removal::Opportunity => self.filters.opportunities.is_empty() || self.offers(party),
        }
    }

    fn speaks(&self, candidate: &Party) -> bool {
        let spoken = &candidate.codes.languages;
        self.languages
            .iter()
            .any(|(must, level)| spoken.iter().any(|(language, at)| language == must && at >= level))
    }

    fn offers(&self, candidate: &Party) -> bool {
        let wanted = &self.filters.opportunities;
        let fits =
            |o: &OpportunityFacts| wanted.iter().any(|(topic, side)| *topic == o.topic && *side == o.side);
        candidate.facts.opportunities.iter().any(fits)
    }
}

/// Whether a filter's values leave a candidate's value in; with none given all are.
fn allows(values: &[Feature], value: Option<Feature>) -> bool {
    values.is_empty() || value.is_some_and(|value| values.binary_search(&value).is_ok())
}

/// Whether one side has the other in a list of its own.
fn lists(one: Side<'_>, other: &Head, which: fn(&Codes) -> &Vec<Feature>) -> bool {
    one.head.guarded && which(&one.party.codes).binary_search(&other.id).is_ok()
}

/// Whether one has said that it won't have partners like the other. Silence refuses nobody.
fn refuses(one: Side<'_>, other: &Head) -> bool {
    if !one.head.guarded {
        return false;
    }
    let codes = &one.party.codes;
    let among = |refused: &[Feature], value: Option<Feature>| {
        value.is_some_and(|value| refused.binary_search(&value).is_ok())
    };
    among(&codes.not_interested, other.country)
        || among(&codes.refused_countries, other.country)
        || among(&codes.refused_kinds, other.kind)
        || other.size.is_some_and(|size| codes.refused_sizes.has(size))
}

//! Hard filters: who can't be in a list at all, and by what.

use super::codes::common;
use super::facts::{Level, SectorCode, SizeClass};
use super::feature::Feature;
use super::opportunity::{Side, Topic};
use super::party::Party;

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
    pub opportunities: Vec<(Topic, Side)>,
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
    seeker: &'a Party,
    filters: &'a Filters,
    countries: Vec<Feature>,
    sectors: Vec<Feature>,
    languages: Vec<(Feature, Level)>,
    certificates: Vec<Feature>,
    cooperation: Vec<Feature>,
    left_out: std::collections::HashSet<&'a str>,
}

impl<'a> Gate<'a> {
    pub(super) fn new(seeker: &'a Party, filters: &'a Filters) -> Self {
        let features = |kind: &str, codes: &[String]| {
            codes.iter().map(|code| Feature::new(kind, code)).collect()
        };
        let mut countries: Vec<Feature> = features("country", &filters.countries);
        countries.sort_unstable();
        Self {
            countries,
            sectors: filters.sectors.iter().map(|s| Feature::sector(&s.list, &s.code)).collect(),
            languages: filters
                .languages
                .iter()
                .map(|(l, level)| (Feature::new("language", l), *level))
                .collect(),
            certificates: features("certificate", &filters.certificates),
            cooperation: features("cooperation", &filters.cooperation),
            left_out: seeker
                .facts
                .known
                .iter()
                .chain(&seeker.facts.blocked)
                .map(String::as_str)
                .collect(),
            seeker,
            filters,
        }
    }

    /// Whether a candidate may be in the list.
    pub(super) fn admits(&self, candidate: &Party) -> bool {
        Removal::ALL.into_iter().all(|filter| self.passes(filter, candidate))
    }

    /// Everything that keeps a candidate out of the list.
    pub(super) fn removals(&self, candidate: &Party) -> Vec<Removal> {
        Removal::ALL.into_iter().filter(|filter| !self.passes(*filter, candidate)).collect()
    }

    pub(super) fn passes(&self, filter: Removal, candidate: &Party) -> bool {
        let (seeker, filters) = (self.seeker, self.filters);
        let (own, theirs, facts) = (&seeker.codes, &candidate.codes, &*candidate.facts);
        match filter {
            Removal::OwnCountry => {
                !filters.other_country || own.country.is_none() || own.country != theirs.country
            }
            Removal::Country => {
                self.countries.is_empty()
                    || theirs.country.is_some_and(|c| self.countries.binary_search(&c).is_ok())
            }
            Removal::Kind => {
                filters.kinds.is_empty()
                    || facts.kind.as_ref().is_some_and(|k| filters.kinds.contains(k))
            }
            Removal::Itself => seeker.id().is_empty() || seeker.id() != candidate.id(),
            Removal::Paused => !facts.paused,
            Removal::Known => !self.lists(candidate, |facts| &facts.known),
            Removal::Blocked => !self.lists(candidate, |facts| &facts.blocked),
            Removal::SeekerRefuses => !refuses(seeker, candidate),
            Removal::CandidateRefuses => !refuses(candidate, seeker),
            Removal::Sector => {
                self.sectors.is_empty()
                    || self.sectors.iter().any(|sector| candidate.fields.weight(*sector) > 0)
            }
            Removal::Size => {
                filters.sizes.is_empty()
                    || facts.size.is_some_and(|size| filters.sizes.contains(&size))
            }
            Removal::Language => self.languages.is_empty() || self.speaks(candidate),
            Removal::Certificate => {
                common(&self.certificates, &theirs.certificates) == self.certificates.len()
            }
            Removal::Cooperation => {
                self.cooperation.is_empty() || common(&self.cooperation, &theirs.cooperation) > 0
            }
            Removal::Opportunity => filters.opportunities.is_empty() || self.offers(candidate),
        }
    }

    fn lists(&self, candidate: &Party, which: fn(&super::facts::Facts) -> &Vec<String>) -> bool {
        let id = candidate.id();
        let by_seeker = self.left_out.contains(id)
            && which(&self.seeker.facts).iter().any(|listed| listed == id);
        by_seeker
            || (!self.seeker.id().is_empty()
                && which(&candidate.facts).iter().any(|listed| listed == self.seeker.id()))
    }

    fn speaks(&self, candidate: &Party) -> bool {
        let spoken = &candidate.codes.languages;
        self.languages.iter().any(|(must, level)| {
            spoken.iter().any(|(language, at)| language == must && at >= level)
        })
    }

    fn offers(&self, candidate: &Party) -> bool {
        candidate.facts.opportunities.iter().any(|o| {
            self.filters
                .opportunities
                .iter()
                .any(|(topic, side)| *topic == o.topic && *side == o.side)
        })
    }
}

/// Whether one has said that it won't have partners like the other. Silence refuses nobody.
fn refuses(one: &Party, other: &Party) -> bool {
    let codes = &one.codes;
    let country = other.codes.country.is_some_and(|country| {
        codes.not_interested.binary_search(&country).is_ok()
            || codes.refused_countries.binary_search(&country).is_ok()
    });
    country
        || other.facts.size.is_some_and(|size| codes.refused_sizes.has(size))
        || other.facts.kind.as_ref().is_some_and(|kind| one.facts.refusals.kinds.contains(kind))
}

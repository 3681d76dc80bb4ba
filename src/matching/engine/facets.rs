//! Facets: how many candidates each further filter would leave.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::bits::Bits;
use super::facts::{Facts, SectorCode, SizeClass};
use super::filters::{Filters, Gate, Removal};
use super::opportunity::{OpportunityFacts, Side, Topic};
use super::snapshot::{Seeker, Snapshot};
use super::taxonomy::Taxonomy;

/// Counts by value. Each facet ignores its own filter, so that one can widen a choice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FacetCounts {
    pub countries: BTreeMap<String, usize>,
    pub kinds: BTreeMap<String, usize>,
    pub sizes: BTreeMap<SizeClass, usize>,
    pub languages: BTreeMap<String, usize>,
    /// Divisions of each list (see [`Taxonomy::with_divisions`]).
    pub sectors: BTreeMap<SectorCode, usize>,
    pub certificates: BTreeMap<String, usize>,
    pub cooperation: BTreeMap<String, usize>,
    pub opportunities: BTreeMap<(Topic, Side), usize>,
}

/// A value by which one can filter.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum FacetValue {
    Country(String),
    Kind(String),
    Size(SizeClass),
    Language(String),
    /// A division.
    Sector(SectorCode),
    Certificate(String),
    Cooperation(String),
    Opportunity(Topic, Side),
}

/// For each value who has it. Counting is common bits, whatever the filters.
#[derive(Clone, Debug, Default)]
pub(super) struct FacetIndex {
    length: usize,
    values: BTreeMap<FacetValue, Bits>,
}

impl Snapshot {
    /// Facet counts of the candidates of a ranking.
    pub fn facets(&self, seeker: &Seeker, filters: &Filters) -> FacetCounts {
        let gate = Gate::new(&seeker.0, filters);
        let mut counts = FacetCounts::default();
        for part in self.segments() {
            let open = gate.open(part);
            part.segment.facets.count(&mut counts, |facet| open.but_for(facet));
        }
        counts
    }
}

impl FacetIndex {
    /// Notes the values of each of `length` things.
    pub(super) fn new(length: usize, things: impl Iterator<Item = BTreeSet<FacetValue>>) -> Self {
        let mut values: BTreeMap<FacetValue, Bits> = BTreeMap::new();
        for (at, thing) in things.enumerate() {
            for value in thing {
                values.entry(value).or_insert_with(|| Bits::none(length)).insert(at);
            }
        }
        Self { length, values }
    }

    /// Who has the value.
    pub(super) fn having(&self, value: &FacetValue) -> Option<&Bits> {
        self.values.get(value)
    }

    /// Who has one of the values.
    pub(super) fn any(&self, values: impl IntoIterator<Item = FacetValue>) -> Bits {
        let mut any = Bits::none(self.length);
        values.into_iter().filter_map(|value| self.values.get(&value)).for_each(|having| any.add(having));
        any
    }

    /// Adds to the counts, for each value, those of them who pass all filters but that of its own facet.
    pub(super) fn count(&self, counts: &mut FacetCounts, passing: impl Fn(Removal) -> Bits) {
        let mut among: Option<(Removal, Bits)> = None;
        for (value, having) in &self.values {
            // Values come facet by facet.
            let facet = value.facet();
            let bits = match among.take() {
                Some((same, bits)) if same == facet => bits,
                _ => passing(facet),
            };
            counts.add(value, having.common(&bits));
            among = Some((facet, bits));
        }
    }

    /// Bytes of all sets.
    pub(super) fn bytes(&self) -> usize {
        self.values.values().map(Bits::bytes).sum()
    }
}

impl FacetValue {
    /// The filter that asks for such values.
    fn facet(&self) -> Removal {
        match self {
            Self::Country(_) => Removal::Country,
            Self::Kind(_) => Removal::Kind,
            Self::Size(_) => Removal::Size,
            Self::Language(_) => Removal::Language,
            Self::Sector(_) => Removal::Sector,
            Self::Certificate(_) => Removal::Certificate,
            Self::Cooperation(_) => Removal::Cooperation,
            Self::Opportunity(..) => Removal::Opportunity,
        }
    }

    /// All values of a candidate.
    pub(super) fn of(facts: &Facts, divisions: &mut Divisions<'_>) -> BTreeSet<Self> {
        let mut values = Self::of_result(
            &facts.country,
            facts.sectors.iter().map(|one| &one.sector),
            facts.opportunities.iter(),
            divisions,
        );
        values.extend(facts.kind.clone().map(Self::Kind));
        values.extend(facts.size.map(Self::Size));
        values.extend(facts.languages.iter().map(|spoken| Self::Language(spoken.language.clone())));
        values.extend(facts.certificates.iter().cloned().map(Self::Certificate));
        values.extend(facts.cooperation.iter().cloned().map(Self::Cooperation));
        values
    }

    /// The values by which search results are sifted.
    pub(super) fn of_result<'a>(
        country: &str,
        sectors: impl Iterator<Item = &'a SectorCode>,
        opportunities: impl Iterator<Item = &'a OpportunityFacts>,
        divisions: &mut Divisions<'_>,
    ) -> BTreeSet<Self> {
        let mut values: BTreeSet<Self> = sectors.map(|code| Self::Sector(divisions.of(code))).collect();
        if !country.is_empty() {
            values.insert(Self::Country(country.to_owned()));
        }
        for one in opportunities {
            values.insert(Self::Opportunity(one.topic.clone(), one.side));
            values.extend(one.cooperation.iter().cloned().map(Self::Cooperation));
        }
        values
    }
}

/// The divisions of codes, each looked up once.
pub(super) struct Divisions<'a> {
    taxonomy: &'a Taxonomy,
    known: HashMap<SectorCode, SectorCode>,
}

impl<'a> Divisions<'a> {
    pub(super) fn new(taxonomy: &'a Taxonomy) -> Self {
        Self { taxonomy, known: HashMap::new() }
    }

    fn of(&mut self, sector: &SectorCode) -> SectorCode {
        if let Some(known) = self.known.get(sector) {
            return known.clone();
        }
        let division = self.taxonomy.division(sector);
        self.known.insert(sector.clone(), division.clone());
        division
    }
}

impl FacetCounts {
    fn add(&mut self, value: &FacetValue, number: usize) {
        if number == 0 {
            return;
        }
        let count = match value {
            FacetValue::Country(code) => entry(&mut self.countries, code),
            FacetValue::Kind(code) => entry(&mut self.kinds, code),
            FacetValue::Size(size) => entry(&mut self.sizes, size),
            FacetValue::Language(code) => entry(&mut self.languages, code),
            FacetValue::Sector(division) => entry(&mut self.sectors, division),
            FacetValue::Certificate(code) => entry(&mut self.certificates, code),
            FacetValue::Cooperation(code) => entry(&mut self.cooperation, code),
            FacetValue::Opportunity(topic, side) => {
                self.opportunities.entry((topic.clone(), *side)).or_default()
            }
        };
        *count += number;
    }
}

fn entry<'a, K: Ord + Clone>(counts: &'a mut BTreeMap<K, usize>, key: &K) -> &'a mut usize {
    counts.entry(key.clone()).or_default()
}

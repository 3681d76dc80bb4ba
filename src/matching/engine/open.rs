//! Who is open to a ranking: the hard filters for all documents of a segment at once, as sets.

use super::bits::Bits;
use super::facets::FacetValue;
use super::filters::{Gate, Removal};
use super::snapshot::Part;

/// The documents that pass, filter by filter where facets ask for it.
pub(super) struct Open {
    /// Those who pass everything that no facet can widen.
    able: Bits,
    /// Those who pass a filter that was set.
    musts: Vec<(Removal, Bits)>,
}

impl Open {
    pub(super) fn new(able: Bits, musts: Vec<(Removal, Bits)>) -> Self {
        Self { able, musts }
    }

    /// Those who pass every filter.
    pub(super) fn all(&self) -> Bits {
        self.without(|_| false)
    }

    /// Those who pass every filter but perhaps one.
    pub(super) fn but_for(&self, facet: Removal) -> Bits {
        self.without(|filter| filter == facet)
    }

    fn without(&self, ignored: impl Fn(Removal) -> bool) -> Bits {
        let mut passing = self.able.clone();
        self.musts.iter().filter(|must| !ignored(must.0)).for_each(|must| passing.keep(&must.1));
        passing
    }
}

impl Gate<'_> {
    /// The documents of a segment that pass; the same that [`Gate::admits`] one by one.
    pub(super) fn open(&self, part: &Part) -> Open {
        let (segment, seeker) = (&*part.segment, &*self.seeker.party.facts);
        let mut able = Bits::clone(&part.live);
        able.take_out(&segment.paused);
        if self.filters.other_country
            && let Some(own) = segment.facets.having(&FacetValue::Country(seeker.country.clone()))
        {
            able.take_out(own);
        }
        able.take_out(&segment.facets.any(self.refused()));
        let itself = (!seeker.id.is_empty()).then_some(&seeker.id);
        let left_out = seeker.known.iter().chain(&seeker.blocked).chain(itself);
        left_out.filter_map(|id| segment.find(id)).for_each(|document| able.remove(document));
        // Those who list or refuse somebody are few, and asked one by one.
        let mut refusing = segment.guarded.clone();
        refusing.keep(&able);
        let own_word = [Removal::Known, Removal::Blocked, Removal::CandidateRefuses];
        for document in refusing.iter() {
            if !own_word.iter().all(|filter| self.passes(*filter, segment.side(document))) {
                able.remove(document);
            }
        }
        Open::new(able, self.musts(part))
    }

    /// What the seeker won't have.
    fn refused(&self) -> impl Iterator<Item = FacetValue> {
        use super::facts::Stance;
        let facts = &self.seeker.party.facts;
        let unwanted = facts.countries.iter().filter(|one| one.stance == Stance::NotInterested);
        let countries = unwanted.map(|one| &one.country).chain(&facts.refusals.countries);
        let kinds = facts.refusals.kinds.iter().cloned().map(FacetValue::Kind);
        let sizes = facts.refusals.sizes.iter().copied().map(FacetValue::Size);
        countries.cloned().map(FacetValue::Country).chain(kinds).chain(sizes)
    }

    fn musts(&self, part: &Part) -> Vec<(Removal, Bits)> {
        let (segment, filters) = (&*part.segment, self.filters);
        let facets = &segment.facets;
        let length = segment.parties.len();
        let mut musts = Vec::new();
        let mut must = |filter, is_set: bool, passing: &dyn Fn() -> Bits| {
            if is_set {
                musts.push((filter, passing()));
            }
        };
        let strings = |values: &[String], value: fn(String) -> FacetValue| {
            facets.any(values.iter().cloned().map(value))
        };
        must(Removal::Country, !filters.countries.is_empty(), &|| {
            strings(&filters.countries, FacetValue::Country)
        });
        must(Removal::Kind, !filters.kinds.is_empty(), &|| strings(&filters.kinds, FacetValue::Kind));
        must(Removal::Size, !filters.sizes.is_empty(), &|| {
            facets.any(filters.sizes.iter().copied().map(FacetValue::Size))
        });
        must(Removal::Cooperation, !filters.cooperation.is_empty(), &|| {
            strings(&filters.cooperation, FacetValue::Cooperation)
        });
        must(Removal::Opportunity, !filters.opportunities.is_empty(), &|| {
            let kinds = filters.opportunities.iter().cloned();
            facets.any(kinds.map(|(topic, side)| FacetValue::Opportunity(topic, side)))
        });
        must(Removal::Language, !filters.languages.is_empty(), &|| {
            let spoken = filters.languages.iter().map(|one| FacetValue::Language(one.0.clone()));
            let mut passing = facets.any(spoken);
            let well = |document: &usize| self.passes(Removal::Language, segment.side(*document));
            let badly: Vec<usize> = passing.iter().filter(|document| !well(document)).collect();
            badly.into_iter().for_each(|document| passing.remove(document));
            passing
        });
        must(Removal::Certificate, !filters.certificates.is_empty(), &|| {
            let mut passing = Bits::all(length);
            for code in &filters.certificates {
                passing.keep(&facets.any([FacetValue::Certificate(code.clone())]));
            }
            passing
        });
        must(Removal::Sector, !filters.sectors.is_empty(), &|| {
            let mut passing = Bits::none(length);
            for sector in &self.sectors {
                let having = segment.lists.list(*sector).documents;
                having.iter().for_each(|document| passing.insert(usize::from(*document)));
            }
            passing
        });
        musts
    }
}

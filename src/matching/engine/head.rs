//! The few facts that every ranking asks of every candidate, small enough to stand in one row after the other.

use super::codes::Codes;
use super::criteria;
use super::criterion::Criterion;
use super::facts::{Facts, Level, SizeClass};
use super::feature::Feature;

/// A candidate at a glance. With it alone most are ruled out, or measured, without touching the full record.
#[derive(Clone, Copy, Debug)]
pub(super) struct Head {
    pub id: Feature,
    pub country: Option<Feature>,
    pub kind: Option<Feature>,
    pub size: Option<SizeClass>,
    pub paused: bool,
    /// Lists or refuses somebody; then the full record must be asked.
    pub guarded: bool,
    /// The number of its country among known places.
    pub place: Option<u16>,
    /// Bits of the countries that it wants or is active in; a bit may stand for several.
    pub abroad: u64,
    /// What a country that it wants or is active in is worth: less when it names very many.
    pub abroad_worth: f32,
    /// Bits of its forms of cooperation.
    pub cooperation: u64,
    /// The first of its languages, and whether there are more.
    pub languages: [Option<(Feature, Level)>; 3],
    pub more_languages: bool,
    /// The value of its trust facts.
    pub trust: f64,
    /// The sums of all that it says it wants.
    pub fields_wanted: u64,
    pub words_wanted: u64,
    /// Criteria on which it says what it wants.
    pub asks: Set,
    /// Criteria on which it says what it is.
    pub says: Set,
}

/// Countries that somebody may name before each is worth less.
const COUNTRIES: f32 = 15.0;

/// A set of criteria.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Set(u16);

impl Set {
    pub(super) fn of(has: impl Fn(Criterion) -> bool) -> Self {
        let bits = Criterion::ALL.into_iter().filter(|criterion| has(*criterion));
        Self(bits.fold(0, |bits, criterion| bits | 1 << (criterion as u16)))
    }

    pub(super) fn has(self, criterion: Criterion) -> bool {
        self.0 & 1 << (criterion as u16) != 0
    }

    pub(super) fn both(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The criteria in order.
    pub(super) fn iter(self) -> impl Iterator<Item = Criterion> {
        Criterion::ALL.into_iter().filter(move |criterion| self.has(*criterion))
    }
}

impl Head {
    /// The head of a record; what depends on other records follows when the party is complete.
    pub(super) fn new(facts: &Facts, codes: &Codes) -> Self {
        let refuses = facts.countries.iter().any(|c| c.stance == super::facts::Stance::NotInterested)
            || facts.refusals != super::facts::Refusals::default();
        Self {
            id: Feature::id(&facts.id),
            country: (!facts.country.is_empty()).then(|| Feature::country(&facts.country)),
            kind: facts.kind.as_ref().map(|kind| Feature::new("kind", kind)),
            size: facts.size,
            paused: facts.paused,
            guarded: refuses || !facts.known.is_empty() || !facts.blocked.is_empty(),
            place: None,
            abroad: bits(codes.wanted.iter().chain(&codes.active)),
            abroad_worth: (COUNTRIES / (codes.wanted.len() + codes.active.len()).max(1) as f32).min(1.0),
            cooperation: bits(&codes.cooperation),
            languages: [0, 1, 2].map(|at| codes.languages.get(at).copied()),
            more_languages: codes.languages.len() > 3,
            trust: criteria::trust_value(&facts.trust),
            fields_wanted: 0,
            words_wanted: 0,
            asks: Set::default(),
            says: Set::default(),
        }
    }
}

/// One of 64 bits for each feature: where no bit is common, no feature is.
pub(super) fn bits<'a>(features: impl IntoIterator<Item = &'a Feature>) -> u64 {
    features.into_iter().fold(0, |bits, feature| bits | feature.bit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_keeps_the_order_of_criteria() {
        let wishes = Set::of(Criterion::is_wish);
        assert_eq!(wishes.iter().count(), Criterion::ALL.len() - 2);
        assert!(!wishes.has(Criterion::Trust) && wishes.has(Criterion::Text));
        assert_eq!(wishes.both(Set::of(|c| !c.is_wish())), Set::default());
    }
}

//! The few facts that every ranking asks of every candidate, small enough to stand in one row after the other.

use super::criterion::Criterion;
use super::facts::{Facts, SizeClass};
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
    /// Criteria on which it says what it wants.
    pub asks: Set,
    /// Criteria on which it says what it is.
    pub says: Set,
}

/// A set of criteria.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
    pub(super) fn new(facts: &Facts, asks: Set, says: Set) -> Self {
        let refuses =
            facts.countries.iter().any(|c| c.stance == super::facts::Stance::NotInterested)
                || facts.refusals != super::facts::Refusals::default();
        Self {
            id: Feature::id(&facts.id),
            country: (!facts.country.is_empty()).then(|| Feature::country(&facts.country)),
            kind: facts.kind.as_ref().map(|kind| Feature::new("kind", kind)),
            size: facts.size,
            paused: facts.paused,
            guarded: refuses || !facts.known.is_empty() || !facts.blocked.is_empty(),
            asks,
            says,
        }
    }
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

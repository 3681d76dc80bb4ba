//! The criteria: each measures one direction of a pair (what `wisher` wants, what `other` is) and can say why.

mod certificates;
mod cooperation;
mod countries;
mod demand;
mod digital;
mod languages;
mod sectors;
mod size;
mod texts;
mod trust;

pub(super) use demand::{direct as direct_demand, joined as joined_demand};
pub(super) use trust::value as trust_value;

use super::affinity::{Affinity, WHOLE};
use super::criterion::Criterion;
use super::facts::TrustFacts;
use super::feature::{Feature, FeatureMap};
use super::head::Head;
use super::knowledge::Knowledge;
use super::measured::Measured;
use super::party::{Party, Side};
use super::reason::Reason;
use super::terms::FULL;

/// The sums of one direction of one pair: from inverted lists in a ranking, directly in an explanation; the same either way.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Sums {
    pub depth: u64,
    /// Wanted fields, carried to the fields that go with them.
    pub affinity: u64,
    /// Wanted words, carried to the fields that go with them.
    pub kindred: u64,
    pub text: u64,
    pub demand: f64,
}

/// What somebody wants, carried to the fields that go with it: for each what its own fields bring there, and what its words do.
pub(super) struct Carried(FeatureMap<[u64; 2]>);

impl Carried {
    pub(super) fn of(wisher: &Party, affinity: &Affinity) -> Self {
        let mut carried = FeatureMap::<[u64; 2]>::default();
        for (part, wants) in [&wisher.stated.fields, &wisher.stated.words].into_iter().enumerate() {
            for (field, weight) in affinity.carry(wants) {
                carried.entry(field).or_default()[part] = weight;
            }
        }
        Self(carried)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (Feature, [u64; 2])> {
        self.0.iter().map(|(field, brought)| (*field, *brought))
    }
}

impl Sums {
    /// Computes the sums of a pair directly.
    pub(super) fn direct(wisher: &Party, other: &Party, affinity: &Affinity) -> Self {
        Self::carried(wisher, other, &Carried::of(wisher, affinity))
    }

    /// Computes the sums of a pair directly, for one who is compared with many.
    pub(super) fn carried(wisher: &Party, other: &Party, carried: &Carried) -> Self {
        // From the other's few fields to what is carried, which may be many.
        let (mut affinity, mut kindred) = (0, 0);
        for (field, has) in other.fields.iter() {
            let [fields, words] = carried.0.get(&field).copied().unwrap_or_default();
            affinity += fields * u64::from(has);
            kindred += words * u64::from(has);
        }
        Self {
            depth: wisher.stated.fields.product(&other.fields),
            affinity,
            kindred,
            text: wisher.stated.words.product(&other.words),
            demand: demand::direct(wisher, other),
        }
    }

    /// Field affinity from both sums, each as a share of what is wanted: the mean of those that are wanted.
    fn affinity(&self, wisher: &Head) -> Measured {
        let parts = [(self.affinity, wisher.fields_wanted), (self.kindred, wisher.words_wanted)];
        let wanted = || parts.iter().filter(|(_, wanted)| *wanted > 0);
        let share =
            |(sum, wanted): &(u64, u64)| *sum as f64 / (*wanted as f64 * f64::from(FULL) * f64::from(WHOLE));
        Measured::Value(wanted().map(share).sum::<f64>() / wanted().count().max(1) as f64)
    }
}

/// Measures one criterion of one direction. Most need the heads only; full records are touched where they must be.
pub(super) fn measure(
    criterion: Criterion,
    wisher: Side<'_>,
    other: Side<'_>,
    sums: &Sums,
    knowledge: &Knowledge,
) -> Measured {
    if !wisher.head.asks.has(criterion) {
        return Measured::Unasked;
    }
    if !other.head.says.has(criterion) {
        return Measured::Unsaid;
    }
    let (wishes, offers) = (wisher.party, other.party);
    match criterion {
        Criterion::Demand | Criterion::SectorDepth | Criterion::FieldAffinity | Criterion::Text => {
            at_most(criterion, wisher.head, sums)
        }
        Criterion::Countries => countries::measure(wisher, other.head, &knowledge.geography),
        Criterion::Cooperation => cooperation::measure(wisher, other),
        Criterion::Digital => digital::measure(wishes, offers),
        Criterion::Languages => languages::measure(wisher, other),
        Criterion::Size => size::measure(&wishes.codes, other.head.size),
        Criterion::Certificates => certificates::measure(&wishes.codes, &offers.codes),
        Criterion::Trust => Measured::Value(other.head.trust),
    }
}

/// The most that a criterion can measure by the sums alone: what it does measure where it is one of them, else 1.
pub(super) fn at_most(criterion: Criterion, wisher: &Head, sums: &Sums) -> Measured {
    let full = f64::from(FULL);
    match criterion {
        Criterion::Demand => Measured::Value(sums.demand),
        Criterion::SectorDepth => Measured::share(sums.depth, wisher.fields_wanted as f64 * full),
        Criterion::FieldAffinity => sums.affinity(wisher),
        Criterion::Text => Measured::share(sums.text, wisher.words_wanted as f64 * full),
        _ => Measured::Value(1.0),
    }
}

/// Whether somebody says something on a criterion. It depends on the one who wishes alone, so a ranking's mean has
/// one denominator.
pub(super) fn asks(criterion: Criterion, wisher: &Party, knowledge: &Knowledge) -> bool {
    match criterion {
        Criterion::Demand => !wisher.deals.is_empty(),
        Criterion::SectorDepth => !wisher.stated.fields.is_empty(),
        Criterion::FieldAffinity => {
            let mut wants = wisher.stated.fields.iter().chain(wisher.stated.words.iter());
            wants.any(|(wanted, _)| !knowledge.affinity.row(wanted).is_empty())
        }
        Criterion::Text => !wisher.stated.words.is_empty(),
        Criterion::Countries => !wisher.codes.wanted.is_empty() || !wisher.codes.active.is_empty(),
        Criterion::Cooperation => !wisher.codes.cooperation.is_empty(),
        Criterion::Digital => {
            wisher.facts.digital.wish.is_some() || !wisher.codes.capabilities_sought.is_empty()
        }
        Criterion::Languages => !wisher.codes.languages.is_empty(),
        Criterion::Size => !wisher.codes.sizes_sought.is_empty(),
        Criterion::Certificates => !wisher.codes.certificates_sought.is_empty(),
        Criterion::Trust => true,
    }
}

/// Whether somebody says what it is on a criterion. Who doesn't is unknown, not unfit.
pub(super) fn says(criterion: Criterion, other: &Party) -> bool {
    match criterion {
        Criterion::Demand => !other.deals.is_empty(),
        Criterion::SectorDepth | Criterion::FieldAffinity => !other.fields.is_empty(),
        Criterion::Text => !other.words.is_empty(),
        Criterion::Countries => !other.facts.country.is_empty(),
        Criterion::Cooperation => !other.codes.cooperation.is_empty(),
        Criterion::Digital => {
            other.facts.digital.dimensions.iter().any(Option::is_some) || !other.codes.capabilities.is_empty()
        }
        Criterion::Languages => !other.codes.languages.is_empty(),
        Criterion::Size => other.facts.size.is_some(),
        Criterion::Certificates => !other.codes.certificates.is_empty(),
        Criterion::Trust => other.facts.trust != TrustFacts::default(),
    }
}

/// Says why a criterion measured what it did, most telling first.
pub(super) fn reasons(
    criterion: Criterion,
    wisher: &Party,
    other: &Party,
    knowledge: &Knowledge,
) -> Vec<Reason> {
    match criterion {
        Criterion::Demand => demand::reasons(wisher, other, knowledge),
        Criterion::SectorDepth => sectors::depth_reasons(wisher, other, &knowledge.taxonomy),
        Criterion::FieldAffinity => sectors::affinity_reasons(wisher, other, knowledge),
        Criterion::Text => texts::reasons(wisher, other, &knowledge.synonyms),
        Criterion::Countries => countries::reasons(wisher, other, &knowledge.geography),
        Criterion::Cooperation => cooperation::reasons(wisher, other),
        Criterion::Digital => digital::reasons(wisher, other),
        Criterion::Languages => languages::reasons(wisher, other),
        Criterion::Size => size::reasons(wisher, other),
        Criterion::Certificates => certificates::reasons(wisher, other),
        Criterion::Trust => trust::reasons(&other.facts.trust),
    }
}

//! What of an organisation stands in the lists, by which feature and with which impact.

use super::feature::{Feature, FeatureMap};
use super::opportunity::{OpportunityFacts, Side, Topic};
use super::party::Party;
use super::terms::{FULL, Terms};

/// All terms of a candidate: what it is, and, by other features, what it wants.
pub(super) fn terms(party: &Party) -> Terms {
    let mut terms: FeatureMap<u32> = party.fields.iter().chain(party.words.iter()).collect();
    for wanted in [&party.stated.fields, &party.stated.words] {
        terms.extend(shares(wanted).map(|(feature, share)| (sought(feature), share)));
    }
    let abroad = party.codes.wanted.iter().chain(&party.codes.active);
    terms.extend(abroad.map(|country| (sought(*country), FULL)));
    for deal in &party.deals {
        let kind = kind(&deal.facts.topic, deal.facts.side);
        terms.insert(kind, FULL);
        terms.extend(deal.field_has.iter().map(|(field, _)| (kind.with(field), FULL)));
        for (wants, nothing) in [(&deal.field_wants, NO_FIELDS), (&deal.word_wants, NO_WORDS)] {
            let none = wants.is_empty().then(|| (Feature::new("meeting", nothing), FULL));
            for (feature, share) in shares(wants).chain(none) {
                let known = terms.entry(kind.with(sought(feature))).or_default();
                *known = share.max(*known);
            }
        }
    }
    Terms::of_parts(terms)
}

/// The feature of wanting another.
pub(super) fn sought(feature: Feature) -> Feature {
    Feature::new("sought", "").with(feature)
}

/// What an opportunity is, as a feature; research partners all seek, so their sides are one. Together with a field it is
/// that of having it.
fn kind(topic: &Topic, side: Side) -> Feature {
    let side = if *topic == Topic::Research { "" } else { side.as_str() };
    Feature::new("meeting", topic.as_str()).with(Feature::new("side", side))
}

/// What an opportunity must be to answer this one.
pub(super) fn answering(own: &OpportunityFacts) -> Feature {
    match own.side {
        Side::Offer => kind(&own.topic, Side::Request),
        Side::Request => kind(&own.topic, Side::Offer),
    }
}

/// Stand for the fields and words of an opportunity that names none.
pub(super) const NO_FIELDS: &str = "no fields";
pub(super) const NO_WORDS: &str = "no words";

/// Wants as shares of all that is wanted, in parts of [`FULL`], rounded up.
fn shares(wants: &Terms) -> impl Iterator<Item = (Feature, u32)> + '_ {
    let share = |weight: u32| (u64::from(weight) * u64::from(FULL)).div_ceil(wants.total()) as u32;
    wants.iter().map(move |(feature, weight)| (feature, share(weight)))
}

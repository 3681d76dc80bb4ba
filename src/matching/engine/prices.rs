//! What a candidate's codes are worth to one seeker, in both directions: one example of each code is measured.

use super::columns::{Aspect, Kinds, RARE, Row};
use super::criteria::{Sums, measure};
use super::criterion::Criterion;
use super::head::Set;
use super::measured::Measured;
use super::party::{Party, Side};
use super::ranker::Ranker;

/// A direction: what the seeker wishes, or what the candidate wishes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Forward,
    Backward,
}

/// Something for both directions: the fit of the seeker's wishes, and the weighted sum of the candidate's.
pub(super) type Both = [f32; 2];
/// The most that nearness alone measures; more is for countries that are named.
pub(super) const UNNAMED: f64 = 0.5;
/// More than all that roundings can take from a bound.
const MARGIN: f32 = 1.000_02;
const CODES: usize = RARE as usize + 1;

/// What each code of each aspect is worth.
pub(super) struct Prices {
    codes: Box<[[Both; CODES]; Aspect::ALL.len()]>,
    /// By what the candidate asks: what the two directions are multiplied by, and what is added.
    joins: Box<[[f32; 3]; CODES]>,
}

impl Prices {
    pub(super) fn new(ranker: &Ranker<'_>, kinds: &Kinds) -> Self {
        let mut prices = Self {
            codes: Box::new([[[0.0; 2]; CODES]; Aspect::ALL.len()]),
            joins: Box::new([[0.0; 3]; CODES]),
        };
        for aspect in Aspect::ALL {
            for way in [Way::Forward, Way::Backward] {
                let criteria = Set::of(|criterion| ranker.counts(way, criterion))
                    .both(Set::of(|criterion| decided(aspect, way).contains(&criterion)));
                if criteria == Set::default() {
                    continue;
                }
                let codes = &mut prices.codes[aspect as usize];
                for (code, example) in kinds.of(aspect) {
                    codes[usize::from(code)][way as usize] =
                        price(ranker, criteria, way, Some(example)) as f32;
                }
                codes[usize::from(RARE)][way as usize] = price(ranker, criteria, way, None) as f32;
            }
        }
        for (code, example) in kinds.of(Aspect::Asks) {
            prices.joins[usize::from(code)] = ranker.join(example.head.asks);
        }
        prices.joins[usize::from(RARE)] = ranker.best_join();
        prices
    }

    /// The total, in thousand-millionths, that a candidate with these codes and sums doesn't exceed; at least 1.
    pub(super) fn bound(&self, row: &Row, sums: &Both) -> u32 {
        let [mut forward, mut backward] = *sums;
        for (codes, code) in self.codes.iter().zip(row) {
            let worth = &codes[usize::from(*code)];
            forward += worth[0];
            backward += worth[1];
        }
        let join = &self.joins[usize::from(row[Aspect::Asks as usize])];
        ((forward * join[0] + backward * join[1] + join[2]) * (1e9 * MARGIN)) as u32 + 2
    }
}

/// What criteria are worth at most with candidates like the example, or with any. Of sums only what a sum of 0 is worth: the
/// rest comes from the lists.
fn price(ranker: &Ranker<'_>, criteria: Set, way: Way, example: Option<&Party>) -> f64 {
    let worth = |criterion: Criterion| {
        let worth = |measured| ranker.worth(way, criterion, measured);
        let most = || worth(Measured::Value(1.0)).max(worth(Measured::Unsaid));
        match example {
            Some(example) if way == Way::Backward && !example.head.asks.has(criterion) => 0.0,
            Some(example) => glance(ranker, way, criterion, Side::of(example)).map_or_else(most, worth),
            None => most(),
        }
    };
    criteria.iter().map(worth).sum()
}

/// What a criterion measures in a pair, but for sums; nothing where only the records tell.
fn glance(ranker: &Ranker<'_>, way: Way, criterion: Criterion, example: Side<'_>) -> Option<Measured> {
    use Criterion::{Countries, Demand, Digital, FieldAffinity, SectorDepth, Text};
    let (wisher, other) = match way {
        Way::Forward => (ranker.seeker, example),
        Way::Backward => (example, ranker.seeker),
    };
    match (criterion, way) {
        _ if !other.head.says.has(criterion) => Some(Measured::Unsaid),
        (Demand | SectorDepth | Text, _) | (FieldAffinity, Way::Forward) => Some(Measured::Value(0.0)),
        (Countries, Way::Backward) => Some(Measured::Value(UNNAMED)),
        (FieldAffinity, Way::Backward) | (Digital, _) => None,
        _ => Some(measure(criterion, wisher, other, &Sums::default(), ranker.lens.knowledge)),
    }
}

/// The criteria of a direction that an aspect of the candidate decides.
fn decided(aspect: Aspect, way: Way) -> &'static [Criterion] {
    use Criterion::*;
    match (aspect, way) {
        (Aspect::Country, Way::Forward) => &[Countries],
        (Aspect::Size, Way::Forward) | (Aspect::SizesSought, Way::Backward) => &[Size],
        (Aspect::Cooperation, _) => &[Cooperation],
        (Aspect::Certificates, Way::Forward) | (Aspect::CertificatesSought, Way::Backward) => &[Certificates],
        (Aspect::Languages, _) => &[Languages],
        (Aspect::Trust, Way::Forward) => &[Trust],
        (Aspect::Says, Way::Forward) => &[Demand, SectorDepth, FieldAffinity, Text, Digital],
        (Aspect::Asks, Way::Backward) => {
            &[Demand, SectorDepth, FieldAffinity, Text, Digital, Countries, Trust]
        }
        _ => &[],
    }
}

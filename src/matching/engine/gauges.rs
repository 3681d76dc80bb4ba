//! Criteria that are sums over lists, in both directions, with what the sums are worth.

use super::affinity::WHOLE;
use super::criterion::Criterion;
use super::feature::Feature;
use super::levels::Levels;
use super::lists::Lists;
use super::measured::Measured;
use super::postings::sought;
use super::prices::{Both, UNNAMED, Way};
use super::probe::{Probe, WINDOW};
use super::ranker::Ranker;
use super::terms::{FULL, Terms};

/// One sum: what is looked for, and what it adds to a direction.
pub(super) struct Gauge {
    wants: Vec<(Feature, f64)>,
    slack: f64,
    way: Way,
    levels: Levels,
}

/// How much of what reaches far may be missing in a sum.
const SLACK: f64 = 0.01;

impl Gauge {
    /// The sums that count for a seeker.
    pub(super) fn all(ranker: &Ranker<'_>) -> Vec<Self> {
        use Criterion::{Countries, FieldAffinity, SectorDepth, Text};
        use Way::{Backward, Forward};
        let (party, head) = (ranker.seeker.party, ranker.seeker.head);
        let mut gauges = Vec::new();
        let mut gauge = |way, criterion, wants: &dyn Fn() -> Vec<(Feature, f64)>| {
            if ranker.counts(way, criterion) {
                gauges.push(Self::new(ranker, way, criterion, wants()));
            }
        };
        gauge(Forward, SectorDepth, &|| shares(&party.stated.fields));
        gauge(Forward, Text, &|| shares(&party.stated.words));
        gauge(Forward, FieldAffinity, &|| carried(ranker));
        gauge(Backward, SectorDepth, &|| had(&party.fields));
        gauge(Backward, Text, &|| had(&party.words));
        gauge(Backward, Countries, &|| head.country.map(|own| (sought(own), 1.0)).into_iter().collect());
        gauges
    }

    fn new(ranker: &Ranker<'_>, way: Way, criterion: Criterion, wants: Vec<(Feature, f64)>) -> Self {
        let reach = if criterion.is_relative() { 2.0 * ranker.lens.statistics.reach[criterion] } else { 1.0 };
        let measured = |raw: f64| match criterion {
            Criterion::Countries if raw > 0.0 => 1.0,
            Criterion::Countries => UNNAMED,
            _ => raw,
        };
        let value = |raw| ranker.worth(way, criterion, Measured::Value(measured(raw)));
        Self { wants, slack: SLACK * reach, way, levels: Levels::new(reach, value) }
    }

    pub(super) fn probe<'a>(&self, lists: &'a Lists) -> Probe<'a> {
        Probe::new(lists, self.wants.iter().copied(), self.slack)
    }

    /// What those who are in none of its lists are worth at most.
    pub(super) fn base(&self, probe: &Probe<'_>) -> Both {
        let mut base = [0.0; 2];
        base[self.way as usize] = self.levels.at(probe.least());
        base
    }

    /// Adds what the documents from `first` on are worth above the base.
    pub(super) fn add(&self, probe: &mut Probe<'_>, first: usize, extras: &mut [Both; WINDOW]) {
        let (way, base) = (self.way as usize, self.levels.at(probe.least()));
        probe.visit(first, |at, sum| extras[at][way] += self.levels.at(sum) - base);
    }
}

/// What is wanted, as shares.
fn shares(wants: &Terms) -> Vec<(Feature, f64)> {
    wants.iter().map(|(feature, weight)| (feature, f64::from(weight) / wants.total() as f64)).collect()
}

/// What candidates who want it would find here.
fn had(has: &Terms) -> Vec<(Feature, f64)> {
    has.iter().map(|(feature, weight)| (sought(feature), f64::from(weight) / f64::from(FULL))).collect()
}

/// Wanted fields and words, carried to the fields that go with them: the mean of those of the two that are wanted.
fn carried(ranker: &Ranker<'_>) -> Vec<(Feature, f64)> {
    let head = ranker.seeker.head;
    let wanted = [head.fields_wanted, head.words_wanted];
    let number = wanted.iter().filter(|wanted| **wanted > 0).count() as f64;
    let share =
        |part: usize, weight: u64| weight as f64 / (wanted[part].max(1) as f64 * f64::from(WHOLE) * number);
    let share = |(field, brought): (Feature, [u64; 2])| (field, share(0, brought[0]) + share(1, brought[1]));
    ranker.carried.iter().map(share).collect()
}

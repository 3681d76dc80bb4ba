//! For every candidate a total that it can't exceed: what its codes are worth, and sums over lists. Bounds are numbers of
//! single precision with a margin; exact scores come from the records.

use std::sync::Arc;

use super::bits::{Bits, WORD, ones};
use super::columns::Kinds;
use super::criteria::joined_demand;
use super::criterion::Criterion;
use super::gauges::Gauge;
use super::levels::Levels;
use super::measured::Measured;
use super::meeting::Meeting;
use super::prices::{Both, Prices, Way};
use super::probe::{GREATEST, Probe, WINDOW};
use super::ranker::Ranker;
use super::segment::Segment;

/// One seeker's bounds, for one segment after the other.
pub(super) struct Bounds<'a> {
    ranker: &'a Ranker<'a>,
    gauges: Vec<Gauge>,
    /// What demand is worth in both directions.
    demand: [Levels; 2],
    /// Segments that were built together share their prices.
    prices: Option<(&'a Arc<Kinds>, Prices)>,
}

/// A segment's lists that count, window by window.
struct Windows<'a> {
    probes: Vec<Probe<'a>>,
    meetings: Vec<Meeting<'a>>,
    /// What everybody is worth, and each of a window.
    base: Both,
    extras: Box<[Both; WINDOW]>,
}

impl<'a> Bounds<'a> {
    pub(super) fn new(ranker: &'a Ranker<'a>) -> Self {
        let demand = |way| Levels::new(1.0, |raw| ranker.worth(way, Criterion::Demand, Measured::Value(raw)));
        let demand = [Way::Forward, Way::Backward].map(demand);
        Self { ranker, gauges: Gauge::all(ranker), demand, prices: None }
    }

    /// For each document a total that it doesn't exceed, in thousand-millionths; 0 for those who are not open.
    pub(super) fn of(&mut self, segment: &'a Segment, open: &Bits) -> Vec<u32> {
        let kinds = &segment.columns.kinds;
        let prices = match self.prices.take() {
            Some(known) if Arc::ptr_eq(known.0, kinds) => known.1,
            _ => Prices::new(self.ranker, kinds),
        };
        let rows = &segment.columns.rows;
        let mut bounds = Vec::with_capacity(rows.len());
        let mut windows = self.windows(segment);
        for (first, rows) in (0..).step_by(WINDOW).zip(rows.chunks(WINDOW)) {
            let sums = windows.sums(first, self);
            bounds.extend(rows.iter().zip(sums).map(|(row, sums)| prices.bound(row, sums)));
        }
        for (block, bounds) in bounds.chunks_mut(WORD).enumerate() {
            for seat in ones(!open.word(block)) {
                if let Some(bound) = bounds.get_mut(seat) {
                    *bound = 0;
                }
            }
        }
        self.prices = Some((kinds, prices));
        bounds
    }

    /// Bytes of the lists that count.
    pub(super) fn bytes(&self, segment: &'a Segment) -> usize {
        let windows = self.windows(segment);
        windows.probes.iter().map(Probe::bytes).sum::<usize>()
            + windows.meetings.iter().map(Meeting::bytes).sum::<usize>()
    }

    fn windows(&self, segment: &'a Segment) -> Windows<'a> {
        let own = self.ranker.seeker.party.deals.iter().filter(|_| self.ranker.asked.has(Criterion::Demand));
        let probes: Vec<Probe<'a>> = self.gauges.iter().map(|gauge| gauge.probe(&segment.lists)).collect();
        let bases = self.gauges.iter().zip(&probes).map(|(gauge, probe)| gauge.base(probe));
        Windows {
            base: bases.fold([0.0; 2], |sum, base| [sum[0] + base[0], sum[1] + base[1]]),
            probes,
            meetings: own.map(|deal| Meeting::new(&segment.lists, deal)).collect(),
            extras: Box::new([[0.0; 2]; WINDOW]),
        }
    }
}

impl Windows<'_> {
    /// What the lists are worth for the documents from `first` on. Windows are asked for one after the other.
    fn sums(&mut self, first: usize, bounds: &Bounds<'_>) -> &[Both; WINDOW] {
        self.extras.fill(self.base);
        for (gauge, probe) in bounds.gauges.iter().zip(&mut self.probes) {
            gauge.add(probe, first, &mut self.extras);
        }
        let there: Vec<Vec<usize>> =
            self.meetings.iter_mut().map(|meeting| meeting.look(first).collect()).collect();
        for (number, there) in there.into_iter().enumerate() {
            for at in there {
                // Who is there for several opportunities counts once.
                if self.meetings[..number].iter().any(|before| before.value(at) > 0.0) {
                    continue;
                }
                let values = || self.meetings.iter().map(|meeting| meeting.value(at));
                let joined = [joined_demand(values()), values().fold(0.0, f64::max)];
                for ((extra, levels), value) in self.extras[at].iter_mut().zip(&bounds.demand).zip(joined) {
                    *extra += levels.at((value * GREATEST) as u32 + 1);
                }
            }
        }
        &self.extras
    }
}

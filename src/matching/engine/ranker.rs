//! Finding the best without looking at all: for every block, then every document, a total that it can't exceed; a record is
//! opened only if it can still enter the list. What is shown comes from the records, by the same code that explains it.

use super::bits::{Bits, ones};
use super::criteria::{Carried, Sums, at_most, direct_demand, is_sum, joined_demand, measure};
use super::criterion::Criterion;
use super::feature::{Feature, FeatureMap};
use super::fit::join;
use super::head::Set;
use super::knowledge::Knowledge;
use super::lists::BLOCK;
use super::measured::Measured;
use super::meeting::Meeting;
use super::party::{Party, Side};
use super::probe::Probe;
use super::rank::Lens;
use super::score::Score;
use super::segment::Segment;
use super::terms::Terms;
use super::top::{Scored, Taker};

/// One seeker's ranking, ready for any number of segments.
pub(super) struct Ranker<'a> {
    lens: Lens<'a>,
    seeker: Side<'a>,
    /// Criteria with a weight, and those of them on which the seeker speaks.
    weighted: Set,
    asked: Set,
    /// The asked criteria's parts together, and the most that those without a sum can add.
    whole: u64,
    rest: u64,
    /// The seeker's interests and fields, carried over by affinity.
    carried: Carried,
    carried_back: FeatureMap<u64>,
}

/// Blocks visited before all others: those that promise most, so that the bar is high for the rest.
const FIRST: usize = 12;
/// Thousand-millionths by which a curve's height may wobble where two of its pieces meet.
const WOBBLE: u64 = 2;

impl<'a> Ranker<'a> {
    pub(super) fn new(lens: Lens<'a>, seeker: &'a Party) -> Self {
        let weighted = Set::of(|criterion| lens.preset.weights.parts(criterion) > 0);
        let asked = weighted.both(seeker.head.asks);
        let affinity = &lens.knowledge.affinity;
        let mut ranker = Self {
            carried: Carried::of(seeker, affinity),
            carried_back: affinity.carry_back(&seeker.fields).into_iter().collect(),
            whole: asked.iter().map(|criterion| lens.preset.weights.parts(criterion)).sum(),
            rest: 0,
            seeker: Side::of(seeker),
            lens,
            weighted,
            asked,
        };
        let free = asked.iter().filter(|criterion| !is_sum(*criterion));
        ranker.rest = free.map(|criterion| ranker.most(criterion, &Sums::default())).sum();
        ranker
    }

    /// Shows a taker all open documents that can interest it, the most promising blocks first.
    pub(super) fn visit(&self, segment: &'a Segment, open: &Bits, taker: &mut impl Taker<'a>) {
        let mut lists = self.lists(segment);
        let peaks = lists.peaks(segment.blocks());
        let limit = |(block, sums): (usize, &Sums)| (self.limit(sums), block);
        let open_blocks = peaks.iter().enumerate().filter(|(block, _)| open.word(*block) != 0);
        let mut blocks: Vec<(Score, usize)> = open_blocks.map(limit).collect();
        let first = FIRST.min(blocks.len());
        if first < blocks.len() {
            blocks.select_nth_unstable_by(first, |a, b| b.cmp(a));
        }
        let rest = blocks.split_off(first);
        for mut some in [blocks, rest] {
            some.retain(|(limit, _)| *limit >= taker.least());
            some.sort_unstable_by_key(|(_, block)| *block);
            lists.rewind();
            for (limit, block) in some {
                if limit >= taker.least() {
                    self.visit_block(segment, block, open.word(block), &mut lists, taker);
                }
            }
        }
    }

    fn visit_block(
        &self,
        segment: &'a Segment,
        block: usize,
        open: u64,
        lists: &mut SeekersLists<'_>,
        taker: &mut impl Taker<'a>,
    ) {
        let (sums, meets) = lists.sums(block);
        for seat in ones(open) {
            if self.limit(&sums[seat]) >= taker.least() {
                let candidate = segment.side(block * BLOCK + seat);
                if let Some(scored) = self.weigh(candidate, sums[seat], meets[seat], taker.least()) {
                    taker.take(scored);
                }
            }
        }
    }

    /// The most that a total can be by sums that are not exceeded, whatever else the records say.
    fn limit(&self, sums: &Sums) -> Score {
        let forward = self.asked.iter().any(Criterion::is_wish).then(|| {
            let summed = self.asked.iter().filter(|criterion| is_sum(*criterion));
            let parts: u64 = summed.map(|criterion| self.most(criterion, sums)).sum();
            Score::from_nanos((self.rest + parts) / self.whole)
        });
        let total = |backward| join(forward, backward, self.lens.preset.join);
        total(Some(Score::ONE)).max(total(None))
    }

    /// The most that a criterion adds, in its parts of the weights, whether the candidate speaks or is silent.
    fn most(&self, criterion: Criterion, sums: &Sums) -> u64 {
        let value = |measured| {
            let value = self.lens.preset.value(criterion, measured, self.lens.statistics);
            value.map_or(0, |(score, _)| score.nanos() + WOBBLE)
        };
        let spoken = value(at_most(criterion, self.seeker.head, sums));
        self.lens.preset.weights.parts(criterion) * spoken.max(value(Measured::Unsaid))
    }

    /// The score of a candidate, or nothing as soon as it is known to be less than `least`. The demand of `sums` is not
    /// exceeded; `meets` is what the best pair of opportunities doesn't exceed.
    fn weigh(&self, candidate: Side<'a>, mut sums: Sums, meets: f64, least: Score) -> Option<Scored<'a>> {
        let (lens, seeker) = (self.lens, self.seeker);
        let total = |forward, backward| join(forward, backward, lens.preset.join);
        let is_enough = |total: Score| total.nanos() + WOBBLE >= least.nanos();
        let forward = lens.fit(self.weighted, seeker, candidate, &sums, glance);
        let backward =
            lens.fit(self.weighted, candidate, seeker, &Sums::greatest(candidate.head, meets), glance);
        if !is_enough(total(forward, backward)) {
            return None;
        }
        sums.demand = direct_demand(seeker.party, candidate.party);
        let forward = lens.fit(self.weighted, seeker, candidate, &sums, measure);
        if !is_enough(total(forward, backward)) {
            return None;
        }
        let backward = lens.fit(self.weighted, candidate, seeker, &self.backward(candidate.party), measure);
        Some(Scored { party: candidate.party, total: total(forward, backward), forward, backward })
    }

    /// The score of a candidate by its record alone.
    pub(super) fn score(&self, candidate: Side<'a>) -> Scored<'a> {
        let sums = Sums::carried(self.seeker.party, candidate.party, &self.carried);
        let forward = self.lens.fit(self.weighted, self.seeker, candidate, &sums, measure);
        let sums = self.backward(candidate.party);
        let backward = self.lens.fit(self.weighted, candidate, self.seeker, &sums, measure);
        let total = join(forward, backward, self.lens.preset.join);
        Scored { party: candidate.party, total, forward, backward }
    }

    /// Bytes of the lists that count.
    pub(super) fn touched(&self, segment: &Segment) -> usize {
        self.lists(segment).bytes()
    }

    /// The sums of what a candidate wants.
    fn backward(&self, candidate: &Party) -> Sums {
        let (wants, has) = (&candidate.stated, self.seeker.party);
        let carried = |(field, wanted): (Feature, u32)| {
            u64::from(wanted) * self.carried_back.get(&field).copied().unwrap_or_default()
        };
        Sums {
            depth: wants.fields.product(&has.fields),
            affinity: if self.carried_back.is_empty() { 0 } else { wants.fields.iter().map(carried).sum() },
            kindred: if self.carried_back.is_empty() { 0 } else { wants.words.iter().map(carried).sum() },
            text: wants.words.product(&has.words),
            demand: direct_demand(candidate, has),
        }
    }

    /// The lists that the seeker's wants lead to; none for criteria that don't count.
    fn lists<'s>(&'s self, segment: &'s Segment) -> SeekersLists<'s> {
        let party = self.seeker.party;
        let whole =
            |terms: &Terms| terms.iter().map(|(feature, weight)| (feature, u64::from(weight))).collect();
        let wants = |criterion, wants: &dyn Fn() -> Vec<(Feature, u64)>| {
            if self.asked.has(criterion) { wants() } else { Vec::new() }
        };
        let depth = wants(Criterion::SectorDepth, &|| whole(&party.stated.fields));
        let affinity = wants(Criterion::FieldAffinity, &|| self.carried.fields.clone());
        let kindred = wants(Criterion::FieldAffinity, &|| self.carried.words.clone());
        let text = wants(Criterion::Text, &|| whole(&party.stated.words));
        let own = party.deals.iter().filter(|_| self.asked.has(Criterion::Demand));
        SeekersLists {
            depth: Probe::new(&segment.fields, depth),
            affinity: Probe::new(&segment.fields, affinity),
            kindred: Probe::new(&segment.fields, kindred),
            text: Probe::new(&segment.words, text),
            meetings: own.map(|deal| segment.meetings.of(deal, &segment.words)).collect(),
        }
    }
}

/// A segment's lists that count for one seeker.
struct SeekersLists<'a> {
    depth: Probe<'a>,
    affinity: Probe<'a>,
    kindred: Probe<'a>,
    text: Probe<'a>,
    meetings: Vec<Meeting<'a>>,
}

impl SeekersLists<'_> {
    /// Sums that no document of a block exceeds, by block.
    fn peaks(&self, blocks: usize) -> Vec<Sums> {
        let (depth, affinity) = (self.depth.peaks(blocks), self.affinity.peaks(blocks));
        let (kindred, text) = (self.kindred.peaks(blocks), self.text.peaks(blocks));
        let meetings: Vec<Vec<f64>> = self.meetings.iter().map(|meeting| meeting.peaks(blocks)).collect();
        let sums = |at| sums_at([&depth, &affinity, &kindred, &text], &meetings, at);
        (0..blocks).map(sums).collect()
    }

    /// The sums of a block's documents (demand: not exceeded), and what the best pair of opportunities doesn't exceed.
    fn sums(&mut self, block: usize) -> ([Sums; BLOCK], [f64; BLOCK]) {
        let (depth, affinity) = (self.depth.sums(block), self.affinity.sums(block));
        let (kindred, text) = (self.kindred.sums(block), self.text.sums(block));
        let meetings: Vec<[f64; BLOCK]> =
            self.meetings.iter_mut().map(|meeting| meeting.values(block)).collect();
        let sums = |at| sums_at([&depth, &affinity, &kindred, &text], &meetings, at);
        let best = |at: usize| meetings.iter().map(|values| values[at]).fold(0.0, f64::max);
        (std::array::from_fn(sums), std::array::from_fn(best))
    }

    fn bytes(&self) -> usize {
        let probes = [&self.depth, &self.affinity, &self.kindred, &self.text].into_iter();
        probes.map(Probe::bytes).sum::<usize>() + self.meetings.iter().map(Meeting::bytes).sum::<usize>()
    }

    fn rewind(&mut self) {
        [&mut self.depth, &mut self.affinity, &mut self.kindred, &mut self.text]
            .into_iter()
            .for_each(Probe::rewind);
        self.meetings.iter_mut().for_each(Meeting::rewind);
    }
}

/// The sums at one place of lists that run side by side.
fn sums_at<M: AsRef<[f64]>>(
    [depth, affinity, kindred, text]: [&[u64]; 4],
    meetings: &[M],
    at: usize,
) -> Sums {
    let demand = joined_demand(meetings.iter().map(|values| values.as_ref()[at]));
    Sums { depth: depth[at], affinity: affinity[at], kindred: kindred[at], text: text[at], demand }
}

/// What a criterion measures at most, without opening records: exactly where heads and sums tell.
fn glance(
    criterion: Criterion,
    wisher: Side<'_>,
    other: Side<'_>,
    sums: &Sums,
    knowledge: &Knowledge,
) -> Measured {
    let opens = match criterion {
        Criterion::Digital | Criterion::Certificates => true,
        Criterion::Cooperation => wisher.head.cooperation & other.head.cooperation != 0,
        _ => false,
    };
    if opens && other.head.says.has(criterion) {
        return Measured::Value(1.0);
    }
    measure(criterion, wisher, other, sums, knowledge)
}

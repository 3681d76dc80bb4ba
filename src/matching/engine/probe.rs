//! Probes: one sum over several lists, for whole blocks as an upper bound and for single documents exactly.

use super::feature::Feature;
use super::lists::{BLOCK, List, Lists};
use super::terms::FULL;

/// A weighted sum over the features of a query. Blocks are visited in order, which makes finding them cheap.
pub(super) struct Probe<'a> {
    lists: Vec<Wanted<'a>>,
    /// Whether only the presence of a feature counts, as its full weight.
    presence: bool,
}

struct Wanted<'a> {
    list: List<'a>,
    weight: u64,
    /// Where the last block was found.
    at: usize,
}

impl<'a> Probe<'a> {
    pub(super) fn new(lists: &'a Lists, wants: impl IntoIterator<Item = (Feature, u64)>) -> Self {
        let wanted = |(feature, weight)| lists.list(feature).map(|list| Wanted { list, weight, at: 0 });
        Self { lists: wants.into_iter().filter_map(wanted).collect(), presence: false }
    }

    /// The sum in which whoever has a feature has it fully.
    pub(super) fn of_presence(lists: &'a Lists, wants: impl IntoIterator<Item = (Feature, u64)>) -> Self {
        Self { presence: true, ..Self::new(lists, wants) }
    }

    fn worth(&self, weight: u64) -> u64 {
        if self.presence { u64::from(FULL) } else { weight }
    }

    /// For each block the sum that none of its documents exceeds.
    pub(super) fn peaks(&self, blocks: usize) -> Vec<u64> {
        let mut sums = vec![0; blocks];
        for wanted in &self.lists {
            for (block, peak) in wanted.list.peaks() {
                sums[block] += wanted.weight * self.worth(peak);
            }
        }
        sums
    }

    /// The sums of a block's documents. From one call to the next blocks grow, or [`Self::rewind`] is called.
    pub(super) fn sums(&mut self, block: usize) -> [u64; BLOCK] {
        let mut sums = [0; BLOCK];
        let presence = self.presence.then_some(u64::from(FULL));
        for wanted in &mut self.lists {
            match wanted.list.seek(wanted.at, block as u32) {
                Ok(at) => {
                    wanted.at = at;
                    for (seat, weight) in wanted.list.block(at) {
                        sums[seat] += wanted.weight * presence.unwrap_or(weight);
                    }
                }
                Err(at) => wanted.at = at,
            }
        }
        sums
    }

    /// Bytes of its lists.
    pub(super) fn bytes(&self) -> usize {
        self.lists.iter().map(|wanted| wanted.list.bytes()).sum()
    }

    pub(super) fn rewind(&mut self) {
        self.lists.iter_mut().for_each(|wanted| wanted.at = 0);
    }
}

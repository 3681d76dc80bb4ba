//! Inverted lists in blocks: for each feature the documents that have it, and the greatest weight in each block of them.

use super::bits::WORD;
use super::feature::{Feature, FeatureMap};
use super::terms::{FULL, Terms};

/// Documents of a block: as many as a word of a set, so that a block's open documents are one word.
pub(super) const BLOCK: usize = WORD;

/// Lists over documents numbered 0, 1, 2, …
#[derive(Clone, Debug, Default)]
pub(super) struct Lists {
    /// Where each feature's blocks begin and end.
    places: FeatureMap<(u32, u32)>,
    /// For each block of each list: its number, the greatest weight in it, where its postings begin.
    blocks: Vec<u32>,
    peaks: Vec<u16>,
    starts: Vec<u32>,
    /// For each posting: the document's place in its block, the weight.
    seats: Vec<u8>,
    weights: Vec<u16>,
}

/// One feature's list.
#[derive(Clone, Copy)]
pub(super) struct List<'a> {
    lists: &'a Lists,
    from: usize,
    to: usize,
}

impl Lists {
    /// Lists the documents' terms, whose weights are parts of [`FULL`].
    pub(super) fn new<'a>(documents: impl Iterator<Item = &'a Terms> + Clone) -> Self {
        let (mut places, postings) = counted(documents.clone());
        let (mut ids, mut all) = (vec![0_u32; postings], vec![0_u16; postings]);
        for (document, terms) in (0_u32..).zip(documents) {
            for (feature, weight) in terms.iter() {
                if let Some(place) = places.get_mut(&feature) {
                    ids[place.1 as usize] = document;
                    all[place.1 as usize] = weight.min(FULL) as u16;
                    place.1 += 1;
                }
            }
        }
        let mut lists = Self { seats: Vec::with_capacity(postings), ..Self::default() };
        for place in places.values_mut() {
            let postings = place.0 as usize..place.1 as usize;
            place.0 = lists.blocks.len() as u32;
            lists.append(&ids[postings.clone()], &all[postings]);
            place.1 = lists.blocks.len() as u32;
        }
        lists.starts.push(postings as u32);
        Self { places, weights: lists.weights, ..lists }
    }

    /// Appends a list's postings, whose documents grow.
    fn append(&mut self, documents: &[u32], weights: &[u16]) {
        let first = self.blocks.len();
        for (document, weight) in documents.iter().zip(weights) {
            let block = document / BLOCK as u32;
            if self.blocks.len() == first || self.blocks.last() != Some(&block) {
                self.blocks.push(block);
                self.peaks.push(0);
                self.starts.push(self.seats.len() as u32);
            }
            if let Some(peak) = self.peaks.last_mut() {
                *peak = (*peak).max(*weight);
            }
            self.seats.push((document % BLOCK as u32) as u8);
            self.weights.push(*weight);
        }
    }

    pub(super) fn list(&self, feature: Feature) -> Option<List<'_>> {
        let (from, to) = *self.places.get(&feature)?;
        Some(List { lists: self, from: from as usize, to: to as usize })
    }

    /// Documents and weights of a feature, in the order of documents.
    pub(super) fn postings(&self, feature: Feature) -> impl Iterator<Item = (usize, u64)> + '_ {
        let lists = self.list(feature).into_iter();
        lists.flat_map(|list| (list.from..list.to).flat_map(move |at| list.postings(at)))
    }

    /// Bytes that the lists hold.
    pub(super) fn bytes(&self) -> usize {
        self.places.len() * size_of::<(Feature, (u32, u32))>()
            + self.blocks.len() * BYTES.0
            + self.seats.len() * BYTES.1
    }
}

/// How many postings each feature has, as places one after the other, still empty; and how many there are together.
fn counted<'a>(documents: impl Iterator<Item = &'a Terms>) -> (FeatureMap<(u32, u32)>, usize) {
    let mut places = FeatureMap::<(u32, u32)>::default();
    for (feature, _) in documents.flat_map(Terms::iter) {
        places.entry(feature).or_default().1 += 1;
    }
    let mut start = 0;
    for place in places.values_mut() {
        let length = place.1;
        *place = (start, start);
        start += length;
    }
    (places, start as usize)
}

/// Bytes of a block in a list (number, peak, start), and of a posting (seat, weight).
const BYTES: (usize, usize) = (size_of::<u32>() * 2 + size_of::<u16>(), size_of::<u8>() + size_of::<u16>());

impl<'a> List<'a> {
    /// Bytes that it holds.
    pub(super) fn bytes(self) -> usize {
        let postings = self.lists.starts[self.to] - self.lists.starts[self.from];
        (self.to - self.from) * BYTES.0 + postings as usize * BYTES.1
    }

    /// Numbers of its blocks with the greatest weight in each.
    pub(super) fn peaks(self) -> impl Iterator<Item = (usize, u64)> + 'a {
        let blocks = self.lists.blocks[self.from..self.to].iter();
        blocks
            .zip(&self.lists.peaks[self.from..self.to])
            .map(|(block, peak)| (*block as usize, u64::from(*peak)))
    }

    /// The place of a block in the list, looked for from `from` on: found, or where it would be.
    pub(super) fn seek(self, from: usize, block: u32) -> Result<usize, usize> {
        let rest = &self.lists.blocks[self.from + from..self.to];
        match rest.binary_search(&block) {
            Ok(at) => Ok(from + at),
            Err(at) => Err(from + at),
        }
    }

    /// Places within the block and weights of the block at a place of the list.
    pub(super) fn block(self, at: usize) -> impl Iterator<Item = (usize, u64)> + 'a {
        let at = self.from + at;
        let postings = self.lists.starts[at] as usize..self.lists.starts[at + 1] as usize;
        let seats = self.lists.seats[postings.clone()].iter();
        seats
            .zip(&self.lists.weights[postings])
            .map(|(seat, weight)| (usize::from(*seat), u64::from(*weight)))
    }

    fn postings(self, at: usize) -> impl Iterator<Item = (usize, u64)> + 'a {
        let first = self.lists.blocks[at] as usize * BLOCK;
        self.block(at - self.from).map(move |(seat, weight)| (first + seat, weight))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn postings_and_peaks_are_those_of_the_documents() {
        let features: Vec<Feature> = (0..9).map(|n| Feature::new("t", &n.to_string())).collect();
        let document = |n: usize| {
            Terms::impacts((0..9).filter(|f| (f * n + n) % 4 == 1).map(|f| (features[f], 0.1 * f as f64)))
        };
        let documents: Vec<Terms> = (0..200).map(document).collect();
        let lists = Lists::new(documents.iter());
        for feature in features {
            let direct: Vec<(usize, u64)> = documents
                .iter()
                .enumerate()
                .map(|(at, terms)| (at, u64::from(terms.weight(feature))))
                .filter(|posting| posting.1 > 0)
                .collect();
            assert_eq!(lists.postings(feature).collect::<Vec<_>>(), direct);
            let Some(list) = lists.list(feature) else { continue };
            for (at, (block, peak)) in list.peaks().enumerate() {
                let of_block = direct.iter().filter(|posting| posting.0 / BLOCK == block);
                assert_eq!(of_block.clone().map(|posting| posting.1).max(), Some(peak));
                assert_eq!(list.seek(0, block as u32), Ok(at));
                assert!(list.block(at).eq(of_block.map(|posting| (posting.0 % BLOCK, posting.1))));
            }
        }
    }
}

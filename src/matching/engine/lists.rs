//! Inverted lists: for each feature the documents that have it, and how much of it.

use super::feature::{Feature, FeatureMap};
use super::terms::{FULL, Terms};

/// Lists number at most so many documents.
pub(super) const MOST: usize = 1 << u16::BITS;
/// The greatest impact in a list.
pub(super) const WHOLE: u32 = u8::MAX as u32;

/// Lists over documents numbered 0, 1, 2, …; 3 bytes a posting, 12 a feature.
#[derive(Clone, Debug, Default)]
pub(super) struct Lists {
    /// Sorted, and where the list of each begins; one place more for the end of the last.
    features: Vec<Feature>,
    starts: Vec<u32>,
    documents: Vec<u16>,
    impacts: Vec<u8>,
}

/// One feature's documents, growing, and their impacts in parts of [`WHOLE`], rounded up.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct List<'a> {
    pub documents: &'a [u16],
    pub impacts: &'a [u8],
}

impl Lists {
    /// Lists the documents' terms, whose weights are parts of [`FULL`]; at most [`MOST`] documents.
    pub(super) fn new(documents: &[Terms]) -> Self {
        let mut places = FeatureMap::<u32>::default();
        for (feature, _) in documents.iter().flat_map(Terms::iter) {
            *places.entry(feature).or_default() += 1;
        }
        let mut features: Vec<Feature> = places.keys().copied().collect();
        features.sort_unstable();
        let (mut starts, mut end) = (Vec::with_capacity(features.len() + 1), 0);
        for feature in &features {
            starts.push(end);
            if let Some(place) = places.get_mut(feature) {
                end += std::mem::replace(place, end);
            }
        }
        starts.push(end);
        let (mut ids, mut impacts) = (vec![0; end as usize], vec![0; end as usize]);
        for (document, terms) in (0_u16..=u16::MAX).zip(documents) {
            for (feature, weight) in terms.iter() {
                if let Some(place) = places.get_mut(&feature) {
                    ids[*place as usize] = document;
                    impacts[*place as usize] = weight.min(FULL).div_ceil(FULL / WHOLE) as u8;
                    *place += 1;
                }
            }
        }
        Self { features, starts, documents: ids, impacts }
    }

    /// The list of a feature; empty when nobody has it.
    pub(super) fn list(&self, feature: Feature) -> List<'_> {
        let Ok(at) = self.features.binary_search(&feature) else { return List::default() };
        let postings = self.starts[at] as usize..self.starts[at + 1] as usize;
        List { documents: &self.documents[postings.clone()], impacts: &self.impacts[postings] }
    }

    /// Bytes that the lists hold.
    pub(super) fn bytes(&self) -> usize {
        size_of_val(&*self.features)
            + size_of_val(&*self.starts)
            + size_of_val(&*self.documents)
            + size_of_val(&*self.impacts)
    }
}

impl<'a> List<'a> {
    /// Takes the documents below a number off the list.
    pub(super) fn take_until(&mut self, end: usize) -> Self {
        let taken = self.documents.iter().take_while(|document| usize::from(**document) < end).count();
        self.take(taken)
    }

    /// Takes so many documents off the list.
    pub(super) fn take(&mut self, number: usize) -> Self {
        let (documents, more): (&'a [u16], &'a [u16]) = self.documents.split_at(number);
        let (impacts, more_impacts): (&'a [u8], &'a [u8]) = self.impacts.split_at(number);
        *self = Self { documents: more, impacts: more_impacts };
        Self { documents, impacts }
    }

    /// Bytes that it holds.
    pub(super) fn bytes(self) -> usize {
        size_of_val(self.documents) + size_of_val(self.impacts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn postings_are_those_of_the_documents_rounded_up() {
        let features: Vec<Feature> = (0..9).map(|n| Feature::new("t", &n.to_string())).collect();
        let document = |n: usize| {
            Terms::impacts((0..9).filter(|f| (f * n + n) % 4 == 1).map(|f| (features[f], 0.1 * f as f64)))
        };
        let documents: Vec<Terms> = (0..200).map(document).collect();
        let lists = Lists::new(&documents);
        for feature in features {
            let having: Vec<u16> =
                (0..200).filter(|at| documents[usize::from(*at)].weight(feature) > 0).collect();
            let list = lists.list(feature);
            assert_eq!(list.documents, having);
            for (document, impact) in list.documents.iter().zip(list.impacts) {
                let exact = documents[usize::from(*document)].weight(feature);
                let listed = u32::from(*impact) * (FULL / WHOLE);
                assert!((exact..exact + FULL / WHOLE).contains(&listed));
            }
        }
        assert!(lists.list(Feature::new("t", "nobody has it")).documents.is_empty());
    }
}

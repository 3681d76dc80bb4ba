//! Inverted lists: for each feature the documents that have it, with whole weights.

use super::feature::{Feature, FeatureMap};
use super::terms::Terms;

/// Lists over documents numbered 0, 1, 2, …
#[derive(Clone, Debug, Default)]
pub(super) struct Lists {
    places: FeatureMap<(u32, u32)>,
    documents: Vec<u32>,
    weights: Vec<u32>,
}

impl Lists {
    /// Lists the documents' terms; within a list documents are in order.
    pub(super) fn new<'a>(documents: impl Iterator<Item = &'a Terms> + Clone) -> Self {
        let mut places = FeatureMap::<(u32, u32)>::default();
        let mut postings = 0;
        for terms in documents.clone() {
            for (feature, _) in terms.iter() {
                places.entry(feature).or_default().1 += 1;
                postings += 1;
            }
        }
        let mut order: Vec<Feature> = places.keys().copied().collect();
        order.sort_unstable();
        let mut start = 0;
        for feature in order {
            if let Some(place) = places.get_mut(&feature) {
                let length = place.1;
                *place = (start, start);
                start += length;
            }
        }
        let (mut ids, mut weights) = (vec![0; postings], vec![0; postings]);
        for (document, terms) in documents.enumerate() {
            for (feature, weight) in terms.iter() {
                if let Some(place) = places.get_mut(&feature) {
                    ids[place.1 as usize] = document as u32;
                    weights[place.1 as usize] = weight;
                    place.1 += 1;
                }
            }
        }
        Self { places, documents: ids, weights }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.documents.is_empty()
    }

    /// Documents and weights of a feature.
    pub(super) fn list(&self, feature: Feature) -> (&[u32], &[u32]) {
        match self.places.get(&feature) {
            Some(&(from, to)) => {
                (&self.documents[from as usize..to as usize], &self.weights[from as usize..to as usize])
            }
            None => (&[], &[]),
        }
    }

    /// Adds each document's sum of query weight × stored weight to `sums`.
    pub(super) fn add(&self, query: impl Iterator<Item = (Feature, u64)>, sums: &mut [u64]) {
        for (feature, wanted) in query {
            let (documents, weights) = self.list(feature);
            for (document, weight) in documents.iter().zip(weights) {
                sums[*document as usize] += wanted * u64::from(*weight);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_over_lists_equal_direct_products() {
        let features: Vec<Feature> = (0..9).map(|n| Feature::new("t", &n.to_string())).collect();
        let document = |n: usize| {
            Terms::impacts((0..9).filter(|f| (f * n + n) % 4 == 1).map(|f| (features[f], 0.1 * f as f64)))
        };
        let documents: Vec<Terms> = (0..20).map(document).collect();
        let query = Terms::wants(features.iter().map(|f| (*f, 1.5)));
        let mut sums = vec![0; documents.len()];
        Lists::new(documents.iter()).add(query.iter().map(|(f, w)| (f, u64::from(w))), &mut sums);
        let direct: Vec<u64> = documents.iter().map(|d| query.product(d)).collect();
        assert_eq!(sums, direct);
        assert!(sums.iter().any(|sum| *sum > 0));
    }
}

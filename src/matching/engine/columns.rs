//! The sums of one seeker's wants with every document of a segment. Rankings don't need them all; taking a population's
//! measure does.

use super::affinity::Affinity;
use super::criteria::Sums;
use super::feature::Feature;
use super::lists::Lists;
use super::party::Party;
use super::segment::Segment;

/// Sums by document.
pub(super) struct Columns {
    depth: Vec<u64>,
    affinity: Vec<u64>,
    kindred: Vec<u64>,
    text: Vec<u64>,
}

impl Columns {
    pub(super) fn new(segment: &Segment, seeker: &Party, affinity: &Affinity) -> Self {
        let whole = |(feature, weight)| (feature, u64::from(weight));
        let sum = |lists: &Lists, wants: &mut dyn Iterator<Item = (Feature, u64)>| {
            let mut sums = vec![0; segment.parties.len()];
            for (feature, wanted) in wants {
                lists.postings(feature).for_each(|(document, weight)| sums[document] += wanted * weight);
            }
            sums
        };
        Self {
            depth: sum(&segment.fields, &mut seeker.stated.fields.iter().map(whole)),
            affinity: sum(&segment.fields, &mut affinity.carry(&seeker.stated.fields).into_iter()),
            kindred: sum(&segment.fields, &mut affinity.carry(&seeker.stated.words).into_iter()),
            text: sum(&segment.words, &mut seeker.stated.words.iter().map(whole)),
        }
    }

    /// The sums of a document; demand and supply are not among them.
    pub(super) fn sums(&self, document: usize) -> Sums {
        Sums {
            depth: self.depth[document],
            affinity: self.affinity[document],
            kindred: self.kindred[document],
            text: self.text[document],
            demand: 0.0,
        }
    }
}

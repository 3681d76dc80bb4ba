//! The sums of one seeker with every document of a segment, by inverted lists.

use super::affinity::Affinity;
use super::criteria::{Sums, joined_demand};
use super::deal::{Deal, Overlap};
use super::party::Party;
use super::segment::Segment;
use super::terms::Terms;

/// One direction's sums for all documents. An empty column means 0 for each.
#[derive(Default)]
pub(super) struct Columns {
    depth: Vec<u64>,
    affinity: Vec<u64>,
    text: Vec<u64>,
    demand: Vec<f64>,
}

impl Columns {
    /// The sums of a document.
    pub(super) fn sums(&self, document: usize) -> Sums {
        let of = |column: &[u64]| column.get(document).copied().unwrap_or(0);
        Sums {
            depth: of(&self.depth),
            affinity: of(&self.affinity),
            text: of(&self.text),
            demand: self.demand.get(document).copied().unwrap_or(0.0),
        }
    }
}

/// What the seeker wants against what each document has, and what each document wants against what the seeker has.
pub(super) fn both_directions(segment: &Segment, seeker: &Party, affinity: &Affinity) -> (Columns, Columns) {
    let documents = segment.parties.len();
    let sum = |lists: &super::lists::Lists,
               query: &mut dyn Iterator<Item = (super::feature::Feature, u64)>| {
        if lists.is_empty() {
            return Vec::new();
        }
        let mut sums = vec![0; documents];
        lists.add(query, &mut sums);
        sums
    };
    let (forward_demand, backward_demand) = demand(segment, seeker);
    let forward = Columns {
        depth: sum(&segment.fields, &mut whole(&seeker.stated.fields)),
        affinity: sum(&segment.fields, &mut affinity.carry(&seeker.stated.fields).into_iter()),
        text: sum(&segment.words, &mut whole(&seeker.stated.words)),
        demand: forward_demand,
    };
    let backward = Columns {
        depth: sum(&segment.sought_fields, &mut whole(&seeker.fields)),
        affinity: sum(&segment.sought_fields, &mut affinity.carry_back(&seeker.fields).into_iter()),
        text: sum(&segment.sought_words, &mut whole(&seeker.words)),
        demand: backward_demand,
    };
    (forward, backward)
}

fn whole(terms: &Terms) -> impl Iterator<Item = (super::feature::Feature, u64)> + '_ {
    terms.iter().map(|(feature, weight)| (feature, u64::from(weight)))
}

/// Each own opportunity against each stored one: the value for the seeker and for each document.
fn demand(segment: &Segment, seeker: &Party) -> (Vec<f64>, Vec<f64>) {
    let deals = &segment.deals;
    if deals.owners.is_empty() || seeker.deals.is_empty() {
        return (Vec::new(), Vec::new());
    }
    let mut by_own: Vec<Vec<f64>> = Vec::with_capacity(seeker.deals.len());
    let mut by_theirs = vec![0.0_f64; deals.owners.len()];
    for own in &seeker.deals {
        let values = values(segment, seeker, own);
        let mut best = vec![0.0_f64; segment.parties.len()];
        for (place, value) in values.into_iter().enumerate() {
            let owner = deals.owners[place] as usize;
            best[owner] = best[owner].max(value);
            by_theirs[place] = by_theirs[place].max(value);
        }
        by_own.push(best);
    }
    let documents = 0..segment.parties.len();
    let forward =
        documents.clone().map(|document| joined_demand(by_own.iter().map(|best| best[document]))).collect();
    let backward =
        documents.map(|document| joined_demand(by_theirs[deals.of(document)].iter().copied())).collect();
    (forward, backward)
}

/// The value of one own opportunity with each stored one.
fn values(segment: &Segment, seeker: &Party, own: &Deal) -> Vec<f64> {
    let deals = &segment.deals;
    let sum = |lists: &super::lists::Lists, terms: &Terms| {
        let mut sums = vec![0; deals.owners.len()];
        lists.add(whole(terms), &mut sums);
        sums
    };
    let fields_wanted = sum(&deals.field_has, &own.field_wants);
    let fields_had = sum(&deals.field_wants, &own.field_has);
    let words_wanted = sum(&deals.word_has, &own.word_wants);
    let words_had = sum(&deals.word_wants, &own.word_has);
    let value_at = |place: usize| {
        let overlap = Overlap {
            fields_wanted: fields_wanted[place],
            fields_had: fields_had[place],
            words_wanted: words_wanted[place],
            words_had: words_had[place],
        };
        if overlap == Overlap::default() {
            return 0.0;
        }
        let document = deals.owners[place] as usize;
        let owner = &segment.parties[document];
        let theirs = &owner.deals[place - deals.of(document).start];
        own.value(&seeker.facts, theirs, &owner.facts, overlap)
    };
    (0..deals.owners.len()).map(value_at).collect()
}

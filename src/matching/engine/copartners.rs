//! Learning field affinity: which fields met in past partnerships more often than their frequency explains.

use rayon::prelude::*;

use super::affinity::Affinity;
use super::feature::{Feature, FeatureMap};

/// At most so many fields are told apart, the most frequent ones; the table of counts has its square.
const FIELDS: usize = 4096;
/// Partners at home in more fields than this tell nothing about fields.
const BROADEST: usize = 60;
/// Pairs seen less often than this are chance.
const SEEN: f32 = 3.0;
/// Fields kept for each field, the strongest.
const KEPT: usize = 40;

impl Affinity {
    /// Learns from meetings: each lists its partners, each partner its fields (without what the meeting itself was about).
    /// Strength is the positive pointwise mutual information of two fields over all pairs of partners.
    pub fn learned(meetings: &[Vec<Vec<Feature>>]) -> Self {
        let fields = frequent(meetings);
        let number: FeatureMap<u32> =
            fields.iter().enumerate().map(|(at, field)| (*field, at as u32)).collect();
        let size = fields.len();
        let mut met = vec![0.0_f32; size * size];
        for meeting in meetings {
            count(meeting, &number, size, &mut met);
        }
        let row_sums: Vec<f64> =
            met.chunks(size.max(1)).map(|row| row.iter().map(|n| f64::from(*n)).sum()).collect();
        let all: f64 = row_sums.iter().sum();
        let strongest = |(at, row): (usize, &[f32])| {
            let strength = |(other, times): (usize, &f32)| {
                let pmi = (f64::from(*times) * all / (row_sums[at] * row_sums[other])).ln();
                (pmi > 0.0).then_some((pmi, other))
            };
            let seen = row.iter().enumerate().filter(|(_, times)| **times >= SEEN);
            let mut others: Vec<(f64, usize)> = seen.filter_map(strength).collect();
            others.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            others.truncate(KEPT);
            let named = |(pmi, other)| (fields[at], fields[other], pmi);
            others.into_iter().map(named).collect::<Vec<_>>()
        };
        let strengths: Vec<_> = met.par_chunks(size.max(1)).enumerate().flat_map_iter(strongest).collect();
        Self::new(strengths)
    }
}

/// The fields by how often they occur, at most [`FIELDS`], sorted.
fn frequent(meetings: &[Vec<Vec<Feature>>]) -> Vec<Feature> {
    let mut times = FeatureMap::<u32>::default();
    meetings.iter().flatten().flatten().for_each(|field| *times.entry(*field).or_default() += 1);
    let mut fields: Vec<(u32, Feature)> = times.into_iter().map(|(field, times)| (times, field)).collect();
    fields.sort_unstable_by(|a, b| b.cmp(a));
    fields.truncate(FIELDS);
    let mut fields: Vec<Feature> = fields.into_iter().map(|field| field.1).collect();
    fields.sort_unstable();
    fields
}

/// Adds one meeting: every field of each partner with every field of each other partner, one meeting weighing as much
/// as its number of partners.
fn count(meeting: &[Vec<Feature>], number: &FeatureMap<u32>, size: usize, met: &mut [f32]) {
    let partners: Vec<Vec<usize>> = meeting
        .iter()
        .filter(|fields| fields.len() <= BROADEST)
        .map(|fields| fields.iter().filter_map(|field| number.get(field)).map(|n| *n as usize).collect())
        .collect();
    if partners.len() < 2 {
        return;
    }
    let weight = 1.0 / (partners.len() - 1) as f32;
    let mut times = std::collections::BTreeMap::<usize, f32>::new();
    partners.iter().flatten().for_each(|field| *times.entry(*field).or_default() += 1.0);
    let times: Vec<(usize, f32)> = times.into_iter().collect();
    for (field, own) in &times {
        let row = &mut met[field * size..(field + 1) * size];
        for (other, theirs) in &times {
            row[*other] += weight * own * theirs;
        }
    }
    for fields in &partners {
        for field in fields {
            for other in fields {
                met[field * size + other] -= weight;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_that_meet_often_go_together() {
        let [a, b, c, d] = ["a", "b", "c", "d"].map(|t| Feature::new("t", t));
        let mut meetings = vec![vec![vec![a], vec![b]]; 10];
        meetings.extend(vec![vec![vec![c], vec![d]]; 10]);
        let table = Affinity::learned(&meetings);
        assert_eq!(table.row(a).iter().map(|other| other.0).collect::<Vec<_>>(), [b]);
        assert_eq!(table.row(d).iter().map(|other| other.0).collect::<Vec<_>>(), [c]);
    }

    #[test]
    fn a_field_does_not_meet_itself_within_one_partner() {
        let [a, b] = ["a", "b"].map(|t| Feature::new("t", t));
        let table = Affinity::learned(&vec![vec![vec![a], vec![b]]; 10]);
        assert!(table.row(a).iter().all(|other| other.0 != a));
        assert!(Affinity::learned(&[]).is_empty());
    }
}

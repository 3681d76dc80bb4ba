//! The figures of a count in plain numbers: how unevenly places go to companies, and to which kinds of them.

use crate::matching::Balancing;

/// The settings that are compared, in the order of all figures.
pub const SETTINGS: [Balancing; 3] = [Balancing::Off, Balancing::Usual, Balancing::Strong];

/// Fewer companies than this are not told about.
pub const FEWEST: usize = 5;

/// One company that may be listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen<'a> {
    /// In how many lists it stands, by setting.
    pub shown: [u32; 3],
    pub size: Group<'a>,
    pub region: Group<'a>,
}

/// What companies are told apart by: a word.
pub type Group<'a> = &'a str;

/// What a count tells.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    pub companies: usize,
    /// By setting; nothing when there are too few companies.
    pub spread: Option<[Spread; 3]>,
    /// The share of places, 0 to 1, of each tenth of companies, the most shown first; by setting.
    pub tenths: Option<[[f64; 10]; 3]>,
    pub sizes: Vec<Segment>,
    pub regions: Vec<Segment>,
}

/// How unevenly the places of all lists are spread.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// The share of places that the ten most shown companies have, 0 to 1.
    pub ten: f64,
    /// The share of companies that no list shows, 0 to 1.
    pub never: f64,
    /// 0 when all are shown alike, near 1 when one has all places.
    pub gini: f64,
}

/// Companies of one kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Segment {
    pub group: String,
    /// Nothing when they are too few, or when their number could be taken from the others'.
    pub told: Option<Told>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Told {
    pub companies: usize,
    /// Their share of all places, 0 to 1, by setting.
    pub places: [f64; 3],
    /// The share of them that no list shows, by setting.
    pub never: [f64; 3],
}

/// Computes the figures of everybody who may be listed; `sizes` and `regions` are the words to tell apart, in order.
pub fn figures(seen: &[Seen<'_>], sizes: &[&str], regions: &[&str]) -> Figures {
    let enough = seen.len() >= FEWEST;
    let sorted = [0, 1, 2].map(|setting| {
        let mut counts: Vec<u32> = seen.iter().map(|one| one.shown[setting]).collect();
        counts.sort_unstable_by(|a, b| b.cmp(a));
        counts
    });
    Figures {
        companies: seen.len(),
        spread: enough.then(|| sorted.each_ref().map(|counts| spread(counts))),
        tenths: enough.then(|| sorted.each_ref().map(|counts| tenths(counts))),
        sizes: segments(seen, sizes, |one| one.size),
        regions: segments(seen, regions, |one| one.region),
    }
}

/// `counts` the greatest first.
fn spread(counts: &[u32]) -> Spread {
    let all = total(counts);
    let number = counts.len() as f64;
    // The place of each count from the least: the least is 1.
    let weighted: f64 =
        counts.iter().rev().zip(1..).map(|(count, place)| f64::from(place) * f64::from(*count)).sum();
    let gini = if all > 0.0 { 2.0 * weighted / (number * all) - (number + 1.0) / number } else { 0.0 };
    Spread {
        ten: share(total(&counts[..counts.len().min(10)]), all),
        never: share(counts.iter().filter(|count| **count == 0).count() as f64, number),
        gini: gini.clamp(0.0, 1.0),
    }
}

fn tenths(counts: &[u32]) -> [f64; 10] {
    let edge = |tenth: usize| counts.len() * tenth / 10;
    std::array::from_fn(|at| share(total(&counts[edge(at)..edge(at + 1)]), total(counts)))
}

fn segments<'a>(seen: &[Seen<'a>], groups: &[&str], of: impl Fn(&Seen<'a>) -> Group<'a>) -> Vec<Segment> {
    let all = [0, 1, 2].map(|setting| seen.iter().map(|one| f64::from(one.shown[setting])).sum::<f64>());
    let told = |group: &str| {
        let members: Vec<&Seen<'_>> = seen.iter().filter(|one| of(one) == group).collect();
        let number = members.len();
        let places = |setting: usize| members.iter().map(|one| f64::from(one.shown[setting])).sum::<f64>();
        let never = |setting: usize| members.iter().filter(|one| one.shown[setting] == 0).count() as f64;
        Told {
            companies: number,
            places: [0, 1, 2].map(|setting| share(places(setting), all[setting])),
            never: [0, 1, 2].map(|setting| share(never(setting), number as f64)),
        }
    };
    let all_told: Vec<(&str, Told)> = groups.iter().map(|group| (*group, told(group))).collect();
    let few = |told: &Told| (1..FEWEST).contains(&told.companies);
    // One number alone that is kept back could be taken from the rest: the next smallest goes with it.
    let mut hidden: Vec<&str> =
        all_told.iter().filter(|(_, told)| few(told)).map(|(group, _)| *group).collect();
    if hidden.len() == 1 {
        let open = all_told.iter().filter(|(group, told)| told.companies > 0 && !hidden.contains(group));
        hidden.extend(open.min_by_key(|(_, told)| told.companies).map(|(group, _)| *group));
    }
    let kept = all_told.iter().filter(|(_, told)| told.companies > 0);
    kept.map(|(group, told)| Segment {
        group: (*group).to_owned(),
        told: (!hidden.contains(group)).then_some(*told),
    })
    .collect()
}

fn total(counts: &[u32]) -> f64 {
    counts.iter().map(|count| f64::from(*count)).sum()
}

fn share(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(shown: u32, size: &str) -> Seen<'_> {
        Seen { shown: [shown, 1, 1], size, region: "central" }
    }

    #[test]
    fn who_has_all_places_is_told_from_all_alike() {
        let mut all = vec![seen(0, "small"); 19];
        all.push(seen(40, "small"));
        let found = figures(&all, &["small"], &["central"]);
        let [before, after, _] = found.spread.unwrap();
        assert_eq!((before.ten, before.never), (1.0, 0.95));
        assert!((before.gini - 0.95).abs() < 1e-9 && after.gini.abs() < 1e-9);
        assert_eq!((after.ten, after.never), (0.5, 0.0));
        assert_eq!(found.tenths.unwrap()[0][0], 1.0);
        assert!((found.tenths.unwrap()[1].iter().sum::<f64>() - 1.0).abs() < 1e-9);
    }

    #[test]
    fn few_are_not_told_about_nor_can_be_taken_from_the_rest() {
        assert_eq!(figures(&[seen(1, "small"); 4], &["small"], &[]).spread, None);
        let all = [vec![seen(1, "micro"); 3], vec![seen(2, "small"); 9], vec![seen(3, "medium"); 6]].concat();
        let found = figures(&all, &["micro", "small", "medium", "large"], &["central"]);
        let told: Vec<(&str, bool)> =
            found.sizes.iter().map(|one| (one.group.as_str(), one.told.is_some())).collect();
        assert_eq!(told, [("micro", false), ("small", true), ("medium", false)]);
    }
}

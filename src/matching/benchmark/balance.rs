//! Balanced lists in a measurement.

use std::io::Write;

use super::tell;
use crate::matching::engine::{Balance, Lists, Query, Snapshot, Strength};

/// Reads what `--balance` says.
pub(super) fn strength(word: &str) -> Result<Strength, String> {
    match word {
        "off" => return Ok(Strength::OFF),
        "usual" => return Ok(Strength::USUAL),
        "strong" => return Ok(Strength::STRONG),
        _ => {}
    }
    let numbers = word
        .split_once(',')
        .and_then(|(penalty, lift)| Some(Strength { penalty: points(penalty)?, lift: points(lift)? }));
    numbers.ok_or_else(|| "give off, usual, strong, or two numbers from 0 to 100 like 3,1".to_owned())
}

fn points(word: &str) -> Option<f64> {
    let points: f64 = word.parse().ok()?;
    (0.0..=100.0).contains(&points).then_some(points / 100.0)
}

/// Counts over all candidates as seekers, and says what it found.
pub(super) fn counted(
    candidates: &Snapshot,
    query: &Query,
    strength: Strength,
    log: &mut dyn Write,
) -> Balance {
    if strength == Strength::OFF {
        return Balance::default();
    }
    let admits = |kind: &Option<String>| {
        let kinds = &query.filters.kinds;
        kinds.is_empty() || kind.as_ref().is_some_and(|kind| kinds.contains(kind))
    };
    let mut seekers: Vec<&str> =
        candidates.all().filter(|facts| admits(&facts.kind)).map(|facts| facts.id.as_str()).collect();
    seekers.sort_unstable();
    let Some(lists) = Lists::of(candidates, &seekers, query, &|_| true) else { return Balance::default() };
    let exposure = lists.exposure(strength, |_| true, |_| false);
    let shown = |count: fn(&crate::matching::engine::Exposed) -> u32| {
        let mut counts: Vec<u32> = exposure.profiles.iter().map(count).collect();
        counts.sort_unstable_by(|a, b| b.cmp(a));
        let (all, first): (u32, u32) = (counts.iter().sum(), counts.iter().take(10).sum());
        let below = seekers.len() - counts.iter().filter(|count| **count >= lists.floor()).count();
        format!("ten take {:.3}, {below} below the floor", f64::from(first) / f64::from(all.max(1)))
    };
    tell(
        log,
        &format!(
            "{} lists, floor {}; before: {}; after: {}; mean total of a place lower by {:.4}",
            exposure.seekers,
            lists.floor(),
            shown(|one| one.before),
            shown(|one| one.after),
            exposure.cost
        ),
    );
    exposure.balance()
}

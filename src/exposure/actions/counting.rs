//! Counting who is shown in everybody's lists, and storing what balances them.

use std::collections::HashMap;

use chrono::Duration;

use super::super::store::{self, Row};
use crate::db::{Db, Instant};
use crate::error::Result;
use crate::matching::engine::{Exposed, Facts, Filters, Lists, Query, Shift, Snapshot, Strength, copies};
use crate::matching::{Current, PresetName};

/// How long a node may count before another one takes over.
const LEASE: Duration = Duration::hours(2);
/// The share of a profile that must be filled in to have a place for sure.
const COMPLETE: f64 = 0.6;

/// Counts for an occasion, unless another node does or has done so: then false. Takes long; on a thread of its own.
///
/// # Errors
/// Of the database; [`crate::error::Error::Stale`] when it took so long that another node began anew.
pub fn count(db: &Db, current: &Current, occasion: &str, now: Instant) -> Result<bool> {
    let lease = uuid::Uuid::new_v4().to_string();
    let claimed = db.write_now(|conn| store::claim(conn, occasion, &lease, now.plus(LEASE), now))?;
    let Some(revision) = claimed else { return Ok(false) };
    let since = db.read_now(store::published_since)?;
    let (rows, seekers, costs) = counted(&current.snapshot, |id| since.get(id).copied());
    db.write_now(|conn| store::finish(conn, (revision, &lease), &rows, (seekers, costs), now))?;
    tracing::info!(revision, seekers, profiles = rows.len(), "exposure was counted");
    Ok(true)
}

/// The rows of a count, the number of lists, and what each setting costs.
fn counted(snapshot: &Snapshot, since: impl Fn(&str) -> Option<Instant>) -> (Vec<Row>, usize, [f64; 2]) {
    let mut seekers: Vec<&str> =
        snapshot.all().filter(|facts| !facts.paused).map(|facts| facts.id.as_str()).collect();
    seekers.sort_unstable();
    let preset = PresetName::Supplier.preset();
    let query = Query { preset, filters: Filters::default(), limit: 0, offset: 0 };
    // Without a way to stop there is always a result.
    let Some(lists) = Lists::of(snapshot, &seekers, &query, &|_| true) else {
        return (Vec::new(), 0, [0.0; 2]);
    };
    let copies = copies(snapshot.all(), since);
    let worthy = |id: &str| snapshot.facts(id).is_some_and(is_complete);
    let [usual, strong] = [Strength::USUAL, Strength::STRONG]
        .map(|strength| lists.exposure(strength, worthy, |id| copies.contains_key(id)));
    let strongly: HashMap<&str, &Exposed> =
        strong.profiles.iter().map(|one| (one.id.as_str(), one)).collect();
    let nanos = |shift: Shift| if let Shift::By(nanos) = shift { nanos } else { 0 };
    let row = |one: &Exposed| {
        let strong = strongly.get(one.id.as_str())?;
        Some(Row {
            profile: one.id.clone(),
            shown: [one.before, one.after, strong.after],
            shifts: [nanos(one.shift), nanos(strong.shift)],
            is_copy: one.shift == Shift::Behind,
        })
    };
    (usual.profiles.iter().filter_map(row).collect(), usual.seekers, [usual.cost, strong.cost])
}

/// Whether a profile says enough of itself that it should be seen.
fn is_complete(facts: &Facts) -> bool {
    facts.trust.completeness.is_some_and(|share| share >= COMPLETE)
}

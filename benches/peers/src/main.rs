//! The engine beside what one could put together otherwise, on the same population and seekers in the same run:
//! `cargo run --release [-- SIZE …]` here; with `POSTGRES_URL` PostgreSQL takes part too (in a schema of its own).

#[path = "../../matching/population.rs"]
mod population;
mod sql;
mod tantivy_peer;

use std::time::{Duration, Instant};

use kontor::matching::PresetName;
use kontor::matching::engine::*;
use population::{knowledge, population};

const SEEKERS: usize = 40;
/// Brute force takes long; so many seekers are enough.
const BRUTE: usize = 5;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sizes: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    for size in if sizes.is_empty() { vec![10_000, 100_000] } else { sizes } {
        compare(size)?;
    }
    Ok(())
}

fn compare(size: usize) -> Result<(), Box<dyn std::error::Error>> {
    let facts = population(size);
    let snapshot = Snapshot::build(facts.clone(), knowledge());
    let seekers = snapshot.spread(SEEKERS);
    let preset = PresetName::Supplier.preset();
    let query = Query { preset, filters: Filters::default(), limit: 20, offset: 0 };
    let ranked: Vec<(Duration, Ranking)> =
        seekers.iter().map(|seeker| timed(|| snapshot.rank(seeker, &query))).collect();
    let times = |timed: &[(Duration, Ranking)]| timed.iter().map(|one| one.0).collect();
    println!("{size} organisations, {SEEKERS} seekers, top 20");
    println!("  engine       {}", spread(times(&ranked)));

    let brute: Vec<(Duration, Ranking)> = seekers
        .iter()
        .take(BRUTE)
        .map(|seeker| timed(|| best(&snapshot, seeker, &query, facts.iter().map(|one| one.id.as_str()))))
        .collect();
    println!("  brute force  {}", spread(times(&brute)));
    assert!(brute.iter().zip(&ranked).all(|(brute, engine)| missed(&engine.1, &brute.1) == 0));

    let peer = tantivy_peer::Peer::new(&facts)?;
    let mut found = Vec::new();
    for seeker in &seekers {
        let (time, ids) = timed(|| {
            peer.search(seeker.facts(), 1000)
                .map(|ids| best(&snapshot, seeker, &query, ids.iter().map(|at| facts[*at].id.as_str())))
        });
        found.push((time, ids?));
    }
    let lost: usize = found.iter().zip(&ranked).map(|(peer, engine)| missed(&peer.1, &engine.1)).sum();
    println!(
        "  tantivy      {}; misses {:.1} of 20",
        spread(times(&found)),
        lost as f64 / seekers.len() as f64
    );

    if let Ok(url) = std::env::var("POSTGRES_URL") {
        let mut peer = sql::Peer::new(&url, &facts)?;
        let mut times = Vec::new();
        for seeker in &seekers {
            let (time, found) = timed(|| peer.search(seeker.facts()));
            assert!(!found?.is_empty(), "the database finds somebody");
            times.push(time);
        }
        println!("  PostgreSQL   {}", spread(times));
    }
    Ok(())
}

/// The twenty best among some, each scored as the engine explains it.
fn best<'a>(
    snapshot: &Snapshot,
    seeker: &Seeker,
    query: &Query,
    ids: impl Iterator<Item = &'a str>,
) -> Ranking {
    let mut matches: Vec<Match> = ids.filter_map(|id| snapshot.score(seeker, id, query)).collect();
    matches.sort_by(|a, b| b.total.cmp(&a.total).then_with(|| a.id.cmp(&b.id)));
    let total = matches.len();
    matches.truncate(query.limit);
    Ranking { matches, total }
}

/// How many of the right ones are not in a list.
fn missed(found: &Ranking, right: &Ranking) -> usize {
    right.matches.iter().filter(|one| found.matches.iter().all(|other| other.id != one.id)).count()
}

fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let started = Instant::now();
    let done = work();
    (started.elapsed(), done)
}

fn spread(mut times: Vec<Duration>) -> String {
    times.sort_unstable();
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize].as_secs_f64() * 1000.0;
    format!("p50 {:.2} ms, p90 {:.2} ms", at(0.5), at(0.9))
}

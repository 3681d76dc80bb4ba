//! Figures of the matching engine on synthetic populations: `cargo bench --bench matching [-- SIZE …]`.
//!
//! For each size: time to build, bytes that a ranking reads from, latency of rankings and what they are compared with in the
//! same run (brute force; merely reading the lists that the query touches), changes, a batch on all cores.

mod population;

use std::time::{Duration, Instant};

use kontor::matching::PresetName;
use kontor::matching::engine::*;
use population::{knowledge, organisation, population};

/// Queries timed for each figure.
const QUERIES: usize = 400;
/// Rankings compared with brute force.
const COMPARED: usize = 20;

fn main() {
    let sizes: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    for size in if sizes.is_empty() { vec![10_000, 100_000] } else { sizes } {
        measure(size);
    }
}

fn measure(size: usize) {
    let facts = population(size);
    let (build, snapshot) = timed(|| Snapshot::build(facts, knowledge()));
    say(&format!(
        "{size} organisations: built in {:.2} s, {:.0} bytes each in lists and columns",
        build.as_secs_f64(),
        snapshot.bytes() as f64 / size as f64
    ));
    let seekers = snapshot.spread(QUERIES);
    for name in PresetName::ALL {
        let query = query(name.preset());
        let times = seekers.iter().map(|seeker| timed(|| snapshot.rank(seeker, &query)).0).collect();
        say(&format!("  rank {:12} {}", name.as_str(), spread(times)));
    }
    let query = query(PresetName::Supplier.preset());
    reading(&snapshot, &seekers, &query);
    brute_force(&snapshot, &seekers, &query);
    batch(&snapshot, &seekers, &query);
    changes(&snapshot, size);
    let facets = seekers.iter().map(|seeker| timed(|| snapshot.facets(seeker, &query.filters)).0).collect();
    say(&format!("  facet counts {}", spread(facets)));
}

fn query(preset: Preset) -> Query {
    Query { preset, filters: Filters::default(), limit: 20, offset: 0 }
}

/// How long it takes merely to read as many bytes as the lists of a query have.
fn reading(snapshot: &Snapshot, seekers: &[Seeker], query: &Query) {
    let bytes: Vec<usize> = seekers.iter().map(|seeker| snapshot.touched(seeker, query)).collect();
    let most = bytes.iter().copied().max().unwrap_or_default();
    let memory: Vec<u64> = (0..most as u64 / 8 + 1).collect();
    let read =
        |bytes: &usize| timed(|| std::hint::black_box(memory[..bytes / 8].iter().fold(0, |a, b| a ^ b))).0;
    let mean = bytes.iter().sum::<usize>() / bytes.len();
    say(&format!(
        "  lists of a query: {mean} bytes on average; reading them {}",
        spread(bytes.iter().map(read).collect())
    ));
}

/// Each candidate looked at alone, by the code that explains it; its list must be the ranking's.
fn brute_force(snapshot: &Snapshot, seekers: &[Seeker], query: &Query) {
    let times = seekers.iter().take(COMPARED).map(|seeker| {
        let (time, mut all) = timed(|| {
            let scored = |facts: &Facts| snapshot.score(seeker, &facts.id, query);
            snapshot.all().filter_map(scored).collect::<Vec<Match>>()
        });
        all.sort_by(|a, b| b.total.cmp(&a.total).then_with(|| a.id.cmp(&b.id)));
        let ranking = snapshot.rank(seeker, query);
        assert_eq!(ranking.total, all.len(), "as many candidates");
        let same = ranking.matches.iter().zip(&all).all(|(a, b)| (&a.id, a.total) == (&b.id, b.total));
        assert!(same, "the same list");
        time
    });
    say(&format!("  brute force {}, the same lists", spread(times.collect())));
}

/// The same rankings one by one, and as one batch.
fn batch(snapshot: &Snapshot, seekers: &[Seeker], query: &Query) {
    let ids: Vec<&str> = seekers.iter().map(|seeker| seeker.facts().id.as_str()).collect();
    let alone =
        |id: &&str| snapshot.seeker(id).map(|seeker| snapshot.rank(&seeker, query)).unwrap_or_default();
    let (one_by_one, expected) = timed(|| ids.iter().map(alone).collect::<Vec<Ranking>>());
    let (together, found) = timed(|| snapshot.rank_many(&ids, query, &|_| true));
    assert!(found.is_some_and(|found| found == expected), "the same rankings");
    let each = |time: Duration| ids.len() as f64 / time.as_secs_f64();
    say(&format!(
        "  rankings a second: {:.0} one by one, {:.0} as a batch on {} cores",
        each(one_by_one),
        each(together),
        rayon::current_num_threads()
    ));
}

/// One change after another, each visible in the next snapshot.
fn changes(snapshot: &Snapshot, size: usize) {
    let mut current = snapshot.clone();
    let times = (0..QUERIES).map(|number| {
        let facts = Facts { id: format!("{:08x}", number * 7 % size), ..organisation(size + number) };
        let (time, next) = timed(|| current.with_changes(vec![facts], &[]));
        current = next;
        time
    });
    say(&format!("  one change after another, up to {QUERIES}: {}", spread(times.collect())));
}

fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let started = Instant::now();
    let done = work();
    (started.elapsed(), done)
}

fn spread(mut times: Vec<Duration>) -> String {
    times.sort_unstable();
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize].as_secs_f64() * 1000.0;
    format!("p50 {:.3} ms, p99 {:.3} ms", at(0.5), at(0.99))
}

fn say(line: &str) {
    use std::io::Write;
    // Nobody listens any more: nothing to say.
    let _ = writeln!(std::io::stdout(), "{line}");
}

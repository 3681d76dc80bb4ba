//! Figures of the matching engine on a synthetic population: `cargo bench --bench matching [-- NUMBER]`.
//!
//! A seeded generator makes companies with skewed fields and words. Printed are times on this machine and the ratio of a
//! ranking to looking at each pair alone, which is what an engine without an index would do.

use std::time::{Duration, Instant};

use kontor::matching::PresetName;
use kontor::matching::engine::*;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// Queries timed for each figure.
const QUERIES: usize = 200;

fn main() {
    let number = std::env::args().filter_map(|argument| argument.parse().ok()).next();
    for size in number.map_or(vec![1_000, 15_000], |number| vec![number]) {
        measure(size);
    }
}

fn measure(size: usize) {
    let population = population(size);
    let (build, snapshot) = timed(|| Snapshot::build(population, knowledge()));
    say(&format!("{size} companies: built in {:.2} s", build.as_secs_f64()));
    let seekers = snapshot.spread(QUERIES);
    for name in PresetName::ALL {
        let preset = snapshot.calibrated(&name.preset());
        let query = Query { preset, filters: Filters::default(), limit: 20, offset: 0 };
        let times = seekers.iter().map(|seeker| timed(|| snapshot.rank(seeker, &query)).0).collect();
        let best = snapshot.median_best(&seekers, &query.preset).map_or(0, Score::points);
        say(&format!("  rank {:12} {}; the median best partner gets {best}", name.as_str(), spread(times)));
    }
    let query =
        Query { preset: PresetName::Supplier.preset(), filters: Filters::default(), limit: 20, offset: 0 };
    let (one, _) = timed(|| snapshot.rank(&seekers[0], &query));
    let (each, _) = timed(|| {
        let explain =
            |facts: &Facts| snapshot.explain_pair(&seekers[0], &facts.id, &query.preset, &query.filters);
        snapshot.all().filter_map(explain).count()
    });
    say(&format!(
        "  explaining each pair takes {:.0} times as long as ranking",
        each.as_secs_f64() / one.as_secs_f64()
    ));
    let changed: Vec<Facts> = snapshot.all().take(QUERIES).cloned().collect();
    let mut current = snapshot.clone();
    let times = changed.into_iter().map(|facts| {
        let (time, next) = timed(|| current.with_changes(vec![facts], &[]));
        current = next;
        time
    });
    say(&format!("  one change after another, up to {QUERIES}: {}", spread(times.collect())));
    let (prepare, ()) = timed(|| snapshot.prepare_search());
    let times = (0..QUERIES).map(|at| timed(|| snapshot.search(&search(at))).0).collect();
    say(&format!("  search prepared in {:.2} s, {}", prepare.as_secs_f64(), spread(times)));
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

fn search(at: usize) -> SearchQuery {
    SearchQuery {
        text: format!("{} {}", word(at % 50), word(at % 7)),
        language: "en".into(),
        scope: Scope::Organisations,
        filters: SearchFilters::default(),
        limit: 20,
        offset: 0,
    }
}

/// Made-up words that no stemmer changes much.
fn word(number: usize) -> String {
    let syllables = ["ba", "ko", "ri", "mu", "te", "lo", "sa", "vi", "no", "pu"];
    [number / 1000 % 10, number / 100 % 10, number / 10 % 10, number % 10]
        .map(|digit| syllables[digit])
        .concat()
}

/// 20 divisions with 30 classes each.
fn knowledge() -> Knowledge {
    let division = |number: usize| SectorCode::new("list", format!("{number:02}"));
    let class = |at: usize| {
        (SectorCode::new("list", format!("{:02}.{:02}", at / 30, at % 30)), Some(division(at / 30)))
    };
    let rows = (0..20).map(|number| (division(number), None)).chain((0..600).map(class));
    Knowledge { taxonomy: Taxonomy::new(rows), ..Knowledge::default() }
}

fn population(size: usize) -> Vec<Facts> {
    let mut random = ChaCha8Rng::seed_from_u64(7);
    (0..size).map(|number| company(number, &mut random)).collect()
}

/// Small numbers are much more frequent than great ones, as fields and words are.
fn skewed(random: &mut ChaCha8Rng, below: usize) -> usize {
    let share: f64 = random.random();
    (share * share * share * below as f64) as usize
}

fn company(number: usize, random: &mut ChaCha8Rng) -> Facts {
    let countries = ["DE", "HU", "IT", "PL", "FR", "ES", "AT", "CZ", "RO", "SE"];
    let country = countries[skewed(random, countries.len())].to_owned();
    let class = |random: &mut ChaCha8Rng| {
        let at = skewed(random, 600);
        SectorCode::new("list", format!("{:02}.{:02}", at / 30, at % 30))
    };
    let text = |random: &mut ChaCha8Rng, words: usize| {
        let words: Vec<String> = (0..words).map(|_| word(skewed(random, 8000))).collect();
        TextFacts { language: "en".into(), field: TextField::Summary, text: words.join(" ") }
    };
    let sectors = (0..random.random_range(1..5)).map(|_| SectorFacts {
        sector: class(random),
        confirmed: skewed(random, 6) as u32,
        unconfirmed: random.random_range(0..3),
    });
    let sectors = sectors.collect();
    let opportunities = (0..random.random_range(0..3)).map(|place| OpportunityFacts {
        id: format!("o{number}-{place}"),
        topic: Topic::Business,
        side: if random.random() { Side::Offer } else { Side::Request },
        sectors: vec![class(random)],
        texts: vec![text(random, 12)],
        cooperation: vec![["DISTRIBUTION", "SUPPLY", "JOINT"][skewed(random, 3)].to_owned()],
        countries: Vec::new(),
        partner: PartnerSought::default(),
        capacity: None,
        public: true,
    });
    Facts {
        id: format!("c{number:07}"),
        country,
        kind: Some("company".into()),
        opportunities: opportunities.collect(),
        countries: vec![CountryFacts {
            country: countries[skewed(random, 10)].into(),
            stance: Stance::Wanted,
        }],
        languages: vec![LanguageFacts { language: "en".into(), level: Level::B2 }],
        texts: vec![text(random, 40)],
        trust: TrustFacts { completeness: Some(random.random()), ..TrustFacts::default() },
        sectors,
        ..Facts::default()
    }
}

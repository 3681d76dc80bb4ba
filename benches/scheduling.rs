//! Figures of the scheduling engine: `cargo bench --bench scheduling [-- INSTANCE.json[.gz] …] [--steps N]`.
//!
//! Without a file a seeded generator makes rounds of 100, 400 and 2 000 people. Printed are the first answer, the bound, and
//! what so many steps make of it; then how long it takes to adapt the schedule to somebody who cancels.

use std::io::{Read, Write};
use std::time::Instant;

use kontor::scheduling::engine::{
    Coverage, Effort, GapScope, Instance, Outcome, Participant, Problem, Schedule, Slot, Wish,
};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

fn main() {
    let mut files = Vec::new();
    let mut steps = 1_000_000;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--bench" => {}
            "--steps" => steps = arguments.next().and_then(|value| value.parse().ok()).unwrap_or(steps),
            _ => files.push(argument),
        }
    }
    if files.is_empty() {
        for (people, slots) in [(100, 12), (400, 20), (2_000, 30)] {
            measure(&round(people, slots), steps);
        }
    }
    for file in files {
        measure(&read(&file), steps);
    }
}

fn measure(instance: &Instance, steps: u64) {
    let problem = Problem::new(instance).expect("a bench plans what can be planned");
    let run = |steps| {
        let started = Instant::now();
        let outcome = problem.solve(Effort { seed: 1, steps }, &mut |_| true).expect("a feasible event");
        (started.elapsed().as_secs_f64(), outcome)
    };
    let (first, answer) = run(0);
    say(&format!("{}: first answer after {:.1} ms, {}", instance.name, first * 1e3, told(&problem, &answer)));
    let (all, outcome) = run(steps);
    say(&format!("  {} steps in {all:.2} s, {}", outcome.steps, told(&problem, &outcome)));
    say(&format!("  who cancels: {}", cancellations(instance, &outcome.schedule)));
}

fn told(problem: &Problem, outcome: &Outcome) -> String {
    let figures = outcome.schedule.figures(problem);
    let gap = 100.0 * (outcome.bound - figures.points) as f64 / outcome.bound.max(1) as f64;
    format!(
        "{} points, {gap:.4} % below {}, {} breaks, {} table changes",
        figures.points, outcome.bound, figures.breaks, figures.table_changes
    )
}

/// Time in the engine for one cancellation, the middle of a hundred and the longest.
fn cancellations(instance: &Instance, old: &Schedule) -> String {
    let mut times = Vec::new();
    let people = instance.participants.len();
    for person in (0..people).step_by(people.div_ceil(100)) {
        let mut changed = instance.clone();
        changed.participants[person].unavailable = (0..instance.slots.len()).collect();
        for wish in changed.meetings.iter_mut().filter(|wish| wish.a == person || wish.b == person) {
            (wish.mandatory, wish.lock) = (false, None);
        }
        let problem = Problem::new(&changed).expect("a cancellation keeps the event's meaning");
        let started = Instant::now();
        let adapted = problem.replan(old, None, Effort { seed: 1, steps: 0 }, &mut |_| true);
        times.push(started.elapsed().as_secs_f64() * 1e3);
        assert!(adapted.is_ok(), "nobody else's duties are touched");
    }
    times.sort_by(f64::total_cmp);
    format!("p50 {:.3} ms, longest {:.3} ms", times[times.len() / 2], times[times.len() - 1])
}

/// A round in sessions of five or six slots, in which some people are wished for by many.
fn round(people: usize, slots: usize) -> Instance {
    let mut random = ChaCha8Rng::seed_from_u64(1);
    let session = if slots.is_multiple_of(6) { 6 } else { 5 };
    let tables = people as u32 / 5;
    let mut meetings = std::collections::BTreeMap::new();
    for a in 0..people {
        for _ in 0..random.random_range(6..=12) {
            let b = (random.random::<f64>().powi(2) * people as f64) as usize;
            if a != b {
                let wish =
                    Wish { a: a.min(b), b: a.max(b), w: random.random_range(10..300), ..Wish::default() };
                meetings.insert((wish.a, wish.b), wish);
            }
        }
    }
    let absent = |random: &mut ChaCha8Rng| (0..slots).filter(|_| random.random_bool(0.15)).collect();
    Instance {
        name: format!("{people} people"),
        slots: (0..slots).map(|slot| Slot { session: (slot / session) as i64, tables }).collect(),
        n_tables: tables,
        participants: (0..people)
            .map(|_| Participant { unavailable: absent(&mut random), ..Participant::default() })
            .collect(),
        meetings: meetings.into_values().collect(),
        coverage: Some(Coverage { target: 3, bonus: 100 }),
        gap_scope: GapScope::Session,
        ..Instance::default()
    }
}

fn read(file: &str) -> Instance {
    let bytes = std::fs::read(file).expect("the file named on the command line");
    let mut text = String::new();
    if file.ends_with(".gz") {
        flate2::read::MultiGzDecoder::new(&*bytes).read_to_string(&mut text).expect("a gzipped file");
    } else {
        text = String::from_utf8(bytes).expect("a file of JSON");
    }
    serde_json::from_str(&text).expect("an instance, format b2b-sched/1")
}

fn say(line: &str) {
    // Nobody listens any more: nothing to say.
    let _ = writeln!(std::io::stdout(), "{line}");
}

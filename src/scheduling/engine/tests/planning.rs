//! Whatever is asked: no rule broken, no bound passed, the same again.

use proptest::prelude::*;

use super::super::*;
use super::generator::{any_event, easy_event, free_event, plan};

/// The most points of any choice of meetings and slots, by trying all: for events of a few wishes.
fn by_trying_all(problem: &Problem, event: &Instance) -> i64 {
    fn from(problem: &Problem, event: &Instance, meeting: usize, held: &mut Vec<Assignment>) -> i64 {
        if meeting == event.meetings.len() {
            let figures = Schedule { instance: String::new(), assignments: held.clone() }.figures(problem);
            return figures.points;
        }
        let mut best = from(problem, event, meeting + 1, held);
        for slot in 0..event.slots.len() {
            let booth = [event.meetings[meeting].a, event.meetings[meeting].b]
                .into_iter()
                .find_map(|person| event.participants[person].booth);
            let taken = |table: u32| held.iter().any(|other| (other.slot, other.table) == (slot, table));
            let table = booth.or_else(|| (0..event.slots[slot].tables).find(|table| !taken(*table)));
            let Some(table) = table else { continue };
            held.push(Assignment { m: meeting, slot, table });
            let schedule = Schedule { instance: String::new(), assignments: held.clone() };
            if problem.violations(&schedule).is_empty() {
                best = best.max(from(problem, event, meeting + 1, held));
            }
            held.pop();
        }
        best
    }
    from(problem, event, 0, &mut Vec::new())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn a_schedule_keeps_every_rule_and_stays_below_the_bound(event in any_event()) {
        let (problem, outcome) = plan(&event, 400);
        if let Ok(outcome) = outcome {
            prop_assert_eq!(problem.violations(&outcome.schedule), vec![]);
            let figures = outcome.schedule.figures(&problem);
            prop_assert!(figures.points <= outcome.bound);
            prop_assert_eq!(figures.breaks, breaks_by_looking(&event, &outcome.schedule));
        }
    }

    #[test]
    fn what_need_not_be_can_always_be_planned(event in free_event(), steps in 0u64..400) {
        let (problem, outcome) = plan(&event, steps);
        let outcome = outcome.expect("an empty schedule would do");
        prop_assert_eq!(problem.violations(&outcome.schedule), vec![]);
    }

    #[test]
    fn the_same_input_seed_and_steps_give_the_same_schedule(event in easy_event(), steps in 0u64..800) {
        let (_, once) = plan(&event, steps);
        let (_, again) = plan(&event, steps);
        let (once, again) = (once.expect("nothing must be"), again.expect("nothing must be"));
        prop_assert_eq!(once.schedule, again.schedule);
        prop_assert_eq!(once.steps, again.steps);
    }

    #[test]
    fn a_run_that_was_stopped_is_repeated_by_its_steps(event in easy_event(), asked in 1usize..6) {
        let problem = Problem::new(&event).expect("the generator makes events that mean something");
        let mut left = asked;
        let stopped = problem.solve(Effort { seed: 3, steps: u64::MAX }, &mut |_| {
            left = left.saturating_sub(1);
            left > 0
        });
        let stopped = stopped.expect("nothing must be");
        let repeated = problem.solve(Effort { seed: 3, steps: stopped.steps }, &mut |_| true);
        prop_assert_eq!(stopped.schedule, repeated.expect("nothing must be").schedule);
    }

    #[test]
    fn more_steps_never_cost_points(event in easy_event()) {
        let points = |steps| {
            let (problem, outcome) = plan(&event, steps);
            outcome.expect("nothing must be").schedule.figures(&problem).points
        };
        prop_assert!(points(0) <= points(300));
        prop_assert!(points(300) <= points(900));
    }
}

/// Breaks as the format describes them, slot by slot.
fn breaks_by_looking(event: &Instance, schedule: &Schedule) -> u32 {
    let mut breaks = 0;
    for (person, participant) in event.participants.iter().enumerate() {
        let mine =
            |held: &&Assignment| [event.meetings[held.m].a, event.meetings[held.m].b].contains(&person);
        let mut slots: Vec<usize> = schedule.assignments.iter().filter(mine).map(|held| held.slot).collect();
        slots.sort_unstable();
        for pair in slots.windows(2) {
            let apart = event.slots[pair[0]].session != event.slots[pair[1]].session;
            let counts =
                |slot: &usize| event.gap_counts_unavailable || !participant.unavailable.contains(slot);
            if !(apart && event.gap_scope == GapScope::Session)
                && (pair[0] + 1..pair[1]).any(|slot| counts(&slot))
            {
                breaks += 1;
            }
        }
    }
    breaks
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn small_events_are_planned_as_well_as_by_trying_all(mut event in easy_event()) {
        event.meetings.truncate(5);
        event.slots.truncate(4);
        event.precedences.clear();
        let (problem, outcome) = plan(&event, 40_000);
        let outcome = outcome.expect("nothing must be");
        let best = by_trying_all(&problem, &event);
        prop_assert_eq!(outcome.schedule.figures(&problem).points, best);
        prop_assert!(best <= outcome.bound);
    }
}

#[test]
fn nothing_at_all_is_planned_too() {
    let (problem, outcome) = plan(&Instance::default(), 100);
    let outcome = outcome.expect("an empty schedule");
    assert_eq!(outcome.schedule.figures(&problem), Figures::default());
    assert_eq!(outcome.bound, 0);
}

#[test]
fn breaks_are_counted_as_the_format_says() {
    let slot = |session| Slot { session, tables: 1 };
    let mut event = Instance {
        slots: vec![slot(0), slot(0), slot(0), slot(1), slot(1), slot(1)],
        n_tables: 1,
        participants: vec![Participant { unavailable: vec![1], ..Participant::default() }; 2],
        meetings: vec![Wish::default(); 3],
        gap_scope: GapScope::Session,
        gap_counts_unavailable: true,
        ..Instance::default()
    };
    for wish in &mut event.meetings {
        wish.b = 1;
    }
    let schedule = Schedule {
        instance: String::new(),
        assignments: vec![
            Assignment { m: 0, slot: 0, table: 0 },
            Assignment { m: 1, slot: 2, table: 0 },
            Assignment { m: 2, slot: 5, table: 0 },
        ],
    };
    let breaks = |event: &Instance| {
        let problem = Problem::new(event).expect("a plain event");
        schedule.figures(&problem).breaks
    };
    assert_eq!(breaks(&event), 2, "one each, within the first session");
    event.gap_counts_unavailable = false;
    assert_eq!(breaks(&event), 0, "both are away in between");
    event.gap_scope = GapScope::Event;
    assert_eq!(breaks(&event), 2, "one each, between the sessions");
}

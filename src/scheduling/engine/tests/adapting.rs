//! A schedule that people have changes as little as possible.

use proptest::prelude::*;

use super::super::*;
use super::generator::{any_event, easy_event, plan};

fn adapted(event: &Instance, old: &Schedule, most: Option<usize>) -> (Problem, Result<Outcome, Refusal>) {
    let problem = Problem::new(event).expect("the change keeps the event's meaning");
    let outcome = problem.replan(old, most, Effort { seed: 5, steps: 2_000 }, &mut |_| true);
    (problem, outcome)
}

/// Everybody but a person and those he wishes to meet.
fn strangers(event: &Instance, person: usize) -> Vec<usize> {
    let knows = |other: usize| {
        event.meetings.iter().any(|wish| [(wish.a, wish.b), (wish.b, wish.a)].contains(&(person, other)))
    };
    (0..event.participants.len()).filter(|other| *other != person && !knows(*other)).collect()
}

/// A person's meetings and their slots.
fn agenda(event: &Instance, schedule: &Schedule, person: usize) -> Vec<(usize, usize)> {
    let of = |held: &&Assignment| [event.meetings[held.m].a, event.meetings[held.m].b].contains(&person);
    schedule.assignments.iter().filter(of).map(|held| (held.m, held.slot)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn who_cancels_disturbs_only_his_partners(event in any_event(), who in 0usize..10) {
        let (_, Ok(before)) = plan(&event, 300) else { return Ok(()) };
        let mut event = event;
        let Some(person) = event.participants.get_mut(who) else { return Ok(()) };
        person.unavailable = (0..event.slots.len()).collect();
        let (problem, after) = adapted(&event, &before.schedule, None);
        // Whoever must be met can't cancel.
        let Ok(after) = after else { return Ok(()) };
        prop_assert_eq!(problem.violations(&after.schedule), vec![]);
        prop_assert_eq!(agenda(&event, &after.schedule, who), vec![]);
        for stranger in strangers(&event, who) {
            prop_assert_eq!(agenda(&event, &after.schedule, stranger), agenda(&event, &before.schedule, stranger));
        }
    }

    #[test]
    fn a_late_joiner_disturbs_only_whom_he_wishes_to_meet(event in easy_event(), who in 0usize..5) {
        let mut without = event.clone();
        let Some(person) = without.participants.get_mut(who) else { return Ok(()) };
        person.unavailable = (0..event.slots.len()).collect();
        let (_, before) = plan(&without, 300);
        let before = before.expect("nothing must be");
        // Whoever has no meeting counts as new, so nobody else may be without.
        let mut others = (0..event.participants.len()).filter(|other| *other != who);
        let served = others.all(|other| !agenda(&event, &before.schedule, other).is_empty());
        if !served {
            return Ok(());
        }
        let (problem, after) = adapted(&event, &before.schedule, None);
        let after = after.expect("nothing must be");
        prop_assert_eq!(problem.violations(&after.schedule), vec![]);
        prop_assert!(after.schedule.figures(&problem).points >= before.schedule.figures(&problem).points);
        for stranger in strangers(&event, who) {
            prop_assert_eq!(agenda(&event, &after.schedule, stranger), agenda(&event, &before.schedule, stranger));
        }
    }

    #[test]
    fn a_closed_table_costs_no_more_than_the_meetings_there(event in easy_event(), slot in 0usize..8) {
        let (_, before) = plan(&event, 300);
        let before = before.expect("nothing must be");
        let mut event = event;
        let Some(closed) = event.slots.get_mut(slot) else { return Ok(()) };
        closed.tables = closed.tables.saturating_sub(1);
        let table = closed.tables;
        let (problem, after) = adapted(&event, &before.schedule, None);
        let after = after.expect("nothing must be").schedule;
        prop_assert_eq!(problem.violations(&after), vec![]);
        prop_assert!(after.difference(&before.schedule, &problem).dropped <= 1);
        let there = before.schedule.assignments.iter().find(|held| (held.slot, held.table) == (slot, table));
        let Some(wish) = there.map(|held| &event.meetings[held.m]) else { return Ok(()) };
        // Where another table is free the meeting goes there; then nobody is concerned, and who has no meeting counts as new.
        if after.assignments.iter().any(|held| held.slot == slot && (event.meetings[held.m].a, event.meetings[held.m].b) == (wish.a, wish.b)) {
            return Ok(());
        }
        let knows = |person: usize| person == wish.a || person == wish.b || !strangers(&event, wish.a).contains(&person)
            || !strangers(&event, wish.b).contains(&person);
        for stranger in (0..event.participants.len()).filter(|person| !knows(*person)) {
            prop_assert_eq!(agenda(&event, &after, stranger), agenda(&event, &before.schedule, stranger));
        }
    }

    #[test]
    fn no_more_people_are_moved_than_allowed(event in easy_event(), most in 0usize..6) {
        let (problem, before) = plan(&event, 0);
        let before = before.expect("nothing must be");
        let (_, after) = adapted(&event, &before.schedule, Some(most));
        let after = after.expect("nothing must be");
        prop_assert!(after.schedule.difference(&before.schedule, &problem).people_disturbed <= most);
        prop_assert!(after.schedule.figures(&problem).points >= before.schedule.figures(&problem).points);
    }

    #[test]
    fn nothing_changes_when_nothing_has_changed(event in any_event()) {
        let (problem, Ok(before)) = plan(&event, 500) else { return Ok(()) };
        let all_held = |person: usize| !agenda(&event, &before.schedule, person).is_empty();
        // Somebody without any meeting counts as new, and may get one.
        if !(0..event.participants.len()).all(all_held) {
            return Ok(());
        }
        let (_, after) = adapted(&event, &before.schedule, None);
        prop_assert_eq!(after.expect("the old one would do").schedule.difference(&before.schedule, &problem).people_disturbed, 0);
    }
}

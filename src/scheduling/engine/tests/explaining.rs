//! Reasons are true: making the change places the wish.

use proptest::prelude::*;

use super::super::*;
use super::generator::{easy_event, plan};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn the_named_changes_place_the_wish_and_move_nobody(event in easy_event()) {
        let (problem, outcome) = plan(&event, 200);
        let schedule = outcome.expect("nothing must be").schedule;
        let reasons = problem.why_not(&schedule);
        prop_assert_eq!(reasons.len() + schedule.assignments.len(), event.meetings.len());
        for why in reasons {
            let Some(slot) = why.slot else { continue };
            let (mut changed, mut after) = (event.clone(), schedule.clone());
            for change in &why.changes {
                change.apply(why.meeting, &mut changed, &mut after);
            }
            after.assignments.push(Assignment { m: why.meeting, slot, table: table(&changed, &after, why.meeting, slot) });
            let problem = Problem::new(&changed).expect("the change keeps the event's meaning");
            prop_assert_eq!(problem.violations(&after), vec![], "{:?}", why);
        }
    }
}

/// A free table for a meeting.
fn table(event: &Instance, schedule: &Schedule, meeting: usize, slot: usize) -> u32 {
    let wish = &event.meetings[meeting];
    let booth = [wish.a, wish.b].into_iter().find_map(|person| event.participants[person].booth);
    let taken =
        |table: &u32| schedule.assignments.iter().any(|held| (held.slot, held.table) == (slot, *table));
    booth.unwrap_or_else(|| (0..).find(|table| !taken(table)).expect("numbers don't end"))
}

#[test]
fn each_reason_is_told_in_its_case() {
    let event = |absent: Vec<usize>, limit, tables, listed| Instance {
        slots: vec![Slot { session: 0, tables }],
        n_tables: tables,
        participants: vec![
            Participant { unavailable: absent, max_meetings: limit, booth: None },
            Participant::default(),
        ],
        meetings: vec![Wish { a: 0, b: 1, w: 5, slots: listed, ..Wish::default() }],
        ..Instance::default()
    };
    let why = |event: Instance| {
        let problem = Problem::new(&event).expect("a plain event");
        let explained = problem.why_not(&Schedule::default());
        (explained[0].reason, explained[0].changes.clone())
    };
    assert_eq!(
        why(event(vec![0], None, 1, None)),
        (Reason::NeverTogether, vec![Remedy::BePresent { person: 0, slot: 0 }])
    );
    assert_eq!(
        why(event(vec![], Some(0), 1, None)),
        (Reason::Full { person: 0, limit: 0 }, vec![Remedy::RaiseLimit { person: 0 }])
    );
    assert_eq!(why(event(vec![], None, 0, None)), (Reason::NoTable, vec![Remedy::OpenTable { slot: 0 }]));
    assert_eq!(
        why(event(vec![], None, 1, Some(vec![]))),
        (Reason::NotInAllowedSlots, vec![Remedy::AllowSlot { slot: 0 }])
    );
    assert_eq!(why(event(vec![], None, 1, None)), (Reason::CouldBeMoved, vec![]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn more_room_is_worth_no_less_than_nothing(event in easy_event()) {
        let problem = Problem::new(&event).expect("the generator makes events that mean something");
        let worth = problem.worth().expect("small programs are solved");
        prop_assert!(worth.table >= 0 && worth.slot >= 0, "{worth:?}");
    }
}

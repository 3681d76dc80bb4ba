//! What cannot be is named, and nothing panics.

use proptest::prelude::*;

use super::super::*;
use super::generator::{any_event, plan};

/// Two people who meet `wishes` times in `slots` slots with a table each.
fn pair(slots: usize, wishes: usize) -> Instance {
    Instance {
        slots: (0..slots).map(|_| Slot { session: 0, tables: 1 }).collect(),
        n_tables: 1,
        participants: vec![Participant::default(); 2],
        meetings: (0..wishes)
            .map(|_| Wish { a: 0, b: 1, w: 1, mandatory: true, ..Wish::default() })
            .collect(),
        ..Instance::default()
    }
}

fn refusal(event: &Instance) -> Contradiction {
    match plan(event, 1_000).1 {
        Err(Refusal::Impossible(contradiction)) => contradiction,
        other => panic!("expected a contradiction, got {other:?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Dropping a named duty's compulsion is the only way out, so a schedule never exists beside a contradiction.
    #[test]
    fn a_contradiction_is_never_named_where_a_schedule_exists(event in any_event()) {
        let (problem, outcome) = plan(&event, 2_000);
        prop_assert!(outcome.is_err() || problem.contradiction().is_none());
    }
}

#[test]
fn more_duties_than_slots_collide() {
    let mut event = pair(2, 3);
    for slot in &mut event.slots {
        slot.tables = 2;
    }
    assert_eq!(refusal(&event), Contradiction::DutiesCollide(0, vec![2, 0, 1], 2));
}

#[test]
fn a_limit_below_the_duties_is_named() {
    let mut event = pair(3, 2);
    event.participants[1].max_meetings = Some(1);
    assert_eq!(refusal(&event), Contradiction::TooManyDuties(1, 2, 1));
}

#[test]
fn a_lock_in_an_absence_is_named() {
    let mut event = pair(3, 1);
    event.participants[0].unavailable = vec![1];
    event.meetings[0].lock = Some(Lock { slot: 1, table: None });
    assert_eq!(refusal(&event), Contradiction::NoSlot(0));
    event.meetings[0].lock = Some(Lock { slot: 9, table: None });
    assert_eq!(refusal(&event), Contradiction::NoSlot(0));
}

#[test]
fn locks_against_each_other_are_named() {
    let mut event = pair(2, 1);
    event.participants.extend(vec![Participant::default(); 2]);
    event.meetings.push(Wish { a: 2, b: 3, w: 1, ..Wish::default() });
    for wish in &mut event.meetings {
        wish.lock = Some(Lock { slot: 0, table: Some(0) });
    }
    assert_eq!(refusal(&event), Contradiction::TableLockedTwice(0, 1, 0, 0));
    for wish in &mut event.meetings {
        wish.lock = Some(Lock { slot: 0, table: None });
    }
    assert_eq!(refusal(&event), Contradiction::LocksFillTables(0, 2, 1));
    event.slots[0].tables = 0;
    event.slots[1].tables = 0;
    event.meetings[0].lock = None;
    event.meetings[1].lock = None;
    event.meetings[1].mandatory = true;
    assert_eq!(refusal(&event), Contradiction::TooFewTables(2, 0));
}

#[test]
fn booths_and_orders_are_looked_at() {
    let mut event = pair(2, 2);
    event.participants[0].booth = Some(0);
    assert_eq!(refusal(&event), Contradiction::BoothIsShared(0, 0));
    event.participants[0].booth = Some(5);
    event.participants[1].booth = Some(5);
    assert_eq!(refusal(&event), Contradiction::BoothOfTwo(5, 0, 1));
    event.participants[1].booth = None;
    event.precedences = vec![[0, 1], [1, 0]];
    assert!(matches!(refusal(&event), Contradiction::Order(_)));
}

#[test]
fn what_means_nothing_is_refused_in_words() {
    let unclear = |event: &Instance| Problem::new(event).expect_err("it means nothing");
    let mut event = pair(1, 1);
    event.meetings[0].b = 7;
    assert_eq!(unclear(&event), Unclear::Participant(0, 7));
    event.meetings[0].b = 0;
    assert_eq!(unclear(&event), Unclear::Alone(0, 0));
    event.meetings[0] = Wish { b: 1, w: u64::MAX, ..Wish::default() };
    assert_eq!(unclear(&event), Unclear::Weight(0));
    event = pair(2, 1);
    event.precedences = vec![[0, 0]];
    assert_eq!(unclear(&event), Unclear::BeforeItself(0));
    assert_eq!(unclear(&pair(1_000, 1)), Unclear::Slots(1_000));
}

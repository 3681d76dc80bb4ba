//! Random events, absurd ones among them.

use proptest::prelude::*;

use super::super::*;

/// An event of up to ten people and eight slots with every kind of rule; many of them are impossible.
pub(super) fn any_event() -> impl Strategy<Value = Instance> {
    (slots(), 0usize..10, 0u32..4).prop_flat_map(|(slots, people, bonus)| {
        let count = slots.len();
        let participants = prop::collection::vec(participant(count), people..=people);
        let meetings = prop::collection::vec(wish(count, people.max(2)), 0..if people < 2 { 1 } else { 24 });
        let order = prop::collection::vec((0usize..24, 0usize..24), 0..3);
        let rules = (any::<bool>(), any::<bool>(), prop::option::weighted(0.2, 0u32..3), 0u32..4);
        (participants, meetings, order, rules).prop_map(move |(participants, meetings, order, rules)| {
            event(slots.clone(), participants, meetings, &order, rules, bonus)
        })
    })
}

/// An event in which nothing must be held, so that there is always a schedule.
pub(super) fn free_event() -> impl Strategy<Value = Instance> {
    any_event().prop_map(|mut event| {
        for wish in &mut event.meetings {
            wish.mandatory = false;
            wish.lock = None;
        }
        event
    })
}

/// The same, in which breaks may differ as they like.
pub(super) fn easy_event() -> impl Strategy<Value = Instance> {
    free_event().prop_map(|event| Instance { max_break_diff: None, ..event })
}

type Rules = (bool, bool, Option<u32>, u32);

fn event(
    slots: Vec<Slot>,
    mut participants: Vec<Participant>,
    mut meetings: Vec<Wish>,
    order: &[(usize, usize)],
    (in_session, absences, max_break_diff, target): Rules,
    bonus: u32,
) -> Instance {
    if participants.len() < 2 {
        meetings.clear();
    }
    let n_tables = slots.iter().map(|slot| slot.tables).max().unwrap_or(0);
    // One of six has a booth.
    for (number, participant) in participants.iter_mut().enumerate() {
        participant.booth = participant.booth.map(|_| n_tables + number as u32);
    }
    let mut seen = std::collections::BTreeSet::new();
    meetings.retain(|wish| wish.a != wish.b && seen.insert((wish.a.min(wish.b), wish.a.max(wish.b))));
    let exists = |number: &usize| *number < meetings.len();
    let precedences =
        order.iter().filter(|(a, b)| a != b && exists(a) && exists(b)).map(|(a, b)| [*a, *b]).collect();
    Instance {
        name: "random".to_owned(),
        slots,
        n_tables,
        participants,
        meetings,
        coverage: Some(Coverage { target, bonus: u64::from(bonus) * 50 }),
        precedences,
        gap_scope: if in_session { GapScope::Session } else { GapScope::Event },
        gap_counts_unavailable: absences,
        max_break_diff,
    }
}

fn slots() -> impl Strategy<Value = Vec<Slot>> {
    prop::collection::vec((0i64..2, 0u32..4), 0..8).prop_map(|steps| {
        let mut session = 0;
        let slot = |(step, tables)| {
            session += step;
            Slot { session, tables }
        };
        steps.into_iter().map(slot).collect()
    })
}

fn participant(slots: usize) -> impl Strategy<Value = Participant> {
    let absent = prop::collection::vec(0..slots.max(1), 0..=slots / 2);
    let limit = prop::option::weighted(0.4, 0u32..6);
    let booth = prop::option::weighted(0.16, Just(0));
    (absent, limit, booth).prop_map(|(unavailable, max_meetings, booth)| Participant {
        unavailable,
        max_meetings,
        booth,
    })
}

fn wish(slots: usize, people: usize) -> impl Strategy<Value = Wish> {
    let slot = || 0..slots.max(1);
    let listed = prop::option::weighted(0.2, prop::collection::vec(slot(), 0..=slots));
    let lock = prop::option::weighted(0.05, (slot(), prop::option::weighted(0.3, 0u32..2)));
    (0..people, 0..people, 0u64..200, prop::bool::weighted(0.08), listed, lock).prop_map(
        |(a, b, w, mandatory, slots, lock)| Wish {
            a,
            b,
            w,
            mandatory,
            slots,
            lock: lock.map(|(slot, table)| Lock { slot, table }),
        },
    )
}

/// Plans an event with so many steps.
pub(super) fn plan(event: &Instance, steps: u64) -> (Problem, Result<Outcome, Refusal>) {
    let problem = Problem::new(event).expect("the generator makes events that mean something");
    let outcome = problem.solve(Effort { seed: 7, steps }, &mut |_| true);
    (problem, outcome)
}

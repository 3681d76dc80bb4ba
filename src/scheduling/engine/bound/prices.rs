//! What a place in somebody's day, and a table, is worth: the wishes that could replace a chosen one are those that pay it.
//!
//! Prices near the duals of the relaxation, found by letting each person in turn settle half-way between the weakest of
//! his chosen wishes and the best of the others, both after their partners' prices. They guide the search and prove nothing.

use super::super::problem::{Meeting, Problem};
use super::super::slots::Slots;

const SWEEPS: usize = 24;

/// What each wish is worth beyond the prices of its people and its table.
pub(in super::super) fn surplus(problem: &Problem, chosen: &[Slots]) -> Vec<i64> {
    let held = |wish: u32| !chosen[wish as usize].is_empty();
    let counts: Vec<u32> = problem
        .people
        .iter()
        .map(|person| person.wishes.iter().filter(|wish| held(**wish)).count() as u32)
        .collect();
    // A meeting more or less is worth the bonus to whom it brings to the target.
    let worth: Vec<i64> = problem
        .meetings
        .iter()
        .enumerate()
        .map(|(number, meeting)| {
            let bonus = |person: usize| {
                let others = counts[person] - u32::from(held(number as u32));
                problem.coverage(others + 1) - problem.coverage(others)
            };
            meeting.weight + meeting.people.into_iter().map(bonus).sum::<i64>()
        })
        .collect();
    let mut prices = Prices { problem, people: vec![0; problem.people()], table: 0 };
    let tables: u64 = problem.tables.iter().copied().map(u64::from).sum();
    let seated = problem
        .meetings
        .iter()
        .enumerate()
        .filter(|(number, meeting)| meeting.shared && held(*number as u32));
    let tables_full = seated.count() as u64 >= tables;
    for _ in 0..SWEEPS {
        for (person, own) in problem.people.iter().enumerate() {
            if counts[person] >= own.limit {
                prices.people[person] = 0;
                let net = |wish: &u32| (held(*wish), prices.net(&worth, *wish as usize));
                let settled = half_way(own.wishes.iter().filter(|wish| prices.is_open(**wish)).map(net));
                prices.people[person] = settled;
            }
        }
        if tables_full {
            prices.table = 0;
            let shared = (0..problem.meetings())
                .filter(|wish| problem.meetings[*wish].shared && prices.is_open(*wish as u32));
            prices.table = half_way(shared.map(|wish| (held(wish as u32), prices.net(&worth, wish))));
        }
    }
    (0..problem.meetings()).map(|wish| prices.net(&worth, wish)).collect()
}

struct Prices<'a> {
    problem: &'a Problem,
    people: Vec<i64>,
    table: i64,
}

impl Prices<'_> {
    fn net(&self, worth: &[i64], wish: usize) -> i64 {
        let Meeting { people: [a, b], shared, .. } = self.problem.meetings[wish];
        worth[wish] - self.people[a] - self.people[b] - if shared { self.table } else { 0 }
    }

    /// Whether it is a choice at all.
    fn is_open(&self, wish: u32) -> bool {
        let meeting = &self.problem.meetings[wish as usize];
        !meeting.mandatory && !meeting.allowed.is_empty()
    }
}

/// Half-way between the weakest that is held and the best that is not; never below nothing.
fn half_way(nets: impl Iterator<Item = (bool, i64)>) -> i64 {
    let (mut weakest, mut best) = (i64::MAX, 0);
    for (held, net) in nets {
        if held {
            weakest = weakest.min(net);
        } else {
            best = best.max(net);
        }
    }
    if weakest == i64::MAX { best } else { ((weakest + best) / 2).max(0) }
}

//! Tier 1: more points, by annealing with ejection.
//!
//! A step takes a waiting meeting and holds it somewhere: where it is free, by chains, or by sending away what is in its
//! way, which is then held elsewhere if it can be. Some steps only rearrange, because full tables would otherwise freeze the
//! plan. (Kirkpatrick et al. 1983 for the annealing; Glover 1996 for ejection chains.)

use super::super::plan::Plan;
use super::super::random::{Random, Thermostat};
use super::super::slots::Slots;
use super::{Candidates, Pace};

/// How one round of annealing goes.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Round {
    pub steps: u64,
    /// Points per degree at the start and at the end, in parts of a [`DEGREE`](super::super::random::DEGREE).
    pub hot: i64,
    pub cold: i64,
    /// Nobody can have more points than this.
    pub bound: i64,
}

/// Anneals a plan; leaves it at the best found, which is never worse than the start.
pub(in super::super) fn anneal(
    plan: &mut Plan<'_>,
    round: Round,
    candidates: &Candidates,
    thermostat: &Thermostat,
    random: &mut Random,
    pace: &mut Pace<'_>,
) {
    let mut best = plan.value();
    let mut kept = plan.snapshot();
    plan.forget();
    let mut away = Vec::new();
    for step in 0..round.steps {
        if best >= round.bound || !pace.step() {
            break;
        }
        let temperature = round.hot - (round.hot - round.cold) * step as i64 / round.steps.max(1) as i64;
        let before = plan.value();
        let mark = plan.mark();
        let changed = if random.percent(20) {
            rearrange(plan, random)
        } else {
            hold_another(plan, candidates, &mut away, random)
        };
        if !changed
            || !plan.is_lawful(mark)
            || !thermostat.accepts(plan.value() - before, temperature, random)
        {
            plan.undo(mark);
            continue;
        }
        if plan.value() > best {
            // At once, so that no plan that is kept could be filled by a run that stops here, and by no other.
            plan.fill(random);
            best = plan.value();
            plan.note(&mut kept);
        }
        plan.forget();
    }
    if plan.value() < best {
        plan.restore(&kept);
    }
}

/// Moves one meeting, or a chain of them, between two slots.
pub(in super::super) fn rearrange(plan: &mut Plan<'_>, random: &mut Random) -> bool {
    let person = random.below(plan.problem.people.len());
    let slots = plan.problem.slots();
    let Some(from) = plan.busy(person).next_from_round(random.below(slots)) else { return false };
    let others = plan.problem.people[person].available.without(from);
    let Some(to) = others.next_from_round(random.below(slots)) else { return false };
    plan.turn(person, from, to) && plan.relieve(random)
}

/// Holds one of the candidates that wait, somewhere.
pub(in super::super) fn hold_another(
    plan: &mut Plan<'_>,
    candidates: &Candidates,
    away: &mut Vec<usize>,
    random: &mut Random,
) -> bool {
    some_waiting(plan, candidates, random).is_some_and(|meeting| hold(plan, meeting, away, random))
}

/// Holds a waiting meeting: where it is free, by chains, or instead of what is in its way.
pub(in super::super) fn hold(
    plan: &mut Plan<'_>,
    meeting: usize,
    away: &mut Vec<usize>,
    random: &mut Random,
) -> bool {
    if plan.insert(meeting, 1, random) {
        return true;
    }
    let asked = &plan.problem.meetings[meeting];
    let mut slots = asked.allowed;
    // Who is full must lose a meeting: best the one in the same slot.
    for person in asked.people {
        let common = slots.and(plan.busy(person));
        if plan.is_full(person) && !common.is_empty() && random.percent(70) {
            slots = common;
        }
    }
    let Some(slot) = cheapest_or_any(plan, meeting, slots, random) else { return false };
    away.clear();
    send_away(plan, meeting, slot, away, random) && {
        plan.put(meeting, slot);
        for sent in away.iter() {
            plan.insert(*sent, 2, random);
        }
        true
    }
}

fn some_waiting(plan: &Plan<'_>, candidates: &Candidates, random: &mut Random) -> Option<usize> {
    for _ in 0..8 {
        let meeting = candidates.pick(random)?;
        if plan.slot(meeting).is_none() {
            return Some(meeting);
        }
    }
    None
}

/// A slot at random, or of three the one in which least is in the way.
fn cheapest_or_any(plan: &Plan<'_>, meeting: usize, slots: Slots, random: &mut Random) -> Option<usize> {
    let any = |random: &mut Random| slots.next_from_round(random.below(plan.problem.slots()));
    let first = any(random)?;
    if random.percent(60) {
        return Some(first);
    }
    let people = plan.problem.meetings[meeting].people;
    let cost = |slot: usize| -> i64 {
        let there = people.iter().filter_map(|person| plan.meeting(*person, slot));
        there
            .map(|other| {
                plan.problem.meetings[other].weight
                    + i64::from(plan.problem.meetings[other].mandatory) * plan.problem.duty
            })
            .sum()
    };
    slots.min_by_key(|slot| (cost(*slot), *slot != first))
}

/// Takes out what is in the way of a meeting in a slot. False when something there must stay.
fn send_away(
    plan: &mut Plan<'_>,
    meeting: usize,
    slot: usize,
    away: &mut Vec<usize>,
    random: &mut Random,
) -> bool {
    let asked = &plan.problem.meetings[meeting];
    for person in asked.people {
        if let Some(other) = plan.meeting(person, slot) {
            if plan.problem.meetings[other].lock.is_some() {
                return false;
            }
            plan.take(other);
            away.push(other);
        }
    }
    for person in asked.people {
        if plan.is_full(person) {
            let Some(other) = cheapest_of(plan, person, random) else { return false };
            plan.take(other);
            away.push(other);
        }
    }
    if asked.shared && !plan.spare().has(slot) {
        let mut choice: Option<usize> = None;
        for _ in 0..3 {
            let Some(other) = plan.some_shared(slot, random) else { break };
            let weight = |meeting: usize| plan.problem.meetings[meeting].weight;
            let better = choice.is_none_or(|chosen| weight(other) < weight(chosen));
            if better && !plan.problem.meetings[other].mandatory {
                choice = Some(other);
            }
        }
        let Some(other) = choice else { return false };
        plan.take(other);
        away.push(other);
    }
    true
}

/// A meeting that a full person can best do without: of some the lightest.
fn cheapest_of(plan: &Plan<'_>, person: usize, random: &mut Random) -> Option<usize> {
    let mut choice: Option<usize> = None;
    for _ in 0..3 {
        let slot = plan.busy(person).next_from_round(random.below(plan.problem.slots()))?;
        let Some(other) = plan.meeting(person, slot) else { continue };
        let weight = |meeting: usize| plan.problem.meetings[meeting].weight;
        let better = choice.is_none_or(|chosen| weight(other) < weight(chosen));
        if better && !plan.problem.meetings[other].mandatory {
            choice = Some(other);
        }
    }
    choice
}

//! Why a wish is not held, and the least that would have to change.
//!
//! The reason is the first that binds: never there together, not in the slots allowed, a limit, no table, no common time. The
//! change is found by asking for each slot what stands in the way there, and taking the slot with the least.

use super::instance::Instance;
use super::plan::Plan;
use super::problem::Problem;
use super::random::Random;
use super::schedule::Schedule;
use super::slots::Slots;

/// A wish that is not held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhyNot {
    pub meeting: usize,
    pub reason: Reason,
    /// What would have to change, all of it, for the wish to be held in `slot`, everything else staying; empty: nothing,
    /// moving others is enough.
    pub changes: Vec<Remedy>,
    pub slot: Option<usize>,
}

/// The first thing that binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// There is no slot in which both are there.
    NeverTogether,
    /// They are there together, but not in the slots that the wish allows.
    NotInAllowedSlots,
    /// This participant has as many meetings as he may have.
    Full { person: usize, limit: u32 },
    /// Both are free at some time, but no table is.
    NoTable,
    /// Whenever one is free, the other has a meeting.
    NoCommonTime,
    /// A precedence stands against it.
    Order,
    /// It could be held by moving other meetings; the search stopped before.
    CouldBeMoved,
}

/// One change to the instance or the schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// The participant is there in the slot.
    BePresent { person: usize, slot: usize },
    /// The wish allows the slot.
    AllowSlot { slot: usize },
    /// The participant may have one meeting more.
    RaiseLimit { person: usize },
    /// One more shared table is open in the slot.
    OpenTable { slot: usize },
    /// Another meeting is not held.
    GiveUp { meeting: usize },
}

impl Problem {
    /// Explains every wish that a feasible schedule doesn't hold.
    pub fn why_not(&self, schedule: &Schedule) -> Vec<WhyNot> {
        let held = schedule.assignments.iter().map(|held| (held.m, held.slot));
        let mut plan = Plan::of(self, held.filter(|(meeting, _)| *meeting < self.meetings()));
        let mut waiting: Vec<usize> = plan.waiting().iter().map(|meeting| *meeting as usize).collect();
        waiting.sort_unstable();
        waiting.into_iter().map(|meeting| explain(&mut plan, meeting)).collect()
    }
}

fn explain(plan: &mut Plan<'_>, meeting: usize) -> WhyNot {
    let reason = reason(plan, meeting);
    if reason == Reason::CouldBeMoved {
        return WhyNot { meeting, reason, changes: Vec::new(), slot: None };
    }
    let options = (0..plan.problem.slots()).filter_map(|slot| Some((slot, changes(plan, meeting, slot)?)));
    let best = options.min_by_key(|(_, changes)| (cost(plan.problem, changes), changes.len()));
    match best {
        Some((slot, changes)) => WhyNot { meeting, reason, changes, slot: Some(slot) },
        None => WhyNot { meeting, reason, changes: Vec::new(), slot: None },
    }
}

fn reason(plan: &mut Plan<'_>, meeting: usize) -> Reason {
    let problem = plan.problem;
    let asked = &problem.meetings[meeting];
    let [a, b] = asked.people;
    let together = problem.people[a].available.and(problem.people[b].available);
    if together.is_empty() {
        return Reason::NeverTogether;
    }
    if asked.allowed.is_empty() {
        return Reason::NotInAllowedSlots;
    }
    if let Some(person) = asked.people.into_iter().find(|person| plan.is_full(*person)) {
        return Reason::Full { person, limit: problem.people[person].limit };
    }
    let mark = plan.mark();
    let movable = plan.insert(meeting, Slots::MOST, &mut Random::new(0)) && plan.is_lawful(mark);
    plan.undo(mark);
    if movable {
        return Reason::CouldBeMoved;
    }
    let common = asked.allowed.minus(plan.busy(a)).minus(plan.busy(b));
    match () {
        () if common.is_empty() => Reason::NoCommonTime,
        () if plan.open_slots(meeting).is_empty() => Reason::NoTable,
        () => Reason::Order,
    }
}

/// What stands in the way of a meeting in a slot; nothing when something locked or an order does.
fn changes(plan: &Plan<'_>, meeting: usize, slot: usize) -> Option<Vec<Remedy>> {
    let problem = plan.problem;
    let asked = &problem.meetings[meeting];
    if asked.lock.is_some() || !plan.in_order(meeting, slot) {
        return None;
    }
    let mut changes = Vec::new();
    let mut frees_table = false;
    for person in asked.people {
        let own = &problem.people[person];
        if !own.available.has(slot) {
            changes.push(Remedy::BePresent { person, slot });
        }
        if let Some(other) = plan.meeting(person, slot) {
            if problem.meetings[other].mandatory {
                return None;
            }
            frees_table |= problem.meetings[other].shared;
            changes.push(Remedy::GiveUp { meeting: other });
        } else if plan.held(person) >= own.asked_limit.unwrap_or(u32::MAX) {
            changes.push(Remedy::RaiseLimit { person });
        }
    }
    if !asked.listed.has(slot) {
        changes.push(Remedy::AllowSlot { slot });
    }
    if asked.shared && !plan.spare().has(slot) && !frees_table {
        changes.push(Remedy::OpenTable { slot });
    }
    Some(changes)
}

/// What a set of changes asks of people: a table or a limit is little, an absence more, a meeting given up most.
fn cost(problem: &Problem, changes: &[Remedy]) -> i64 {
    let of = |change: &Remedy| match change {
        Remedy::OpenTable { .. } | Remedy::RaiseLimit { .. } => 1,
        Remedy::AllowSlot { .. } => 2,
        Remedy::BePresent { .. } => 4,
        Remedy::GiveUp { meeting } => 16 + problem.meetings[*meeting].weight,
    };
    changes.iter().map(of).sum()
}

impl Remedy {
    /// Makes the change in an instance and a schedule.
    pub fn apply(self, wish: usize, instance: &mut Instance, schedule: &mut Schedule) {
        match self {
            Self::BePresent { person, slot } => {
                instance.participants[person].unavailable.retain(|absent| *absent != slot);
            }
            Self::AllowSlot { slot } => {
                if let Some(slots) = &mut instance.meetings[wish].slots {
                    slots.push(slot);
                }
            }
            Self::RaiseLimit { person } => {
                if let Some(limit) = &mut instance.participants[person].max_meetings {
                    *limit += 1;
                }
            }
            Self::OpenTable { slot } => {
                let open = &mut instance.slots[slot].tables;
                *open += 1;
                let needed = *open;
                make_room(instance, needed, schedule);
            }
            Self::GiveUp { meeting } => schedule.assignments.retain(|held| held.m != meeting),
        }
    }
}

/// Booths are numbered behind the shared tables: one more of these moves their numbers.
fn make_room(instance: &mut Instance, tables: u32, schedule: &mut Schedule) {
    if tables <= instance.n_tables {
        return;
    }
    let more = tables - instance.n_tables;
    for held in schedule.assignments.iter_mut().filter(|held| held.table >= instance.n_tables) {
        held.table += more;
    }
    for booth in instance.participants.iter_mut().filter_map(|participant| participant.booth.as_mut()) {
        *booth += more;
    }
    for table in instance.meetings.iter_mut().filter_map(|wish| wish.lock.as_mut()?.table.as_mut()) {
        *table += if *table >= instance.n_tables { more } else { 0 };
    }
    instance.n_tables = tables;
}

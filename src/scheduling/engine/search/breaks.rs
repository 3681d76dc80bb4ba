//! Tier 2: fewer breaks at no fewer points, by annealing over moves, chains and exchanges.

use std::cmp::Reverse;

use super::super::plan::{Breaks, Change, Plan};
use super::super::random::{DEGREE, Random, Thermostat};
use super::super::slots::Slots;
use super::points::rearrange;
use super::{Candidates, Pace};

/// A break that fairness forbids counts as so many.
const UNFAIR: i64 = 10;
/// A break in parts of a degree: the temperatures below are parts of one break.
const BREAK: i64 = DEGREE;

/// How one round goes: steps, and temperatures in parts of a break, each in parts of [`DEGREE`].
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Round {
    pub steps: u64,
    pub hot: i64,
    pub cold: i64,
}

/// By what plans are compared, the first that differs counts: hard rules, then points, then breaks. The greater the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in super::super) struct Rank {
    missing: Reverse<u32>,
    unfair: Reverse<i64>,
    value: i64,
    breaks: Reverse<i64>,
}

impl Rank {
    pub(in super::super) fn of(plan: &Plan<'_>) -> Self {
        Self::with(plan, &Breaks::of(plan))
    }

    fn with(plan: &Plan<'_>, breaks: &Breaks) -> Self {
        Self {
            missing: Reverse(plan.missing()),
            unfair: Reverse(breaks.unfair()),
            value: plan.value(),
            breaks: Reverse(breaks.total()),
        }
    }

    pub(in super::super) fn breaks(self) -> i64 {
        self.breaks.0
    }

    /// Whether the breaks differ no more than is allowed.
    pub(in super::super) fn is_fair(self) -> bool {
        self.unfair.0 == 0
    }

    /// Whether no plan of as many points is better.
    pub(in super::super) fn is_calm(self) -> bool {
        self.is_fair() && self.breaks.0 == 0
    }
}

/// Anneals a plan; leaves it at the best found.
pub(in super::super) fn anneal(
    plan: &mut Plan<'_>,
    round: Round,
    candidates: &Candidates,
    thermostat: &Thermostat,
    random: &mut Random,
    pace: &mut Pace<'_>,
) {
    plan.forget();
    let mut breaks = Breaks::of(plan);
    let mut best = Rank::with(plan, &breaks);
    let mut kept = plan.snapshot();
    let mut change = Change::default();
    let mut restless = Restless::new(plan, &breaks);
    for step in 0..round.steps {
        if best.is_calm() || !pace.step() {
            break;
        }
        let temperature = round.hot - (round.hot - round.cold) * step as i64 / round.steps.max(1) as i64;
        let before = plan.value();
        let mark = plan.mark();
        let changed = match random.below(100) {
            0..40 => restless.pick(random).is_some_and(|person| close_gap(plan, person, random)),
            40..50 => exchange(plan, candidates, random),
            50..70 => move_one(plan, random),
            _ => rearrange(plan, random),
        };
        if !changed || plan.value() < before || !plan.is_lawful(mark) {
            plan.undo(mark);
            continue;
        }
        breaks.measure(plan, mark, &mut change);
        let worse = change.breaks + UNFAIR * change.unfair;
        let better = plan.value() > before && change.unfair <= 0;
        if !better && !thermostat.accepts(-worse * BREAK, temperature * BREAK, random) {
            plan.undo(mark);
            continue;
        }
        breaks.apply(&change);
        restless.update(&breaks, &change);
        plan.forget();
        if Rank::with(plan, &breaks) > best {
            // Whoever has moved may have left room.
            let mark = plan.mark();
            plan.fill(random);
            breaks.measure(plan, mark, &mut change);
            if change.unfair > 0 {
                plan.undo(mark);
            } else {
                breaks.apply(&change);
                restless.update(&breaks, &change);
            }
            plan.forget();
            best = Rank::with(plan, &breaks);
            plan.note(&mut kept);
        }
    }
    if Rank::with(plan, &breaks) < best {
        plan.restore(&kept);
    }
}

/// Who has a break, findable in constant time.
struct Restless {
    people: Vec<u32>,
    place: Vec<u32>,
}

const NOT_LISTED: u32 = u32::MAX;

impl Restless {
    fn new(plan: &Plan<'_>, breaks: &Breaks) -> Self {
        let count = plan.problem.people.len();
        let mut restless = Self { people: Vec::new(), place: vec![NOT_LISTED; count] };
        for person in 0..count {
            restless.set(person, breaks.of_person(person) > 0);
        }
        restless
    }

    fn update(&mut self, breaks: &Breaks, change: &Change) {
        for person in change.people() {
            self.set(person, breaks.of_person(person) > 0);
        }
    }

    fn set(&mut self, person: usize, listed: bool) {
        let place = self.place[person];
        if listed && place == NOT_LISTED {
            self.place[person] = self.people.len() as u32;
            self.people.push(person as u32);
        } else if !listed && place != NOT_LISTED {
            self.people.swap_remove(place as usize);
            if let Some(moved) = self.people.get(place as usize) {
                self.place[*moved as usize] = place;
            }
            self.place[person] = NOT_LISTED;
        }
    }

    fn pick(&self, random: &mut Random) -> Option<usize> {
        random.pick(&self.people).map(|person| person as usize)
    }
}

/// Moves a meeting of a person to a slot beside another of his, or into one of his gaps.
fn close_gap(plan: &mut Plan<'_>, person: usize, random: &mut Random) -> bool {
    let problem = plan.problem;
    let busy = plan.busy(person);
    let Some(from) = busy.next_from_round(random.below(problem.slots())) else { return false };
    let beside = busy.without(from).beside().minus(busy).and(problem.people[person].available);
    let Some(to) = beside.next_from_round(random.below(problem.slots())) else { return false };
    plan.turn(person, from, to) && plan.relieve(random)
}

/// Moves one meeting to a slot in which both are free.
fn move_one(plan: &mut Plan<'_>, random: &mut Random) -> bool {
    let Some((meeting, _)) = some_held(plan, random) else { return false };
    let open = plan.open_slots(meeting);
    let Some(to) = preferred(plan, meeting, open, random) else { return false };
    plan.take(meeting);
    plan.put(meeting, to);
    true
}

/// Holds a waiting meeting instead of another of one of its people, in any slot both are free in then.
fn exchange(plan: &mut Plan<'_>, candidates: &Candidates, random: &mut Random) -> bool {
    let Some(meeting) = candidates.pick(random) else { return false };
    if plan.slot(meeting).is_some() {
        return false;
    }
    let people = plan.problem.meetings[meeting].people;
    let person = people[random.below(2)];
    let Some(slot) = plan.busy(person).next_from_round(random.below(plan.problem.slots())) else {
        return false;
    };
    let Some(other) = plan.meeting(person, slot) else { return false };
    if plan.problem.meetings[other].mandatory {
        return false;
    }
    plan.take(other);
    if !plan.within_limits(meeting) {
        return false;
    }
    let open = plan.open_slots(meeting);
    let to = if open.has(slot) { Some(slot) } else { preferred(plan, meeting, open, random) };
    to.is_some_and(|to| {
        plan.put(meeting, to);
        true
    })
}

fn some_held(plan: &Plan<'_>, random: &mut Random) -> Option<(usize, usize)> {
    let person = random.below(plan.problem.people.len());
    let slot = plan.busy(person).next_from_round(random.below(plan.problem.slots()))?;
    plan.meeting(person, slot).map(|meeting| (meeting, slot))
}

/// One of the open slots, rather beside what its people have already.
fn preferred(plan: &Plan<'_>, meeting: usize, open: Slots, random: &mut Random) -> Option<usize> {
    let [a, b] = plan.problem.meetings[meeting].people;
    let beside = plan.busy(a).beside().or(plan.busy(b).beside()).and(open);
    let from = if beside.is_empty() || random.percent(30) { open } else { beside };
    from.next_from_round(random.below(plan.problem.slots()))
}

/// Gives up meetings that need not be held until nobody has more breaks than is allowed: the last resort, for a search that
/// was too short to find better. In vain when those that must be held are unfair alone.
pub(in super::super) fn concede(plan: &mut Plan<'_>) {
    loop {
        let breaks = Breaks::of(plan);
        if breaks.unfair() == 0 {
            return;
        }
        let most = (0..plan.problem.people()).max_by_key(|person| breaks.of_person(*person));
        let meetings: Vec<usize> = most.into_iter().flat_map(|person| plan.meetings(person)).collect();
        let optional = meetings.into_iter().filter(|meeting| !plan.problem.meetings[*meeting].mandatory);
        let given_up = optional.min_by_key(|meeting| {
            let mark = plan.mark();
            plan.take(*meeting);
            let left = (Breaks::of(plan).unfair(), plan.gain(*meeting), *meeting);
            plan.undo(mark);
            left
        });
        let Some(meeting) = given_up else { return };
        plan.take(meeting);
        plan.forget();
    }
}

//! A schedule in the making: who meets whom in which slot, without tables, changed in steps that can be taken back.
//!
//! Shared tables are only counted per slot (they are all alike), so which table it is can be settled at the end.

mod chains;
mod insert;
mod judge;

use super::problem::{Meeting, Problem};
use super::slots::Slots;
pub(super) use judge::{Breaks, Change};

/// No meeting.
pub(super) const NOBODY: u32 = u32::MAX;
/// No slot.
const NOWHERE: u8 = u8::MAX;

#[derive(Clone)]
pub(super) struct Plan<'a> {
    pub problem: &'a Problem,
    /// The meeting of each person in each slot, person by person.
    at: Vec<u32>,
    busy: Vec<Slots>,
    slot_of: Vec<u8>,
    held: Vec<u32>,
    /// Meetings at shared tables per slot.
    shared: Vec<u32>,
    /// Slots with a free shared table.
    spare: Slots,
    /// Meetings beyond the tables, summed over the slots; 0 in every plan that is kept.
    excess: u32,
    /// Points, and the duty of each mandatory meeting.
    value: i64,
    /// Mandatory meetings that wait.
    missing: u32,
    /// Meetings that are not held, and where each stands in that list.
    waiting: Vec<u32>,
    queue_place: Vec<u32>,
    journal: Vec<Step>,
    /// The meetings of the chain that is being walked.
    trail: Vec<u32>,
}

/// The slot of each meeting at some time.
pub(super) struct Snapshot(Vec<u8>);

/// One meeting put or taken.
#[derive(Clone, Copy)]
struct Step {
    meeting: u32,
    slot: u8,
    put: bool,
}

/// A point in a plan's history.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    steps: usize,
    value: i64,
}

impl<'a> Plan<'a> {
    /// Nothing is held yet.
    pub(super) fn empty(problem: &'a Problem) -> Self {
        let meetings = problem.meetings.len() as u32;
        Self {
            problem,
            at: vec![NOBODY; problem.people.len() * problem.slots()],
            busy: vec![Slots::NONE; problem.people.len()],
            slot_of: vec![NOWHERE; problem.meetings.len()],
            held: vec![0; problem.people.len()],
            shared: vec![0; problem.slots()],
            spare: (0..problem.slots()).filter(|slot| problem.tables[*slot] > 0).collect(),
            excess: 0,
            value: 0,
            missing: problem.duties() as u32,
            waiting: (0..meetings).collect(),
            queue_place: (0..meetings).collect(),
            journal: Vec::new(),
            trail: Vec::new(),
        }
    }

    /// The plan with these meetings held; what doesn't fit any more (absence, limit, table) is left out.
    pub(super) fn of(problem: &'a Problem, slots: impl IntoIterator<Item = (usize, usize)>) -> Self {
        let mut plan = Self::empty(problem);
        for (meeting, slot) in slots {
            if plan.fits(meeting, slot) {
                plan.put(meeting, slot);
            }
        }
        plan.forget();
        plan
    }

    pub(super) fn value(&self) -> i64 {
        self.value
    }

    /// Where a meeting is.
    pub(super) fn slot(&self, meeting: usize) -> Option<usize> {
        let slot = self.slot_of[meeting];
        (slot != NOWHERE).then_some(usize::from(slot))
    }

    /// Which meeting a person has in a slot.
    pub(super) fn meeting(&self, person: usize, slot: usize) -> Option<usize> {
        let meeting = self.at[person * self.problem.slots() + slot];
        (meeting != NOBODY).then_some(meeting as usize)
    }

    /// The meetings of a person, in the order of time.
    pub(super) fn meetings(&self, person: usize) -> impl Iterator<Item = usize> + '_ {
        self.busy[person].filter_map(move |slot| self.meeting(person, slot))
    }

    pub(super) fn busy(&self, person: usize) -> Slots {
        self.busy[person]
    }

    pub(super) fn held(&self, person: usize) -> u32 {
        self.held[person]
    }

    /// Whether a person has all the meetings he may have.
    pub(super) fn is_full(&self, person: usize) -> bool {
        self.held[person] >= self.problem.people[person].limit
    }

    pub(super) fn spare(&self) -> Slots {
        self.spare
    }

    pub(super) fn waiting(&self) -> &[u32] {
        &self.waiting
    }

    /// Meetings that must be held and are not.
    pub(super) fn missing_duties(&self) -> impl Iterator<Item = usize> + '_ {
        let must = |meeting: &usize| self.problem.meetings[*meeting].mandatory;
        let mut missing: Vec<usize> =
            self.waiting.iter().map(|meeting| *meeting as usize).filter(must).collect();
        missing.sort_unstable();
        missing.into_iter()
    }

    /// How many meetings must be held and are not.
    pub(super) fn missing(&self) -> u32 {
        self.missing
    }

    /// The points that holding a waiting meeting would bring, with the bonus of those who are below the target.
    pub(super) fn gain(&self, meeting: usize) -> i64 {
        let Meeting { people, weight, .. } = &self.problem.meetings[meeting];
        let below = people.iter().filter(|person| self.held[**person] < self.problem.target).count();
        weight + below as i64 * self.problem.bonus
    }

    /// Where each meeting is.
    pub(super) fn snapshot(&self) -> Snapshot {
        Snapshot(self.slot_of.clone())
    }

    /// Takes note of where each meeting is now, in the place of an older note.
    pub(super) fn note(&self, snapshot: &mut Snapshot) {
        snapshot.0.clone_from(&self.slot_of);
    }

    /// Goes back to what was noted.
    pub(super) fn restore(&mut self, snapshot: &Snapshot) {
        for meeting in 0..self.slot_of.len() {
            if self.slot_of[meeting] != snapshot.0[meeting] {
                self.take(meeting);
            }
        }
        for meeting in 0..self.slot_of.len() {
            if self.slot_of[meeting] != snapshot.0[meeting] {
                self.put(meeting, usize::from(snapshot.0[meeting]));
            }
        }
        self.forget();
    }

    /// Slots in which a meeting could be held as things are.
    pub(super) fn open_slots(&self, meeting: usize) -> Slots {
        let Meeting { people: [a, b], allowed, shared, .. } = &self.problem.meetings[meeting];
        let free = allowed.minus(self.busy[*a]).minus(self.busy[*b]);
        if *shared { free.and(self.spare) } else { free }
    }

    /// Whether a waiting meeting could be held in a slot as things are.
    pub(super) fn fits(&self, meeting: usize, slot: usize) -> bool {
        let people = self.problem.meetings[meeting].people;
        slot < self.problem.slots()
            && self.slot(meeting).is_none()
            && self.open_slots(meeting).has(slot)
            && !people.iter().any(|person| self.is_full(*person))
            && self.in_order(meeting, slot)
    }

    /// Holds a waiting meeting in a slot. The two must be free then; the tables may be too few ([`Self::excess`]).
    pub(super) fn put(&mut self, meeting: usize, slot: usize) {
        self.step(Step { meeting: meeting as u32, slot: slot as u8, put: true });
        self.journal.push(Step { meeting: meeting as u32, slot: slot as u8, put: true });
    }

    /// Stops holding a meeting and says where it was.
    pub(super) fn take(&mut self, meeting: usize) -> Option<usize> {
        let slot = self.slot(meeting)?;
        self.step(Step { meeting: meeting as u32, slot: slot as u8, put: false });
        self.journal.push(Step { meeting: meeting as u32, slot: slot as u8, put: false });
        Some(slot)
    }

    pub(super) fn mark(&self) -> Mark {
        Mark { steps: self.journal.len(), value: self.value }
    }

    /// Takes back everything since a mark.
    pub(super) fn undo(&mut self, mark: Mark) {
        while self.journal.len() > mark.steps {
            let Some(step) = self.journal.pop() else { break };
            self.step(Step { put: !step.put, ..step });
        }
    }

    /// The past can't be taken back any more.
    pub(super) fn forget(&mut self) {
        self.journal.clear();
    }

    /// The meetings changed since a mark, some of them several times.
    pub(super) fn touched(&self, mark: Mark) -> impl Iterator<Item = usize> + '_ {
        self.journal[mark.steps..].iter().map(|step| step.meeting as usize)
    }

    fn step(&mut self, step: Step) {
        let problem = self.problem;
        let (meeting, slot) = (step.meeting as usize, usize::from(step.slot));
        let asked = &problem.meetings[meeting];
        let mut value = asked.weight + if asked.mandatory { problem.duty } else { 0 };
        for person in asked.people {
            let place = person * problem.slots() + slot;
            if step.put {
                self.at[place] = step.meeting;
                self.busy[person] = self.busy[person].with(slot);
                value += if self.held[person] < problem.target { problem.bonus } else { 0 };
                self.held[person] += 1;
            } else {
                self.at[place] = NOBODY;
                self.busy[person] = self.busy[person].without(slot);
                self.held[person] -= 1;
                value += if self.held[person] < problem.target { problem.bonus } else { 0 };
            }
        }
        self.value += if step.put { value } else { -value };
        if asked.mandatory {
            self.missing = if step.put { self.missing - 1 } else { self.missing + 1 };
        }
        self.slot_of[meeting] = if step.put { step.slot } else { NOWHERE };
        if asked.shared {
            self.count_table(slot, step.put);
        }
        self.queue(step);
    }

    fn count_table(&mut self, slot: usize, put: bool) {
        let open = self.problem.tables[slot];
        if put {
            self.shared[slot] += 1;
            self.excess += u32::from(self.shared[slot] > open);
        } else {
            self.excess -= u32::from(self.shared[slot] > open);
            self.shared[slot] -= 1;
        }
        let free = self.shared[slot] < open;
        self.spare = if free { self.spare.with(slot) } else { self.spare.without(slot) };
    }

    /// Keeps the list of waiting meetings, in constant time.
    fn queue(&mut self, step: Step) {
        if step.put {
            let place = self.queue_place[step.meeting as usize] as usize;
            self.waiting.swap_remove(place);
            if let Some(moved) = self.waiting.get(place) {
                self.queue_place[*moved as usize] = place as u32;
            }
        } else {
            self.queue_place[step.meeting as usize] = self.waiting.len() as u32;
            self.waiting.push(step.meeting);
        }
    }
}

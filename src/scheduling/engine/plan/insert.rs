//! Holding one more meeting: where it is free, else by making room with chains, else by sending others away.

use super::super::random::Random;
use super::super::slots::Slots;
use super::Plan;

/// Meetings looked at when one has to leave a full slot.
const LOOKED_AT: usize = 8;

impl Plan<'_> {
    /// Whether the people of a meeting may have one more.
    pub(in super::super) fn within_limits(&self, meeting: usize) -> bool {
        !self.problem.meetings[meeting].people.iter().any(|person| self.is_full(*person))
    }

    /// Holds a meeting in one of `slots` in which nothing has to move.
    pub(in super::super) fn put_where_free(
        &mut self,
        meeting: usize,
        slots: Slots,
        random: &mut Random,
    ) -> bool {
        let mut open = self.open_slots(meeting).and(slots);
        let start = random.below(self.problem.slots());
        while let Some(slot) = open.next_from_round(start) {
            open = open.without(slot);
            if self.in_order(meeting, slot) {
                self.put(meeting, slot);
                return true;
            }
        }
        false
    }

    /// Holds a meeting in a slot by turning chains: each of the two is freed there, then tables.
    pub(in super::super) fn put_by_chains(
        &mut self,
        meeting: usize,
        slot: usize,
        random: &mut Random,
    ) -> bool {
        let mark = self.mark();
        let people = self.problem.meetings[meeting].people;
        for person in people {
            let start = random.below(self.problem.slots());
            if self.busy[person].has(slot) && !self.clear(person, slot, start) {
                self.undo(mark);
                return false;
            }
        }
        if people.iter().any(|person| self.busy[*person].has(slot)) {
            self.undo(mark);
            return false;
        }
        self.put(meeting, slot);
        if self.relieve(random) {
            return true;
        }
        self.undo(mark);
        false
    }

    /// Holds a waiting meeting somewhere without sending another away: free slots first, then chains in up to `tries`
    /// of its slots.
    pub(in super::super) fn insert(&mut self, meeting: usize, tries: usize, random: &mut Random) -> bool {
        if !self.within_limits(meeting) {
            return false;
        }
        let allowed = self.problem.meetings[meeting].allowed;
        if self.put_where_free(meeting, allowed, random) {
            return true;
        }
        let mut left = allowed;
        let start = random.below(self.problem.slots());
        for _ in 0..tries {
            let Some(slot) = left.next_from_round(start) else { break };
            left = left.without(slot);
            if self.put_by_chains(meeting, slot, random) {
                return true;
            }
        }
        false
    }

    /// Holds whatever brings points and fits without moving anything, what brings most first.
    pub(in super::super) fn fill(&mut self, random: &mut Random) {
        let fits = |meeting: &usize| self.within_limits(*meeting) && !self.open_slots(*meeting).is_empty();
        let waiting = self.waiting.iter().map(|meeting| *meeting as usize).filter(fits);
        let mut gains: Vec<(i64, usize)> = waiting.map(|meeting| (-self.gain(meeting), meeting)).collect();
        gains.sort_unstable();
        for (_, meeting) in gains.into_iter().filter(|(loss, _)| *loss < 0) {
            if self.within_limits(meeting) {
                self.put_where_free(meeting, self.problem.meetings[meeting].allowed, random);
            }
        }
    }

    /// Moves meetings out of slots with too few tables until all fit; false, with the plan anyhow, when that fails.
    pub(in super::super) fn relieve(&mut self, random: &mut Random) -> bool {
        let mut tries = LOOKED_AT;
        while self.excess > 0 {
            if tries == 0 || self.spare.is_empty() {
                return false;
            }
            tries -= 1;
            let Some(full) = self.overfull() else { return false };
            let Some(meeting) = self.some_shared(full, random) else { continue };
            let targets = self.problem.meetings[meeting].allowed.and(self.spare);
            let Some(other) = targets.next_from_round(random.below(self.problem.slots())) else { continue };
            let (mark, before) = (self.mark(), self.excess);
            let [a, b] = self.problem.meetings[meeting].people;
            let person = if random.percent(50) { a } else { b };
            if !self.turn(person, full, other) || self.excess >= before {
                self.undo(mark);
            }
        }
        true
    }

    fn overfull(&self) -> Option<usize> {
        (0..self.problem.slots()).find(|slot| self.shared[*slot] > self.problem.tables[*slot])
    }

    /// A meeting at a shared table of a slot, found by asking people at random.
    pub(in super::super) fn some_shared(&self, slot: usize, random: &mut Random) -> Option<usize> {
        for _ in 0..4 * LOOKED_AT {
            let person = random.below(self.problem.people.len());
            if let Some(meeting) = self.meeting(person, slot)
                && self.problem.meetings[meeting].shared
            {
                return Some(meeting);
            }
        }
        None
    }
}

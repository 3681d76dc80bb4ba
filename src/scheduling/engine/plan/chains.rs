//! Kempe chains: two slots exchange the meetings of a chain of people, and everything outside the chain stays as it is.
//!
//! Meetings are edges between people and slots are their colours (König 1916, Kempe 1879): the meetings of two slots form
//! paths and rings, and each of these can be turned over alone.

use super::Plan;

/// Longer chains change too much to be worth judging.
const LONGEST: usize = 96;

impl Plan<'_> {
    /// Turns over the chain through a person between two slots of which he is busy in the first. False, and nothing
    /// changed, when some meeting of it may not be in the other slot.
    pub(in super::super) fn turn(&mut self, person: usize, slot: usize, other: usize) -> bool {
        self.trail.clear();
        let Some(ring) = self.walk(person, slot, other) else { return false };
        if !ring && self.meeting(person, other).is_some() && self.walk(person, other, slot).is_none() {
            return false;
        }
        let trail = std::mem::take(&mut self.trail);
        let first = self.journal.len();
        for meeting in &trail {
            self.take(*meeting as usize);
        }
        for (at, meeting) in trail.iter().enumerate() {
            let was = usize::from(self.journal[first + at].slot);
            self.put(*meeting as usize, if was == slot { other } else { slot });
        }
        self.trail = trail;
        true
    }

    /// Frees a person in a slot by a chain to some other slot in which he is there and free, tried from `start` on.
    pub(super) fn clear(&mut self, person: usize, slot: usize, start: usize) -> bool {
        let mut free = self.problem.people[person].available.minus(self.busy[person]);
        while let Some(other) = free.next_from_round(start) {
            free = free.without(other);
            if self.turn(person, slot, other) {
                return true;
            }
        }
        false
    }

    /// Collects the chain from a person's meeting in `from`, which goes to `to`, whose partner's meeting there goes to
    /// `from`, and so on. True when it comes back to him; nothing when a meeting may not move.
    fn walk(&mut self, person: usize, from: usize, to: usize) -> Option<bool> {
        let (mut at, mut from, mut to) = (person, from, to);
        while let Some(meeting) = self.meeting(at, from) {
            let asked = &self.problem.meetings[meeting];
            if !asked.allowed.has(to) || self.trail.len() >= LONGEST {
                return None;
            }
            self.trail.push(meeting as u32);
            at = asked.partner(at);
            (from, to) = (to, from);
            if at == person {
                return Some(true);
            }
        }
        Some(false)
    }
}

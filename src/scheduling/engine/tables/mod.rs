//! Tier 3: which table each meeting gets, so that people change tables rarely.
//!
//! First it is settled who stays at his table from one meeting to his next, as often as can be (`stays.rs`); meetings that
//! follow each other so are seated together (`first.rs`). Then pairs of meetings in one slot, or a meeting and a free table,
//! change places as long as that saves changes, with a little heat (`exchange.rs`): where fewer tables are open, or some are
//! locked, not everybody who would could stay.

mod exchange;
mod first;
mod stays;

use super::plan::Plan;

/// The tables of a plan's meetings, and who sits where.
pub(super) struct Seating<'p, 'a> {
    plan: &'p Plan<'a>,
    /// Per meeting; [`NO_TABLE`] when it is not held.
    table: Vec<u32>,
    /// Per slot and shared table, the meeting there.
    seated: Vec<Vec<Option<u32>>>,
}

const NO_TABLE: u32 = u32::MAX;

impl<'p, 'a> Seating<'p, 'a> {
    /// A first seating; `before` says where meetings were, which is kept where it can be.
    pub(super) fn new(plan: &'p Plan<'a>, before: &[Option<(usize, u32)>]) -> Self {
        let problem = plan.problem;
        let mut seating = Self {
            plan,
            table: vec![NO_TABLE; problem.meetings()],
            seated: problem.tables.iter().map(|open| vec![None; *open as usize]).collect(),
        };
        let mut in_slot: Vec<Vec<usize>> = vec![Vec::new(); problem.slots()];
        for meeting in 0..problem.meetings() {
            if let Some(slot) = plan.slot(meeting) {
                in_slot[slot].push(meeting);
            }
        }
        for (slot, meetings) in in_slot.iter().enumerate() {
            for meeting in meetings {
                seating.seat_fixed(*meeting, slot);
            }
        }
        if before.is_empty() {
            seating.seat_together(&stays::stays(plan));
        } else {
            for (slot, meetings) in in_slot.iter().enumerate() {
                seating.fill(slot, meetings, before);
            }
        }
        seating
    }

    pub(super) fn table(&self, meeting: usize) -> u32 {
        self.table[meeting]
    }

    /// A person's meetings right before and right after a slot, within the session.
    fn neighbours(&self, person: usize, slot: usize) -> [Option<usize>; 2] {
        let problem = self.plan.problem;
        let session = problem.sessions[problem.session_of[slot]];
        let busy = self.plan.busy(person).and(session);
        let meeting = |slot: Option<usize>| slot.and_then(|slot| self.plan.meeting(person, slot));
        [meeting(busy.latest_before(slot)), meeting(busy.earliest_after(slot))]
    }

    /// Table changes of a meeting's people around it, were it at `table`.
    fn changes(&self, meeting: usize, slot: usize, table: u32) -> i64 {
        let people = self.plan.problem.meetings[meeting].people;
        let around = people.into_iter().flat_map(|person| self.neighbours(person, slot)).flatten();
        around.filter(|other| self.table[*other] != table).count() as i64
    }

    /// Table changes in all.
    pub(super) fn total(&self) -> i64 {
        let problem = self.plan.problem;
        let mut total = 0;
        for person in 0..problem.people() {
            for slot in self.plan.busy(person) {
                let [before, _] = self.neighbours(person, slot);
                let here = self.plan.meeting(person, slot);
                if let (Some(before), Some(here)) = (before, here) {
                    total += i64::from(self.table[before] != self.table[here]);
                }
            }
        }
        total
    }
}

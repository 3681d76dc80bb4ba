//! Tier 3: which table each meeting gets, so that people change tables rarely.
//!
//! Slots are taken in the order of time: whoever can, stays where he was (both agree, then one, then anybody). Then pairs
//! of meetings in one slot, or a meeting and a free table, change places as long as that saves changes, with a little heat.

use super::plan::Plan;
use super::random::{DEGREE, Random, Thermostat};

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
        for (slot, meetings) in in_slot.iter().enumerate() {
            seating.fill(slot, meetings, before);
        }
        seating
    }

    pub(super) fn table(&self, meeting: usize) -> u32 {
        self.table[meeting]
    }

    /// Whose table is not a matter of choice: locks at a table, and the booth of one owner.
    fn seat_fixed(&mut self, meeting: usize, slot: usize) {
        let asked = &self.plan.problem.meetings[meeting];
        if let Some(table) = asked.lock.and_then(|lock| lock.table) {
            self.table[meeting] = table;
            if let Some(place) = self.seated[slot].get_mut(table as usize)
                && asked.shared
            {
                *place = Some(meeting as u32);
            }
        } else if !asked.shared {
            self.table[meeting] = self.plan.problem.booths(meeting).next().unwrap_or(NO_TABLE);
        }
    }

    fn fill(&mut self, slot: usize, meetings: &[usize], before: &[Option<(usize, u32)>]) {
        let mut left: Vec<usize> =
            meetings.iter().copied().filter(|meeting| self.table[*meeting] == NO_TABLE).collect();
        left.retain(|meeting| match before.get(*meeting).copied().flatten() {
            Some((was, table)) if was == slot => !self.seat_if_free(*meeting, slot, table),
            _ => true,
        });
        for agreeing in [2, 1] {
            left.retain(|meeting| {
                let [a, b] =
                    self.plan.problem.meetings[*meeting].people.map(|person| self.last_table(person, slot));
                match (a, b) {
                    (Some(a), Some(b)) if agreeing == 2 => a != b || !self.seat_if_free(*meeting, slot, a),
                    (a, b) if agreeing == 1 => {
                        !a.into_iter().chain(b).any(|table| self.seat_if_free(*meeting, slot, table))
                    }
                    _ => true,
                }
            });
        }
        let mut free = 0;
        for meeting in left {
            while self.seated[slot].get(free).is_some_and(Option::is_some) {
                free += 1;
            }
            self.seat_if_free(meeting, slot, free as u32);
        }
    }

    fn seat_if_free(&mut self, meeting: usize, slot: usize, table: u32) -> bool {
        match self.seated[slot].get_mut(table as usize) {
            Some(place @ None) => {
                *place = Some(meeting as u32);
                self.table[meeting] = table;
                true
            }
            _ => false,
        }
    }

    /// The table of a person's meeting right before a slot, within the session.
    fn last_table(&self, person: usize, slot: usize) -> Option<u32> {
        let [before, _] = self.neighbours(person, slot);
        before.map(|meeting| self.table[meeting])
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

    /// Anneals by exchanging places; ends at the best seating found.
    pub(super) fn improve(&mut self, steps: u64, thermostat: &Thermostat, random: &mut Random) {
        let movable = self.movable();
        if movable.is_empty() {
            return;
        }
        let mut now = self.total();
        let (mut best, mut kept) = (now, self.table.clone());
        for step in 0..steps {
            if best == 0 {
                break;
            }
            let temperature = DEGREE / 16 + DEGREE / 2 * (steps - step) as i64 / steps as i64;
            let (meeting, slot) = movable[random.below(movable.len())];
            let Some(exchange) = self.exchange(meeting, slot, random) else { continue };
            if thermostat.accepts(exchange.gain * DEGREE, temperature * DEGREE, random) {
                self.make(&exchange);
                now -= exchange.gain;
                if now < best {
                    best = now;
                    kept.clone_from(&self.table);
                }
            }
        }
        self.table = kept;
    }

    /// Meetings with a choice of tables, and their slots.
    fn movable(&self) -> Vec<(usize, usize)> {
        let problem = self.plan.problem;
        let has_choice = |meeting: &usize| {
            let asked = &problem.meetings[*meeting];
            let fixed = asked.lock.is_some_and(|lock| lock.table.is_some());
            !fixed && (asked.shared || problem.booths(*meeting).count() > 1)
        };
        (0..problem.meetings())
            .filter(has_choice)
            .filter_map(|meeting| Some((meeting, self.plan.slot(meeting)?)))
            .collect()
    }

    /// A meeting and another table, rather one where its people are before or after.
    fn exchange(&self, meeting: usize, slot: usize, random: &mut Random) -> Option<Exchange> {
        let problem = self.plan.problem;
        let asked = &problem.meetings[meeting];
        let from = self.table[meeting];
        if !asked.shared {
            let to = problem.booths(meeting).find(|booth| *booth != from)?;
            let gain = self.changes(meeting, slot, from) - self.changes(meeting, slot, to);
            return Some(Exchange { meeting, other: None, slot, from, to, gain });
        }
        let person = asked.people[random.below(2)];
        let neighbour = self.neighbours(person, slot)[random.below(2)].map(|other| self.table[other]);
        let open = problem.tables[slot];
        let to = match neighbour {
            Some(table) if table < open && table != from => table,
            _ => random.below(open as usize) as u32,
        };
        let other = self.seated[slot][to as usize].map(|other| other as usize);
        let fixed = |other: usize| problem.meetings[other].lock.is_some_and(|lock| lock.table.is_some());
        if to == from || other.is_some_and(fixed) {
            return None;
        }
        let mut gain = self.changes(meeting, slot, from) - self.changes(meeting, slot, to);
        if let Some(other) = other {
            gain += self.changes(other, slot, to) - self.changes(other, slot, from);
        }
        Some(Exchange { meeting, other, slot, from, to, gain })
    }

    fn make(&mut self, exchange: &Exchange) {
        let Exchange { meeting, other, slot, from, to, .. } = *exchange;
        self.table[meeting] = to;
        if self.plan.problem.meetings[meeting].shared {
            self.seated[slot][to as usize] = Some(meeting as u32);
            self.seated[slot][from as usize] = other.map(|other| other as u32);
        }
        if let Some(other) = other {
            self.table[other] = from;
        }
    }
}

/// A meeting goes to another table; who is there comes to its own.
struct Exchange {
    meeting: usize,
    other: Option<usize>,
    slot: usize,
    from: u32,
    to: u32,
    /// Table changes saved.
    gain: i64,
}

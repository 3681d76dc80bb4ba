//! The first seating.

use super::{NO_TABLE, Seating};

impl Seating<'_, '_> {
    /// Seats everybody who has no table yet: meetings that follow each other, `next` says which, at one table as long as one
    /// is free. Those that pass slots with few tables choose first, for they can only be at these.
    pub(super) fn seat_together(&mut self, next: &[Option<usize>]) {
        let problem = self.plan.problem;
        let mut follows = vec![false; next.len()];
        for later in next.iter().flatten() {
            follows[*later] = true;
        }
        let held = |meeting: &usize| problem.meetings[*meeting].shared && self.plan.slot(*meeting).is_some();
        let heads = (0..next.len()).filter(|meeting| held(meeting) && !follows[*meeting]);
        let mut rows: Vec<Vec<usize>> =
            heads.map(|head| std::iter::successors(Some(head), |meeting| next[*meeting]).collect()).collect();
        let slot = |meeting: &usize| self.plan.slot(*meeting).unwrap_or(0);
        rows.sort_by_cached_key(|row| {
            let locked = row.iter().any(|meeting| self.table[*meeting] != NO_TABLE);
            let narrowest = row.iter().map(|meeting| problem.tables[slot(meeting)]).min();
            (!locked, narrowest, slot(&row[0]), row[0])
        });
        for row in rows {
            let mut rest = &row[..];
            while !rest.is_empty() {
                let (seated, table) = self.longest(rest);
                for meeting in &rest[..seated] {
                    self.seat_if_free(*meeting, self.plan.slot(*meeting).unwrap_or(0), table);
                }
                rest = &rest[seated..];
            }
        }
    }

    /// The table at which most of a row of meetings can follow each other from the first on, and how many: at least one.
    fn longest(&self, row: &[usize]) -> (usize, u32) {
        let can_be = |meeting: usize, table: u32| {
            let place = self.plan.slot(meeting).and_then(|slot| self.seated[slot].get(table as usize));
            match place.copied().flatten() {
                Some(seated) => seated as usize == meeting,
                None => place.is_some() && self.table[meeting] == NO_TABLE,
            }
        };
        let mut longest = (0, 0);
        for table in 0..self.plan.problem.shared_tables {
            let seated = row.iter().take_while(|meeting| can_be(**meeting, table)).count();
            if seated > longest.0 {
                longest = (seated, table);
            }
            if seated == row.len() {
                break;
            }
        }
        // A slot never has more meetings than tables, so there is always one free for the first.
        (longest.0.max(1), longest.1)
    }

    /// Whose table is not a matter of choice: locks at a table, and the booth of one owner.
    pub(super) fn seat_fixed(&mut self, meeting: usize, slot: usize) {
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

    /// Slot by slot: who was at a table before the change is there again if he can, others stay where they just were (both
    /// agree, then one), the rest goes anywhere.
    pub(super) fn fill(&mut self, slot: usize, meetings: &[usize], before: &[Option<(usize, u32)>]) {
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
}

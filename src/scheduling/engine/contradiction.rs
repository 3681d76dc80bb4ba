//! What cannot be, found by counting before any search, and named.

use super::problem::{Meeting, Problem};
use super::slots::Slots;

/// Why no schedule can keep every hard rule. People, meetings, slots and tables by their numbers.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Contradiction {
    #[error("booth {0} is of participant {1} and of participant {2}")]
    BoothOfTwo(u32, usize, usize),
    #[error("the booth {0} of participant {1} is one of the shared tables")]
    BoothIsShared(u32, usize),
    #[error("meeting {0} must be held, but there is no slot that it allows and in which both are there")]
    NoSlot(usize),
    #[error("meeting {0} is locked at table {1}, where it may not be in slot {2}")]
    LockedTable(usize, u32, usize),
    #[error("meetings {0} and {1} are locked at the same table {2} in slot {3}")]
    TableLockedTwice(usize, usize, u32, usize),
    #[error("{1} meetings are locked in slot {0}, which has {2} shared tables")]
    LocksFillTables(usize, usize, u32),
    #[error("{0} meetings that must be held need shared tables, and there are {1} in all slots together")]
    TooFewTables(usize, u64),
    #[error("participant {0} must hold {1} meetings and may have at most {2}")]
    TooManyDuties(usize, usize, u32),
    #[error("participant {0} must hold meetings {1:?}, for which only {2} slots are possible")]
    DutiesCollide(usize, Vec<usize>, usize),
    #[error("meeting {0} must be held before others and after others so that no slot is left for it")]
    Order(usize),
    #[error("the meetings that must be held don't fit together: not even a relaxed plan holds them all")]
    Together,
}

impl Problem {
    /// A contradiction that counting shows; nothing proves that there is none.
    pub fn contradiction(&self) -> Option<Contradiction> {
        self.booths_clash()
            .or_else(|| self.locks_clash())
            .or_else(|| self.duties_clash())
            .or_else(|| self.order_clashes())
    }

    fn booths_clash(&self) -> Option<Contradiction> {
        let mut owners: Vec<(u32, usize)> =
            self.people.iter().enumerate().filter_map(|(person, own)| Some((own.booth?, person))).collect();
        owners.sort_unstable();
        if let Some(pair) = owners.windows(2).find(|pair| pair[0].0 == pair[1].0) {
            return Some(Contradiction::BoothOfTwo(pair[0].0, pair[0].1, pair[1].1));
        }
        let shared = owners.first().filter(|(booth, _)| *booth < self.shared_tables)?;
        Some(Contradiction::BoothIsShared(shared.0, shared.1))
    }

    /// Locked meetings, one by one and against each other.
    fn locks_clash(&self) -> Option<Contradiction> {
        let mut at: Vec<(usize, Option<u32>, usize)> = Vec::new();
        for (number, meeting) in self.meetings.iter().enumerate() {
            let Some(lock) = meeting.lock else { continue };
            if meeting.allowed.is_empty() {
                return Some(Contradiction::NoSlot(number));
            }
            if let Some(table) = lock.table {
                let open = if meeting.shared {
                    table < self.tables[lock.slot]
                } else {
                    self.booths(number).any(|booth| booth == table)
                };
                if !open {
                    return Some(Contradiction::LockedTable(number, table, lock.slot));
                }
            }
            at.push((lock.slot, lock.table, number));
        }
        at.sort_unstable();
        let twice = at
            .windows(2)
            .find(|pair| pair[0].1.is_some() && (pair[0].0, pair[0].1) == (pair[1].0, pair[1].1));
        if let Some([first, second]) = twice {
            return Some(Contradiction::TableLockedTwice(first.2, second.2, first.1.unwrap_or(0), first.0));
        }
        (0..self.slots()).find_map(|slot| {
            let locked =
                at.iter().filter(|(there, _, number)| *there == slot && self.meetings[*number].shared);
            let count = locked.count();
            (count > self.tables[slot] as usize)
                .then(|| Contradiction::LocksFillTables(slot, count, self.tables[slot]))
        })
    }

    /// What must be held against time, limits and tables.
    fn duties_clash(&self) -> Option<Contradiction> {
        let must = |meeting: &Meeting| meeting.mandatory;
        let lost = self.meetings.iter().position(|meeting| must(meeting) && meeting.allowed.is_empty());
        if let Some(meeting) = lost {
            return Some(Contradiction::NoSlot(meeting));
        }
        let needing = self.meetings.iter().filter(|meeting| must(meeting) && meeting.shared).count();
        let open: u64 = self.tables.iter().copied().map(u64::from).sum();
        if needing as u64 > open {
            return Some(Contradiction::TooFewTables(needing, open));
        }
        for (person, own) in self.people.iter().enumerate() {
            let duties: Vec<usize> = own
                .wishes
                .iter()
                .map(|meeting| *meeting as usize)
                .filter(|at| must(&self.meetings[*at]))
                .collect();
            let allowed: Vec<Slots> = duties.iter().map(|meeting| self.meetings[*meeting].allowed).collect();
            if let Some(stuck) = without_room(&allowed) {
                let slots = stuck.iter().fold(Slots::NONE, |all, at| all.or(allowed[*at])).len();
                let meetings = stuck.into_iter().map(|at| duties[at]).collect();
                return Some(Contradiction::DutiesCollide(person, meetings, slots));
            }
            if duties.len() > own.limit as usize {
                return Some(Contradiction::TooManyDuties(person, duties.len(), own.limit));
            }
        }
        None
    }

    /// Earliest slots pushed along the precedences until nothing changes; a ring pushes for ever.
    fn order_clashes(&self) -> Option<Contradiction> {
        let mut windows: Vec<Slots> = self.meetings.iter().map(|meeting| meeting.allowed).collect();
        let mut changed = true;
        while changed {
            changed = false;
            for (first, meeting) in self.meetings.iter().enumerate().filter(|(_, meeting)| meeting.mandatory)
            {
                for second in meeting.before.iter().map(|second| *second as usize) {
                    if !self.meetings[second].mandatory {
                        continue;
                    }
                    let Some(earliest) = windows[first].earliest() else {
                        return Some(Contradiction::Order(first));
                    };
                    let later = windows[second].minus(Slots::first(earliest + 1));
                    changed |= later != windows[second];
                    windows[second] = later;
                    if later.is_empty() {
                        return Some(Contradiction::Order(second));
                    }
                }
            }
        }
        None
    }
}

/// Gives each meeting of one person a slot of its own (augmenting paths, Kuhn 1955). When that fails: meetings that have
/// fewer slots together than they are (Hall 1935).
fn without_room(allowed: &[Slots]) -> Option<Vec<usize>> {
    let mut holder: Vec<Option<usize>> = vec![None; Slots::MOST];
    for start in 0..allowed.len() {
        let (mut seen, mut reached) = (Slots::NONE, vec![start]);
        let mut came_from: Vec<usize> = vec![0; Slots::MOST];
        let mut next = 0;
        let free = loop {
            let Some(meeting) = reached.get(next).copied() else { break None };
            next += 1;
            let fresh = allowed[meeting].minus(seen);
            for slot in fresh {
                came_from[slot] = meeting;
            }
            seen = seen.or(fresh);
            if let Some(slot) = fresh.into_iter().find(|slot| holder[*slot].is_none()) {
                break Some(slot);
            }
            reached.extend(fresh.filter_map(|slot| holder[slot]));
        };
        let Some(mut slot) = free else { return Some(reached) };
        // Along the path each meeting gives its slot to the one that asked for it.
        loop {
            let meeting = came_from[slot];
            let left = (0..Slots::MOST).find(|other| holder[*other] == Some(meeting));
            holder[slot] = Some(meeting);
            match left {
                Some(left) if meeting != start => {
                    holder[left] = None;
                    slot = left;
                }
                _ => break,
            }
        }
    }
    None
}

//! What a change is worth and whether the rules allow it, looking only at what was touched.

use super::{Mark, Plan};

impl Plan<'_> {
    /// Whether a meeting in a slot keeps the order that the precedences ask for.
    pub(in super::super) fn in_order(&self, meeting: usize, slot: usize) -> bool {
        let asked = &self.problem.meetings[meeting];
        let earlier = |other: &u32| self.slot(*other as usize).is_none_or(|there| there < slot);
        let later = |other: &u32| self.slot(*other as usize).is_none_or(|there| slot < there);
        asked.after.iter().all(earlier) && asked.before.iter().all(later)
    }

    /// Whether everything touched since a mark keeps tables and order.
    pub(in super::super) fn is_lawful(&self, mark: Mark) -> bool {
        self.excess == 0
            && self
                .touched(mark)
                .all(|meeting| self.slot(meeting).is_none_or(|slot| self.in_order(meeting, slot)))
    }

    /// Whether the plan is worth more than at a mark.
    pub(in super::super) fn gained(&self, mark: Mark) -> bool {
        self.value() > mark.value
    }

    /// Takes back everything that was done when it broke the order of meetings.
    pub(in super::super) fn repair_order(&mut self) {
        let start = Mark { steps: 0, value: 0 };
        if !self.is_lawful(start) {
            self.undo(start);
        }
    }
}

/// The breaks of everybody, kept up to date change by change.
#[derive(Clone)]
pub(in super::super) struct Breaks {
    of: Vec<u32>,
    total: i64,
    /// How many people have so many breaks; empty when nobody asks for fairness.
    spread: Vec<u32>,
    unfair: i64,
    seen: Vec<u32>,
    round: u32,
}

/// What a change would do to the breaks.
#[derive(Clone, Default)]
pub(in super::super) struct Change {
    people: Vec<(usize, u32)>,
    /// Breaks more (or, negative, fewer).
    pub breaks: i64,
    /// Breaks beyond the allowed difference, more or fewer.
    pub unfair: i64,
}

impl Change {
    /// Whose breaks change.
    pub(in super::super) fn people(&self) -> impl Iterator<Item = usize> + '_ {
        self.people.iter().map(|(person, _)| *person)
    }
}

impl Breaks {
    pub(in super::super) fn of(plan: &Plan<'_>) -> Self {
        let people = plan.problem.people.len();
        let of: Vec<u32> = (0..people).map(|person| plan.problem.breaks(person, plan.busy[person])).collect();
        let mut breaks = Self {
            total: of.iter().copied().map(i64::from).sum(),
            spread: Vec::new(),
            unfair: 0,
            seen: vec![0; people],
            round: 0,
            of,
        };
        if let Some(allowed) = plan.problem.fairness {
            breaks.spread = vec![0; plan.problem.slots() + 1];
            for count in &breaks.of {
                breaks.spread[*count as usize] += 1;
            }
            breaks.unfair = unfair(&breaks.spread, allowed);
        }
        breaks
    }

    pub(in super::super) fn total(&self) -> i64 {
        self.total
    }

    pub(in super::super) fn unfair(&self) -> i64 {
        self.unfair
    }

    pub(in super::super) fn of_person(&self, person: usize) -> u32 {
        self.of[person]
    }

    /// Measures what was touched since a mark, into `change`.
    pub(in super::super) fn measure(&mut self, plan: &Plan<'_>, mark: Mark, change: &mut Change) {
        change.people.clear();
        change.breaks = 0;
        change.unfair = 0;
        self.round += 1;
        for meeting in plan.touched(mark) {
            for person in plan.problem.meetings[meeting].people {
                if self.seen[person] == self.round {
                    continue;
                }
                self.seen[person] = self.round;
                let now = plan.problem.breaks(person, plan.busy[person]);
                if now != self.of[person] {
                    change.people.push((person, now));
                    change.breaks += i64::from(now) - i64::from(self.of[person]);
                }
            }
        }
        if !self.spread.is_empty() && !change.people.is_empty() {
            self.recount(change, 1);
            change.unfair = unfair(&self.spread, plan.problem.fairness.unwrap_or(u32::MAX)) - self.unfair;
            self.recount(change, -1);
        }
    }

    /// Makes a measured change the truth.
    pub(in super::super) fn apply(&mut self, change: &Change) {
        if !self.spread.is_empty() {
            self.recount(change, 1);
        }
        for (person, now) in &change.people {
            self.of[*person] = *now;
        }
        self.total += change.breaks;
        self.unfair += change.unfair;
    }

    /// Moves people between the counts of the spread, there (1) or back (−1).
    fn recount(&mut self, change: &Change, way: i32) {
        for (person, now) in &change.people {
            let (from, to) = if way > 0 { (self.of[*person], *now) } else { (*now, self.of[*person]) };
            self.spread[from as usize] -= 1;
            self.spread[to as usize] += 1;
        }
    }
}

/// Breaks of people beyond those of whom has fewest plus what is allowed.
fn unfair(spread: &[u32], allowed: u32) -> i64 {
    let Some(fewest) = spread.iter().position(|people| *people > 0) else { return 0 };
    let most = fewest + allowed as usize;
    let beyond = spread.iter().enumerate().skip(most + 1);
    beyond.map(|(breaks, people)| (breaks - most) as i64 * i64::from(*people)).sum()
}

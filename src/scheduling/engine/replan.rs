//! Changing a schedule that people already have: as little as possible, and nobody whom it doesn't concern.
//!
//! What no longer fits falls out. Whoever caused that (absent now, over a limit, new, newly locked, or at a closed table)
//! and his partners may get meetings in exchange; nobody else is touched. Only what must be held may move others.

use super::plan::{Mark, Plan};
use super::problem::Problem;
use super::random::Random;
use super::schedule::Schedule;
use super::search::{Candidates, Pace, points};
use super::slots::Slots;

/// The plan nearest to an old schedule that keeps every rule, except that something mandatory may be missing. What may be gained
/// in exchange for what falls out disturbs no more than `most` people; what must be held may disturb more.
pub(super) fn repair<'a>(problem: &'a Problem, old: &Schedule, most: usize, random: &mut Random) -> Plan<'a> {
    let before = old.places(problem);
    let mut order: Vec<(bool, bool, bool, i64, usize, usize)> = before
        .iter()
        .enumerate()
        .filter_map(|(number, place)| {
            let (meeting, (slot, table)) = (&problem.meetings[number], (*place)?);
            // Where a table closes, whoever was there makes way, not whoever has the lightest meeting.
            let closed = meeting.shared && problem.tables.get(slot).is_none_or(|open| table >= *open);
            Some((meeting.lock.is_none(), !meeting.mandatory, closed, -meeting.weight, number, slot))
        })
        .collect();
    order.sort_unstable();
    let locked = problem
        .meetings
        .iter()
        .enumerate()
        .filter_map(|(number, meeting)| Some((number, meeting.lock?.slot)));
    let kept = locked.chain(order.into_iter().map(|(.., number, slot)| (number, slot)));
    let mut plan = Plan::of(problem, kept);
    let concerned = concerned(&plan, &before);
    let disturbance = Disturbance::new(&plan, &before, most);
    refill(&mut plan, &concerned, disturbance, random);
    hold_duties(&mut plan, random);
    plan
}

/// Who may get another agenda: those because of whom something fell out or who are new, and their partners.
fn concerned(plan: &Plan<'_>, before: &[Option<(usize, u32)>]) -> Vec<bool> {
    let problem = plan.problem;
    let mut had = vec![false; problem.people()];
    let mut causes = vec![false; problem.people()];
    for (number, place) in before.iter().enumerate() {
        let Some((slot, _)) = *place else { continue };
        let meeting = &problem.meetings[number];
        for person in meeting.people {
            had[person] = true;
        }
        if plan.slot(number) == Some(slot) {
            continue;
        }
        let absent = meeting.people.map(|person| !problem.people[person].available.has(slot));
        let full = meeting.people.map(|person| plan.is_full(person));
        // An absence explains it, else a limit, else it is the slot or the table, which concerns both.
        let guilty = [absent, full].into_iter().find(|which| which.contains(&true)).unwrap_or([true; 2]);
        for (person, guilty) in meeting.people.into_iter().zip(guilty) {
            causes[person] |= guilty;
        }
    }
    // Somebody without any meeting is new, unless the change is another: then he is only unlucky still.
    let nobody_new = causes.contains(&true);
    let mut concerned = vec![false; problem.people()];
    for (person, own) in problem.people.iter().enumerate() {
        let is_new = !nobody_new && !had[person];
        if causes[person] || is_new {
            concerned[person] = true;
            for wish in &own.wishes {
                // A partner is who had a meeting with him, or, with somebody new, who wishes one.
                if is_new || before[*wish as usize].is_some() {
                    concerned[problem.meetings[*wish as usize].partner(person)] = true;
                }
            }
        }
    }
    concerned
}

/// Holds more of the concerned people's wishes, the heaviest first, moving none but theirs.
fn refill(plan: &mut Plan<'_>, concerned: &[bool], mut disturbance: Disturbance, random: &mut Random) {
    let problem = plan.problem;
    let inside = |meeting: usize| problem.meetings[meeting].people.iter().all(|person| concerned[*person]);
    let mut wishes: Vec<usize> =
        plan.waiting().iter().map(|meeting| *meeting as usize).filter(|meeting| inside(*meeting)).collect();
    wishes.sort_unstable_by_key(|meeting| {
        (!problem.meetings[*meeting].mandatory, -problem.meetings[*meeting].weight, *meeting)
    });
    for meeting in wishes {
        plan.forget();
        if !plan.within_limits(meeting) {
            continue;
        }
        let mark = plan.mark();
        if plan.put_where_free(meeting, problem.meetings[meeting].allowed, random)
            && disturbance.allows(plan, mark)
        {
            continue;
        }
        for slot in problem.meetings[meeting].allowed {
            let mark = plan.mark();
            if plan.put_by_chains(meeting, slot, random) {
                if plan.touched(mark).all(inside) && plan.is_lawful(mark) && disturbance.allows(plan, mark) {
                    break;
                }
                plan.undo(mark);
            }
        }
    }
    plan.forget();
}

/// What must be held and is not: by any chain, else instead of what is lightest.
fn hold_duties(plan: &mut Plan<'_>, random: &mut Random) {
    let missing: Vec<usize> = plan.missing_duties().collect();
    for meeting in missing {
        plan.forget();
        let mark = plan.mark();
        if plan.insert(meeting, Slots::MOST, random) && plan.is_lawful(mark) {
            continue;
        }
        plan.undo(mark);
        for _ in 0..64 {
            if points::hold(plan, meeting, &mut Vec::new(), random)
                && plan.is_lawful(mark)
                && plan.gained(mark)
            {
                break;
            }
            plan.undo(mark);
        }
    }
    plan.forget();
}

/// Improves a repaired plan as long as no more than `most` people have another agenda than before.
pub(super) fn improve(
    plan: &mut Plan<'_>,
    old: &Schedule,
    most: usize,
    candidates: &Candidates,
    random: &mut Random,
    pace: &mut Pace<'_>,
) {
    plan.forget();
    let mut disturbance = Disturbance::new(plan, &old.places(plan.problem), most);
    // Enough tries for each wish in each of its slots; more would only repeat them.
    let tries = 64 * candidates.possible() as u64;
    for _ in 0..tries {
        if !pace.step() {
            break;
        }
        let mark = plan.mark();
        let changed = points::hold_another(plan, candidates, &mut Vec::new(), random);
        if !changed || !plan.is_lawful(mark) || !plan.gained(mark) || !disturbance.allows(plan, mark) {
            plan.undo(mark);
            continue;
        }
        plan.forget();
    }
}

/// Who has another agenda than before, and how many may.
struct Disturbance {
    most: usize,
    before: Vec<Option<usize>>,
    /// Meetings that differ.
    differs: Vec<bool>,
    /// How many of each person's meetings differ.
    of: Vec<u32>,
    people: usize,
}

impl Disturbance {
    fn new(plan: &Plan<'_>, before: &[Option<(usize, u32)>], most: usize) -> Self {
        let mut disturbance = Self {
            most,
            before: before.iter().map(|place| place.map(|(slot, _)| slot)).collect(),
            differs: vec![false; before.len()],
            of: vec![0; plan.problem.people()],
            people: 0,
        };
        for meeting in 0..before.len() {
            disturbance.look(plan, meeting);
        }
        disturbance
    }

    /// Takes note of what was touched since a mark if that leaves no more people disturbed than may be; else undoes it.
    fn allows(&mut self, plan: &mut Plan<'_>, mark: Mark) -> bool {
        let touched: Vec<usize> = plan.touched(mark).collect();
        let before = self.people;
        for meeting in &touched {
            self.look(plan, *meeting);
        }
        if self.people <= self.most || self.people <= before {
            return true;
        }
        plan.undo(mark);
        for meeting in touched {
            self.look(plan, meeting);
        }
        false
    }

    fn look(&mut self, plan: &Plan<'_>, meeting: usize) {
        let differs = plan.slot(meeting) != self.before[meeting];
        if differs == self.differs[meeting] {
            return;
        }
        self.differs[meeting] = differs;
        for person in plan.problem.meetings[meeting].people {
            if differs {
                self.of[person] += 1;
                self.people += usize::from(self.of[person] == 1);
            } else {
                self.of[person] -= 1;
                self.people -= usize::from(self.of[person] == 0);
            }
        }
    }
}

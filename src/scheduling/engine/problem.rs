//! What is to be planned, checked once: whoever holds a [`Problem`] need not look again.

use super::instance::{Instance, Lock};
use super::slots::Slots;

/// People, slots, meetings and rules in the engine's terms.
#[derive(Clone, Debug)]
pub struct Problem {
    pub(super) name: String,
    pub(super) people: Vec<Person>,
    pub(super) meetings: Vec<Meeting>,
    /// Shared tables are numbered below this, booths from here on.
    pub(super) shared_tables: u32,
    /// Shared tables open in each slot.
    pub(super) tables: Vec<u32>,
    /// The slots of each session.
    pub(super) sessions: Vec<Slots>,
    /// The session of each slot.
    pub(super) session_of: Vec<usize>,
    /// Breaks are counted within each of these.
    pub(super) scopes: Vec<Slots>,
    scope_starts: Slots,
    pub(super) absence_is_a_break: bool,
    pub(super) fairness: Option<u32>,
    pub(super) target: u32,
    pub(super) bonus: i64,
    /// What a mandatory meeting is worth beyond its points: more than any single change can win otherwise.
    pub(super) duty: i64,
}

#[derive(Clone, Debug)]
pub(super) struct Person {
    pub available: Slots,
    /// The most meetings that he may have, as was asked.
    pub asked_limit: Option<u32>,
    /// The same, never more than the slots in which he is there.
    pub limit: u32,
    pub booth: Option<u32>,
    /// The meetings that were asked for with him.
    pub wishes: Vec<u32>,
}

#[derive(Clone, Debug)]
pub(super) struct Meeting {
    pub people: [usize; 2],
    pub weight: i64,
    pub mandatory: bool,
    /// The slots that the wish itself names, or all.
    pub listed: Slots,
    /// Where it may be: both there, its own list, its lock.
    pub allowed: Slots,
    pub lock: Option<Lock>,
    /// Whether it takes one of the shared tables; otherwise it is at a booth.
    pub shared: bool,
    /// Meetings that must be held earlier, and later.
    pub after: Vec<u32>,
    pub before: Vec<u32>,
}

impl Meeting {
    pub(super) fn partner(&self, person: usize) -> usize {
        self.people[usize::from(self.people[0] == person)]
    }
}

/// Why an instance means nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unclear {
    #[error("{0} slots are too many: at most {most} can be planned together, so split the event", most = Slots::MOST)]
    Slots(usize),
    #[error("slot {0} belongs to session {1}, which ended before: the slots of a session follow each other")]
    Session(usize, i64),
    #[error("meeting {0} names participant {1}, who doesn't exist")]
    Participant(usize, usize),
    #[error("meeting {0} is of participant {1} with himself")]
    Alone(usize, usize),
    #[error("meeting {0} weighs more than {MOST}, the most that can be added up")]
    Weight(usize),
    #[error("the bonus is more than {MOST}, the most that can be added up")]
    Bonus,
    #[error("a precedence names meeting {0}, which doesn't exist")]
    Precedence(usize),
    #[error("a precedence puts meeting {0} before itself")]
    BeforeItself(usize),
}

/// The largest weight and bonus.
const MOST: u64 = 1_000_000_000;

impl Problem {
    /// Checks an instance; what it asks may still be impossible, which [`Problem::contradiction`] finds.
    ///
    /// Slots that don't exist are nowhere: an absence there says nothing, and a meeting can't be held there.
    pub fn new(instance: &Instance) -> Result<Self, Unclear> {
        let end = instance.slots.len();
        let (sessions, session_of) = sessions(instance)?;
        let coverage = instance.coverage.unwrap_or_default();
        if coverage.bonus > MOST {
            return Err(Unclear::Bonus);
        }
        let all = Slots::first(end);
        let existing = |slots: &[usize]| slots.iter().copied().filter(|slot| *slot < end).collect::<Slots>();
        let mut people: Vec<Person> = instance
            .participants
            .iter()
            .map(|participant| {
                let available = all.minus(existing(&participant.unavailable));
                let most = available.len() as u32;
                Person {
                    available,
                    asked_limit: participant.max_meetings,
                    limit: participant.max_meetings.map_or(most, |limit| limit.min(most)),
                    booth: participant.booth,
                    wishes: Vec::new(),
                }
            })
            .collect();
        let mut meetings = Vec::with_capacity(instance.meetings.len());
        for (number, wish) in instance.meetings.iter().enumerate() {
            if let Some(unknown) = [wish.a, wish.b].into_iter().find(|person| *person >= people.len()) {
                return Err(Unclear::Participant(number, unknown));
            }
            if wish.a == wish.b {
                return Err(Unclear::Alone(number, wish.a));
            }
            if wish.w > MOST {
                return Err(Unclear::Weight(number));
            }
            let listed = wish.slots.as_ref().map_or(all, |slots| existing(slots));
            let mut allowed = people[wish.a].available.and(people[wish.b].available).and(listed);
            if let Some(lock) = wish.lock {
                allowed = allowed.and(existing(&[lock.slot]));
            }
            people[wish.a].wishes.push(number as u32);
            people[wish.b].wishes.push(number as u32);
            meetings.push(Meeting {
                people: [wish.a, wish.b],
                weight: wish.w as i64,
                mandatory: wish.mandatory || wish.lock.is_some(),
                listed,
                allowed,
                lock: wish.lock,
                shared: people[wish.a].booth.is_none() && people[wish.b].booth.is_none(),
                after: Vec::new(),
                before: Vec::new(),
            });
        }
        for [first, second] in &instance.precedences {
            if let Some(unknown) = [first, second].into_iter().find(|meeting| **meeting >= meetings.len()) {
                return Err(Unclear::Precedence(*unknown));
            }
            if first == second {
                return Err(Unclear::BeforeItself(*first));
            }
            meetings[*first].before.push(*second as u32);
            meetings[*second].after.push(*first as u32);
        }
        let heaviest = meetings.iter().map(|meeting| meeting.weight).max().unwrap_or(0);
        let scopes = match instance.gap_scope {
            super::GapScope::Session => sessions.clone(),
            super::GapScope::Event => vec![all],
        };
        Ok(Self {
            name: instance.name.clone(),
            scope_starts: scopes.iter().filter_map(|scope| scope.earliest()).collect(),
            scopes,
            shared_tables: instance.n_tables,
            tables: instance.slots.iter().map(|slot| slot.tables).collect(),
            people,
            meetings,
            sessions,
            session_of,
            absence_is_a_break: instance.gap_counts_unavailable,
            fairness: instance.max_break_diff,
            target: coverage.target,
            bonus: coverage.bonus as i64,
            duty: 64 * (heaviest + 2 * coverage.bonus as i64 + 1),
        })
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn meetings(&self) -> usize {
        self.meetings.len()
    }

    pub fn people(&self) -> usize {
        self.people.len()
    }

    pub fn slots(&self) -> usize {
        self.tables.len()
    }

    /// The most points that one meeting can bring.
    pub(super) fn heaviest(&self) -> i64 {
        let heaviest = self.meetings.iter().map(|meeting| meeting.weight).max().unwrap_or(0);
        heaviest + if self.target > 0 { 2 * self.bonus } else { 0 }
    }

    /// How many meetings must be held.
    pub(super) fn duties(&self) -> i64 {
        self.meetings.iter().filter(|meeting| meeting.mandatory).count() as i64
    }

    /// No schedule has more points: each participant holds at best his heaviest wishes, and each wish counts half for
    /// either of its two.
    pub(super) fn counted_bound(&self) -> i64 {
        let best_of = |person: &Person| {
            let possible = person.wishes.iter().map(|wish| &self.meetings[*wish as usize]);
            let mut weights: Vec<i64> = possible
                .filter(|meeting| !meeting.allowed.is_empty())
                .map(|meeting| meeting.weight)
                .collect();
            weights.sort_unstable_by(|a, b| b.cmp(a));
            weights.truncate(person.limit as usize);
            weights.iter().sum::<i64>() + 2 * self.coverage(weights.len() as u32)
        };
        self.people.iter().map(best_of).sum::<i64>() / 2
    }

    /// Points of one participant for so many meetings.
    pub(super) fn coverage(&self, held: u32) -> i64 {
        i64::from(held.min(self.target)) * self.bonus
    }

    /// The booths at which a meeting may be; none: it takes a shared table.
    pub(super) fn booths(&self, meeting: usize) -> impl Iterator<Item = u32> + '_ {
        self.meetings[meeting].people.into_iter().filter_map(|person| self.people[person].booth)
    }

    /// Breaks of a person who is busy in these slots.
    pub(super) fn breaks(&self, person: usize, busy: Slots) -> u32 {
        let idle = self.counting(person).minus(busy);
        // A break ends where a meeting follows an idle slot, absences between them left out; only the first meeting of a
        // scope ends none.
        let ends = idle.next_among(busy, self.scope_starts);
        let first_of = |scope: &Slots| busy.and(*scope).earliest().is_some_and(|first| ends.has(first));
        ends.len() as u32 - self.scopes.iter().filter(|scope| first_of(scope)).count() as u32
    }

    /// Slots that those breaks last.
    pub(super) fn idle(&self, person: usize, busy: Slots) -> usize {
        let mut idle = 0;
        self.each_break(person, busy, |slots| idle += slots.len());
        idle
    }

    /// The slots that make a break when a person is idle in them.
    fn counting(&self, person: usize) -> Slots {
        if self.absence_is_a_break { Slots::first(self.slots()) } else { self.people[person].available }
    }

    /// The slots of each break: between two meetings within a scope, as far as they count.
    fn each_break(&self, person: usize, busy: Slots, mut tell: impl FnMut(Slots)) {
        let counting = self.counting(person);
        for scope in &self.scopes {
            let mut meetings = busy.and(*scope);
            let Some(mut last) = meetings.next() else { continue };
            for slot in meetings {
                let idle = Slots::between(last, slot).and(counting);
                if !idle.is_empty() {
                    tell(idle);
                }
                last = slot;
            }
        }
    }
}

/// The slots of each session and the session of each slot.
fn sessions(instance: &Instance) -> Result<(Vec<Slots>, Vec<usize>), Unclear> {
    if instance.slots.len() > Slots::MOST {
        return Err(Unclear::Slots(instance.slots.len()));
    }
    let mut names: Vec<i64> = Vec::new();
    let mut sessions: Vec<Slots> = Vec::new();
    let mut session_of = Vec::new();
    for (number, slot) in instance.slots.iter().enumerate() {
        if names.last() != Some(&slot.session) {
            if names.contains(&slot.session) {
                return Err(Unclear::Session(number, slot.session));
            }
            names.push(slot.session);
            sessions.push(Slots::NONE);
        }
        let last = sessions.len() - 1;
        sessions[last] = sessions[last].with(number);
        session_of.push(last);
    }
    Ok((sessions, session_of))
}

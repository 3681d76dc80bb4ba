//! Which wishes the search tries to hold.

use super::super::bound;
use super::super::problem::Problem;
use super::super::random::{DEGREE, Random};
use super::super::slots::Slots;

/// How often a wish that the relaxation holds is tried for once that another is.
const FAVOUR: usize = 16;
/// How many units a wish may fall short of paying for its people's time and its table.
const NEAR: i64 = 10;

/// One try in so many is for any wish at all: prices only guess, and a bonus can turn the guess over.
const ANY: usize = 32;

/// The wishes worth trying.
pub(in super::super) struct Candidates {
    /// Each as often as it deserves. Most others cannot be in any good schedule: what they bring is less than what they take
    /// away.
    likely: Vec<u32>,
    possible: Vec<u32>,
}

impl Candidates {
    pub(super) fn new(problem: &Problem, chosen: Option<&[Slots]>) -> Self {
        let is_possible = |number: &usize| !problem.meetings[*number].allowed.is_empty();
        let possible: Vec<u32> =
            (0..problem.meetings()).filter(is_possible).map(|number| number as u32).collect();
        let Some(chosen) = chosen else { return Self { likely: possible.clone(), possible } };
        let surplus = bound::surplus(problem, chosen);
        let least = -NEAR * unit(problem) / DEGREE;
        let times = |number: usize| match () {
            () if !chosen[number].is_empty() => FAVOUR,
            () => usize::from(surplus[number] >= least),
        };
        let listed = |number: &u32| std::iter::repeat_n(*number, times(*number as usize));
        Self { likely: possible.iter().flat_map(listed).collect(), possible }
    }

    pub(in super::super) fn pick(&self, random: &mut Random) -> Option<usize> {
        let list = if random.below(ANY) == 0 { &self.possible } else { &self.likely };
        random.pick(list).map(|meeting| meeting as usize)
    }

    /// How many can be held at all.
    pub(in super::super) fn possible(&self) -> usize {
        self.possible.len()
    }
}

/// What differences between wishes are like: a fortieth of an average wish, in parts of a [`DEGREE`].
pub(super) fn unit(problem: &Problem) -> i64 {
    let total: i64 = problem.meetings.iter().map(|meeting| meeting.weight).sum();
    (total * DEGREE / (40 * problem.meetings().max(1) as i64)).max(DEGREE / 8)
}

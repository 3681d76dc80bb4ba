//! Which wishes the search tries to hold.

use super::super::bound;
use super::super::problem::Problem;
use super::super::random::DEGREE;
use super::super::slots::Slots;

/// How often a wish that the relaxation holds is tried for once that another is.
const FAVOUR: usize = 16;
/// How many units a wish may fall short of paying for its people's time and its table.
const NEAR: i64 = 10;

/// The wishes worth trying, each as often as it is listed. Most others cannot be in any good schedule: what they bring is
/// less than what they take away.
pub(super) fn candidates(problem: &Problem, chosen: Option<&[Slots]>) -> Vec<u32> {
    let possible = |number: &usize| !problem.meetings[*number].allowed.is_empty();
    let all = (0..problem.meetings()).filter(possible);
    let Some(chosen) = chosen else { return all.map(|number| number as u32).collect() };
    let surplus = bound::surplus(problem, chosen);
    let least = -NEAR * unit(problem) / DEGREE;
    let times = |number: usize| match () {
        () if !chosen[number].is_empty() => FAVOUR,
        () => usize::from(surplus[number] >= least),
    };
    all.flat_map(|number| std::iter::repeat_n(number as u32, times(number))).collect()
}

/// What differences between wishes are like: a fortieth of an average wish, in parts of a [`DEGREE`].
pub(super) fn unit(problem: &Problem) -> i64 {
    let total: i64 = problem.meetings.iter().map(|meeting| meeting.weight).sum();
    (total * DEGREE / (40 * problem.meetings().max(1) as i64)).max(DEGREE / 8)
}

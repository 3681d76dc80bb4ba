//! The first answer: locked meetings, mandatory ones, then those the relaxation chose, then whatever still fits.

use super::super::plan::Plan;
use super::super::problem::Problem;
use super::super::random::Random;
use super::super::slots::Slots;

/// Slots tried with chains for one meeting.
const TRIES: usize = 128;

/// Builds a plan from the relaxation's choice (without one: from the weights).
pub(in super::super) fn construct<'a>(
    problem: &'a Problem,
    chosen: Option<&[Slots]>,
    random: &mut Random,
) -> Plan<'a> {
    let mut plan = Plan::empty(problem);
    let wanted = |meeting: usize| chosen.is_some_and(|chosen| !chosen[meeting].is_empty());
    let mut order: Vec<(u8, i64, u64, usize)> = (0..problem.meetings())
        .map(|number| {
            let meeting = &problem.meetings[number];
            let rank = match () {
                () if meeting.lock.is_some() => 0,
                () if meeting.mandatory => 1,
                () if wanted(number) => 2,
                () => 3,
            };
            // Of those chosen the ones with the fewest slots go first, of the rest the heaviest.
            let key = if rank == 3 { -meeting.weight } else { meeting.allowed.len() as i64 };
            (rank, key, random.next(), number)
        })
        .collect();
    order.sort_unstable();
    for (rank, .., meeting) in order {
        if !plan.within_limits(meeting) {
            continue;
        }
        let preferred = chosen.map_or(Slots::NONE, |chosen| chosen[meeting]);
        let placed = plan.put_where_free(meeting, preferred, random)
            || (0..problem.slots())
                .filter(|slot| preferred.has(*slot))
                .any(|slot| plan.put_by_chains(meeting, slot, random));
        if !placed {
            plan.insert(meeting, if rank == 3 { 0 } else { TRIES }, random);
        }
        // Chains know no order of meetings: what broke one is given up again.
        plan.repair_order();
        plan.forget();
    }
    plan
}

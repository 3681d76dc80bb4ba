//! For given times: as many stays at a table as there can be.
//!
//! Somebody can stay from one meeting to his next, and of two who leave a meeting only one can. A meeting has two people, so
//! it may follow at most two others and be followed by two: the stays that exclude each other form paths and rings, and in
//! those the most that go together are found by taking from the ends.

use super::super::plan::Plan;

/// Which meeting each is followed by at its table. Nobody can stay more often than that, whatever tables are open.
pub(super) fn stays(plan: &Plan<'_>) -> Vec<Option<usize>> {
    let links = links(plan);
    let meetings = plan.problem.meetings();
    // The links of each meeting as the earlier of two, then as the later.
    let mut of: Vec<Vec<usize>> = vec![Vec::new(); 2 * meetings];
    let ends = |link: usize| [2 * links[link].0, 2 * links[link].1 + 1];
    for link in 0..links.len() {
        for end in ends(link) {
            of[end].push(link);
        }
    }
    let mut open = vec![true; links.len()];
    let mut single: Vec<usize> = (0..of.len()).filter(|end| of[*end].len() == 1).collect();
    let mut next = vec![None; meetings];
    let mut rest = 0..links.len();
    loop {
        let link = match single.pop() {
            Some(end) => match of[end].iter().find(|link| open[**link]) {
                Some(link) => *link,
                None => continue,
            },
            // Only rings are left: any link will do.
            None => match rest.find(|link| open[*link]) {
                Some(link) => link,
                None => return next,
            },
        };
        next[links[link].0] = Some(links[link].1);
        for excluded in ends(link).into_iter().flat_map(|end| &of[end]) {
            open[*excluded] = false;
            for end in ends(*excluded) {
                if of[end].iter().filter(|link| open[**link]).count() == 1 {
                    single.push(end);
                }
            }
        }
    }
}

/// Pairs of meetings at shared tables that follow each other in somebody's session, if their tables are not locked apart.
fn links(plan: &Plan<'_>) -> Vec<(usize, usize)> {
    let problem = plan.problem;
    let mut links = Vec::new();
    for person in 0..problem.people() {
        for session in &problem.sessions {
            let busy = plan.busy(person).and(*session);
            let meetings: Vec<usize> = busy.filter_map(|slot| plan.meeting(person, slot)).collect();
            links.extend(meetings.windows(2).map(|pair| (pair[0], pair[1])));
        }
    }
    links.retain(|(earlier, later)| {
        let [earlier, later] = [earlier, later].map(|meeting| &problem.meetings[*meeting]);
        let locked = |lock: Option<super::super::Lock>| lock.and_then(|lock| lock.table);
        let apart = matches!((locked(earlier.lock), locked(later.lock)), (Some(a), Some(b)) if a != b);
        earlier.shared && later.shared && !apart
    });
    links
}

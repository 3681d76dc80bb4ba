//! Tables: people stay where they are as far as tables allow.

use super::super::*;
use super::generator::plan;

#[test]
fn two_who_meet_again_and_again_keep_their_table() {
    let slot = Slot { session: 0, tables: 3 };
    let wish = |a, b| Wish { a, b, w: 10, ..Wish::default() };
    // A round of three pairs, three times: everybody of the first three could stay at a table all day.
    let meetings = (0..3).flat_map(|a| (3..6).map(move |b| (a, b))).map(|(a, b)| wish(a, b)).collect();
    let event = Instance {
        slots: vec![slot; 3],
        n_tables: 3,
        participants: vec![Participant::default(); 6],
        meetings,
        ..Instance::default()
    };
    let (problem, outcome) = plan(&event, 5_000);
    let figures = outcome.expect("nothing must be").schedule.figures(&problem);
    assert_eq!((figures.meetings, figures.breaks, figures.table_changes), (9, 0, 6));
}

#[test]
fn as_many_stay_as_can_when_stays_exclude_each_other() {
    let lock = |slot| Some(Lock { slot, table: None });
    let wish = |a, b, slot| Wish { a, b, w: 1, lock: lock(slot), ..Wish::default() };
    let event = Instance {
        slots: vec![Slot { session: 0, tables: 2 }; 2],
        n_tables: 2,
        participants: vec![Participant::default(); 5],
        // 1, 2 and 3 have two meetings each. If 2 stays, neither 1 nor 3 can.
        meetings: vec![wish(0, 1, 0), wish(2, 3, 0), wish(1, 2, 1), wish(3, 4, 1)],
        ..Instance::default()
    };
    let (problem, outcome) = plan(&event, 0);
    assert_eq!(outcome.expect("the locks agree").schedule.figures(&problem).table_changes, 1);
}

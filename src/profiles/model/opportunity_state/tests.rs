//! Tests of `opportunity_state`.

use super::*;

#[test]
fn every_state_knows_exactly_its_steps() {
    use OpportunityState::{Closed, Draft, Expired, Published, Returned, Submitted};
    use OpportunityStep::{Approve, Change, Close, Publish, Return};
    let steps = [
        Publish { review: true },
        Publish { review: false },
        Change { review: true },
        Change { review: false },
        Approve,
        Return,
        Close,
    ];
    let table = [
        (Draft, [Some(Submitted), Some(Published), Some(Draft), Some(Draft), None, None, None]),
        (
            Submitted,
            [
                None,
                Some(Published),
                Some(Submitted),
                Some(Submitted),
                Some(Published),
                Some(Returned),
                Some(Draft),
            ],
        ),
        (Returned, [Some(Submitted), Some(Published), Some(Returned), Some(Returned), None, None, None]),
        (Published, [None, None, Some(Submitted), Some(Published), None, None, Some(Closed)]),
        (Closed, [Some(Submitted), Some(Published), Some(Draft), Some(Draft), None, None, None]),
        (Expired, [Some(Submitted), Some(Published), Some(Draft), Some(Draft), None, None, None]),
    ];
    assert_eq!(table.len(), OpportunityState::ALL.len());
    for (state, expected) in table {
        for (step, expected) in steps.into_iter().zip(expected) {
            assert_eq!(state.after(step).ok(), expected, "{state} after {step:?}");
        }
    }
}

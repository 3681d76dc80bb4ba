//! Tests of `state`.

use super::*;

const STEPS: [Step; 7] = [
    Step::Submit { review: true },
    Step::Submit { review: false },
    Step::Approve,
    Step::Return,
    Step::Withdraw,
    Step::Confirm,
    Step::Expire,
];

#[test]
fn every_state_knows_exactly_its_steps() {
    use ProfileState::{Draft, Expired, Published, Returned, Submitted, Withdrawn};
    let table = [
        (Draft, [Some(Submitted), Some(Published), None, None, None, None, None]),
        (Submitted, [None, None, Some(Published), Some(Returned), Some(Withdrawn), None, Some(Submitted)]),
        (Returned, [Some(Submitted), Some(Published), None, None, Some(Withdrawn), None, Some(Returned)]),
        (
            Published,
            [Some(Submitted), Some(Published), None, None, Some(Withdrawn), Some(Published), Some(Expired)],
        ),
        (Expired, [Some(Submitted), Some(Published), None, None, Some(Withdrawn), Some(Published), None]),
        (Withdrawn, [Some(Submitted), Some(Published), None, None, None, None, None]),
    ];
    assert_eq!(table.len(), ProfileState::ALL.len());
    for (state, expected) in table {
        for (step, expected) in STEPS.into_iter().zip(expected) {
            assert_eq!(state.after(step).ok(), expected, "{state} after {step:?}");
        }
    }
}

#[test]
fn a_year_after_a_leap_day_is_the_end_of_february() {
    let day = NaiveDate::from_ymd_opt(2028, 2, 29).expect("a leap day");
    assert_eq!(later_by_months(day, 12), NaiveDate::from_ymd_opt(2029, 2, 28).expect("a day"));
}

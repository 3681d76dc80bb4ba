//! The life of a profile, as one `match`.

use chrono::{Months, NaiveDate};

use crate::error::{Error, Message, Result};
use crate::text_enum;

/// How long a published profile stays so without a sign of life, unless the company names an earlier day.
pub const VALIDITY_MONTHS: u32 = 12;

text_enum!(
    /// Where a profile stands. While a change is submitted or returned, others go on reading the former text.
    ProfileState {
        /// Being written; nobody else sees it.
        Draft = "draft",
        /// Waits for a reviewer.
        Submitted = "submitted",
        /// Sent back by a reviewer with a comment.
        Returned = "returned",
        /// Others read it.
        Published = "published",
        /// Was published until its validity date.
        Expired = "expired",
        /// Taken back by the company.
        Withdrawn = "withdrawn",
    }
);

/// What may happen to a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The company sends its text; whether a reviewer must look first is the network's rule.
    Submit { review: bool },
    /// A reviewer lets it through.
    Approve,
    /// A reviewer sends it back with a comment.
    Return,
    /// The company takes it back.
    Withdraw,
    /// The company says that all of it still holds.
    Confirm,
    /// Its validity date has passed.
    Expire,
}

impl ProfileState {
    /// The state after a step.
    ///
    /// # Errors
    /// [`Error::Conflict`] for a step that this state does not know.
    pub fn after(self, step: Step) -> Result<Self> {
        use ProfileState::{Draft, Expired, Published, Returned, Submitted, Withdrawn};
        Ok(match (self, step) {
            (Draft | Returned | Published | Expired | Withdrawn, Step::Submit { review: true }) => Submitted,
            (Draft | Returned | Published | Expired | Withdrawn, Step::Submit { review: false }) => Published,
            (Submitted, Step::Approve) => Published,
            (Submitted, Step::Return) => Returned,
            (Submitted | Returned | Published | Expired, Step::Withdraw) => Withdrawn,
            (Published | Expired, Step::Confirm) => Published,
            (Published, Step::Expire) => Expired,
            // A change on its way does not stop the former text from running out.
            (Submitted, Step::Expire) => Submitted,
            (Returned, Step::Expire) => Returned,
            (state, step) => return Err(Error::Conflict(refusal(state, step))),
        })
    }
}

fn refusal(state: ProfileState, step: Step) -> Message {
    match (state, step) {
        (ProfileState::Submitted, Step::Submit { .. }) => "error-profile-waits-for-review".into(),
        (_, Step::Approve | Step::Return) => "error-profile-not-in-review".into(),
        (_, Step::Withdraw) => "error-profile-not-shown".into(),
        (_, Step::Confirm | Step::Expire | Step::Submit { .. }) => "error-profile-not-published".into(),
    }
}

/// The same day of a later month; the month's last day where there is no such day.
pub fn later_by_months(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests;

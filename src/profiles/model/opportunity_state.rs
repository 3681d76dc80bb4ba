//! The life of an opportunity, as one `match`.

use crate::error::{Error, Message, Result};
use crate::text_enum;

text_enum!(
    /// Where an opportunity stands. Others read a published one while its organisation's profile is shown.
    OpportunityState {
        Draft = "draft",
        /// Waits for a reviewer.
        Submitted = "submitted",
        /// Sent back by a reviewer with a comment.
        Returned = "returned",
        Published = "published",
        /// Closed by the company before its day.
        Closed = "closed",
        /// Its validity date has passed.
        Expired = "expired",
    }
);

/// What may happen to an opportunity. `review`: whether a reviewer must look first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpportunityStep {
    /// The company wants others to read it.
    Publish { review: bool },
    /// The company says something else in it.
    Change { review: bool },
    /// A reviewer lets it through.
    Approve,
    /// A reviewer sends it back with a comment.
    Return,
    /// The company ends it, or takes it back from the reviewer.
    Close,
}

impl OpportunityState {
    /// The state after a step.
    ///
    /// # Errors
    /// [`Error::Conflict`] for a step that this state does not know.
    pub fn after(self, step: OpportunityStep) -> Result<Self> {
        use OpportunityState::{Closed, Draft, Expired, Published, Returned, Submitted};
        use OpportunityStep::{Approve, Change, Close, Publish, Return};
        Ok(match (self, step) {
            (Draft | Returned | Closed | Expired, Publish { review: true }) => Submitted,
            // What waits for a network that does not want to look any more waits for nobody.
            (Draft | Submitted | Returned | Closed | Expired, Publish { review: false }) => Published,
            (Published, Change { review: true }) => Submitted,
            (Published, Change { review: false }) => Published,
            (Submitted, Change { .. }) => Submitted,
            (Returned, Change { .. }) => Returned,
            (Draft | Closed | Expired, Change { .. }) => Draft,
            (Submitted, Approve) => Published,
            (Submitted, Return) => Returned,
            (Published, Close) => Closed,
            (Submitted, Close) => Draft,
            (state, step) => return Err(Error::Conflict(refusal(state, step))),
        })
    }

    /// Whether it is in front of others or on its way there: its words must give nobody away.
    pub fn is_told(self) -> bool {
        matches!(self, Self::Submitted | Self::Published)
    }

    /// Whether it is still being worked on or read: not over.
    pub fn is_current(self) -> bool {
        !matches!(self, Self::Closed | Self::Expired)
    }
}

fn refusal(state: OpportunityState, step: OpportunityStep) -> Message {
    match (state, step) {
        (OpportunityState::Submitted, OpportunityStep::Publish { .. }) => {
            "error-opportunity-waits-for-review".into()
        }
        (_, OpportunityStep::Approve | OpportunityStep::Return) => "error-opportunity-not-in-review".into(),
        (_, OpportunityStep::Publish { .. }) => "error-opportunity-is-published".into(),
        (_, OpportunityStep::Close | OpportunityStep::Change { .. }) => {
            "error-opportunity-not-published".into()
        }
    }
}

#[cfg(test)]
mod tests;

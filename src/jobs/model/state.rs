//! The life of a job, as one `match`.

use crate::error::{Error, Result};
use crate::text_enum;

text_enum!(
    /// Where a job stands.
    State {
        /// Waits for a node.
        Queued = "queued",
        /// A node carries it out, as long as its lease lasts.
        Running = "running",
        /// All of it is done.
        Done = "done",
        /// Somebody stopped it; what was done until then stays.
        Cancelled = "cancelled",
        /// It could not be done; what was done until then stays.
        Failed = "failed",
    }
);

/// What may happen to a job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A node takes it on: the first one, or the next one when a lease has ended.
    Take,
    Finish,
    Cancel,
    Fail,
}

impl State {
    /// The state after a step.
    ///
    /// # Errors
    /// [`Error::Conflict`] for a step that this state does not know.
    pub fn after(self, step: Step) -> Result<Self> {
        match (self, step) {
            (Self::Queued | Self::Running, Step::Take) => Ok(Self::Running),
            (Self::Running, Step::Finish) => Ok(Self::Done),
            (Self::Queued | Self::Running, Step::Cancel) => Ok(Self::Cancelled),
            (Self::Queued | Self::Running, Step::Fail) => Ok(Self::Failed),
            (Self::Queued, Step::Finish) | (Self::Done | Self::Cancelled | Self::Failed, _) => {
                Err(Error::conflict("error-job-ended"))
            }
        }
    }

    /// Nothing happens to it any more.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::Cancelled | Self::Failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STEPS: [Step; 4] = [Step::Take, Step::Finish, Step::Cancel, Step::Fail];

    #[test]
    fn every_step_of_every_state() {
        let after = |state: State| STEPS.map(|step| state.after(step).ok().map(State::word));
        let open = [Some("running"), Some("done"), Some("cancelled"), Some("failed")];
        assert_eq!(after(State::Queued), [Some("running"), None, Some("cancelled"), Some("failed")]);
        assert_eq!(after(State::Running), open);
        for over in [State::Done, State::Cancelled, State::Failed] {
            assert_eq!(after(over), [None; 4], "{over:?}");
        }
    }

    #[test]
    fn what_is_over_knows_no_step() {
        for state in State::ALL {
            assert_eq!(state.is_over(), STEPS.iter().all(|step| state.after(*step).is_err()), "{state:?}");
        }
    }
}

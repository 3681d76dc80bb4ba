//! The nouns of the room: a job and its states; pure.

mod job;
mod state;

pub use job::{Job, NewJob};
pub use state::{State, Step};

use crate::{text_enum, text_id};

text_id!(
    /// Key of a job.
    JobId
);

text_enum!(
    /// What a job does.
    Kind {
        /// Looks for the best partners of all clients of a network.
        ClientPartners = "client_partners",
    }
);

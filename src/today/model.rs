//! The nouns of the room; pure.

use chrono::NaiveDate;

use crate::accounts::{NetworkId, OrganisationId};
use crate::db::Instant;
use crate::organisations::{InvitationId, JoinRequestId, TaskId};
use crate::profiles::{OpportunityId, Profile};

/// Something that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Waits {
    /// Somebody wants to act for a company that the reader answers for.
    Question {
        id: JoinRequestId,
        organisation: OrganisationId,
        company: String,
        /// The name, where one was given, else the address.
        person: String,
        since: Instant,
    },
    /// The reader is invited.
    Invitation { id: InvitationId, name: String, role: &'static str, until: Instant },
    /// Pairs of records that may be one company: the names of the oldest pair, as far as the reader may know them, and why it was noticed.
    Duplicates { count: usize, names: Vec<String>, reason: &'static str, administrator: bool },
    /// A client asks about a match.
    MatchQuestion { id: TaskId, name: String, href: String, since: Instant },
    /// A task that its note describes, and the company that it is about.
    ToDo { id: TaskId, note: String, company: Option<Client>, due: Option<Instant> },
    /// Profiles wait for a review.
    Reviews { network: NetworkId, name: String, count: i64 },
    /// The profile was sent back.
    Returned { organisation: OrganisationId, name: String, comment: String },
    /// An opportunity was sent back.
    ReturnedOffer { organisation: OrganisationId, id: OpportunityId, title: String, comment: String },
    /// The profile was begun, or not even that.
    Unfinished { organisation: OrganisationId, name: String },
    /// The profile ends soon.
    Ending { organisation: OrganisationId, name: String, until: NaiveDate },
    /// The profile has ended.
    Ended { organisation: OrganisationId, name: String },
    /// Clients' profiles that end soon.
    ClientsEnding { network: NetworkId, name: String, count: i64 },
    /// Clients' profiles that were sent back or are not finished.
    ClientsUnfinished { network: NetworkId, name: String, count: i64 },
}

/// The company that a task is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Client {
    pub id: OrganisationId,
    pub name: String,
}

/// A company of the reader's, as it stands.
#[derive(Debug, Clone)]
pub struct Company {
    pub id: OrganisationId,
    pub name: String,
    pub profile: Profile,
    /// How complete its answers are, of 100.
    pub points: u8,
}

/// Which part of the page it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Somebody waits for the reader.
    Answer,
    /// The reader's own work.
    Prepare,
}

impl Waits {
    pub fn step(&self) -> Step {
        match self {
            Self::Question { .. }
            | Self::Invitation { .. }
            | Self::Duplicates { .. }
            | Self::MatchQuestion { .. }
            | Self::ToDo { .. }
            | Self::Reviews { .. } => Step::Answer,
            Self::Returned { .. }
            | Self::ReturnedOffer { .. }
            | Self::Unfinished { .. }
            | Self::Ending { .. }
            | Self::Ended { .. }
            | Self::ClientsEnding { .. }
            | Self::ClientsUnfinished { .. } => Step::Prepare,
        }
    }
}

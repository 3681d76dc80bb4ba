//! A job.

use super::{JobId, Kind, State};
use crate::accounts::{AccountId, NetworkId};
use crate::db::Instant;

/// A job as asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewJob {
    pub kind: Kind,
    /// Whose advisers may see it.
    pub network: NetworkId,
    /// What its kind needs to know, as JSON.
    pub input: String,
}

/// A job as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    pub id: JobId,
    pub asked: NewJob,
    /// Who asked. It is carried out by that person's rights.
    pub account: AccountId,
    pub state: State,
    /// How many of `total` are done; both 0 as long as nobody knows.
    pub done: i32,
    pub total: i32,
    /// How often a node took it on.
    pub attempts: i32,
    pub created_at: Instant,
    pub started_at: Option<Instant>,
    pub ended_at: Option<Instant>,
}

impl Job {
    /// As often a job may be taken on: what ended this many nodes would end the next one too.
    pub const MOST_ATTEMPTS: i32 = 5;

    pub fn new(asked: NewJob, account: AccountId, now: Instant) -> Self {
        Self {
            id: JobId::random(),
            asked,
            account,
            state: State::Queued,
            done: 0,
            total: 0,
            attempts: 0,
            created_at: now,
            started_at: None,
            ended_at: None,
        }
    }

    /// Where its result is shown, as far as there is one.
    pub fn result(&self) -> String {
        match self.asked.kind {
            Kind::ClientPartners => format!("/n/{}/partners/{}", self.asked.network, self.id),
        }
    }

    /// Address of the form that stops it.
    pub fn stop(&self) -> String {
        format!("/jobs/{}/cancel", self.id)
    }
}

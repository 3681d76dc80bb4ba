//! Permissions, and what waits on desks.

use chrono::NaiveDate;

/// What a network may do for a company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mandate {
    pub network: usize,
    /// Persons.
    pub adviser: usize,
    pub deputy: usize,
    /// client_link, paper, asserted_by_network.
    pub basis: &'static str,
    pub note: String,
    pub may_edit: bool,
    pub may_answer: bool,
    pub since: NaiveDate,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinRequest {
    pub company: usize,
    pub person: usize,
    pub note: String,
    pub asked: NaiveDate,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    pub company: usize,
    pub email: String,
    pub role: &'static str,
    pub by: usize,
    pub sent: NaiveDate,
}

/// Something that somebody has to do, for a network, a company, or both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    pub person: usize,
    pub network: Option<usize>,
    pub company: Option<usize>,
    pub note: String,
    pub due: NaiveDate,
    pub done: bool,
}

/// A sign-in of the demo: who it is, and as what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub person: usize,
    /// One word for the list that is printed, like "adviser".
    pub role: &'static str,
    /// Where the person belongs.
    pub place: String,
}

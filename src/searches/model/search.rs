//! A saved search.

use chrono::NaiveDate;

use super::{Rhythm, SearchId};
use crate::accounts::{AccountId, OrganisationId};
use crate::db::Instant;
use crate::error::Message;
use crate::matching::Asked;
use crate::stored_as_text;
use crate::text;

/// What its owner calls it: one line, never empty.
#[derive(Debug, Clone, PartialEq, Eq, diesel::expression::AsExpression, diesel::deserialize::FromSqlRow)]
#[diesel(sql_type = diesel::sql_types::Text)]
pub struct Name(String);

stored_as_text!(Name, |value: &Name| value.as_str(), |text: &str| Ok(Name(text.to_owned())));

impl Name {
    /// The most characters of a name.
    pub const LONGEST: usize = 80;

    /// # Errors
    /// The sentence for the field.
    pub fn parse(typed: &str) -> Result<Self, Message> {
        text::required_line(typed, Self::LONGEST).map(Self)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What a person wants to be told of for a company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Search {
    pub id: SearchId,
    pub organisation: OrganisationId,
    /// Who saved it: the mails go there, and that person's rights hold.
    pub account: AccountId,
    pub name: Name,
    /// The address query of the list, without its question mark; empty for the list that asks nothing.
    pub query: String,
    pub rhythm: Rhythm,
    /// The day (UTC) on which it is looked at next, unless its rhythm is off.
    pub next_due: NaiveDate,
    pub last_sent_at: Option<Instant>,
    pub created_at: Instant,
    pub version: i32,
}

impl Search {
    /// As many a person may save for one company.
    pub const MOST: i32 = 20;
    /// The longest query, in bytes.
    pub const LONGEST_QUERY: usize = 2000;

    /// What it asks.
    pub fn asked(&self) -> Asked {
        Asked::of(&self.query)
    }

    pub fn is_due(&self, today: NaiveDate) -> bool {
        self.rhythm != Rhythm::Off && self.next_due <= today
    }
}

//! A company and what stands behind it.

use chrono::NaiveDate;

use super::{Mandate, Opportunity, Profile};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Company {
    pub name: String,
    /// Field of business in `assets/demo/fields.toml`.
    pub field: String,
    pub kind: &'static str,
    pub country: String,
    pub town: String,
    /// NUTS 3.
    pub region: String,
    pub website: Option<String>,
    pub registration_number: Option<String>,
    pub founded: i32,
    pub headcount: u32,
    pub headcount_band: String,
    pub turnover_band: Option<String>,
    /// Language and level (CEFR in small letters, or "native").
    pub languages: Vec<(String, &'static str)>,
    /// NACE 2.1, the main one first.
    pub sectors: Vec<String>,
    pub references: Vec<Reference>,
    pub certificates: Vec<(String, Option<NaiveDate>)>,
    pub cooperation: Vec<String>,
    pub partner: Partner,
    pub countries: Vec<Interest>,
    pub digital: Digital,
    pub paused: Option<(NaiveDate, String)>,
    pub profile: Profile,
    pub opportunities: Vec<Opportunity>,
    pub client: Option<Mandate>,
    /// Person and role: owner, representative.
    pub members: Vec<(usize, &'static str)>,
    /// When it was first described.
    pub since: NaiveDate,
}

/// What was delivered to whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    pub text: String,
    pub language: &'static str,
    /// In a second language: the language and the text.
    pub second: Option<(&'static str, String)>,
    pub sector: String,
    pub year: i32,
    pub country: String,
    /// Who can confirm it.
    pub contact: Option<String>,
    /// Confirmed by whom.
    pub confirmed_by: Option<&'static str>,
}

/// The partner that is looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Partner {
    pub role: Option<&'static str>,
    pub kind: Option<&'static str>,
    pub sizes: Vec<&'static str>,
}

/// How a company stands to a country abroad: active, wanted, not_interested.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interest {
    pub country: String,
    pub stance: &'static str,
    pub motive: Option<&'static str>,
    pub first_step: Option<&'static str>,
}

/// The digital self-check.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Digital {
    /// Dimensions that were answered.
    pub answered: Vec<&'static str>,
    pub held: Vec<String>,
    pub sought: Vec<String>,
    /// similar, complementary.
    pub wish: Option<&'static str>,
}

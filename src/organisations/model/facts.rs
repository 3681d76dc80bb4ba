//! What an organisation's confidential record holds.

use chrono::NaiveDate;
use serde::Serialize;

use super::{DigitalWish, Level, ReferenceId, Stance};
use crate::accounts::{NetworkId, OrganisationId};
use crate::codelists::{self, Code, CodeRef};
use crate::db::Instant;

/// One organisation with everything that belongs to its record. Whoever holds it has shown the right to see the identity.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    pub id: OrganisationId,
    pub record: Record,
    /// Out of rankings for now.
    pub paused: Option<Pause>,
    /// Who brought the record in, and under which number there.
    pub source_network: Option<NetworkId>,
    pub external_id: Option<String>,
    pub created_at: Instant,
    pub updated_at: Instant,
    /// Counts the changes of the record; what `If-Match` names.
    pub version: i32,
}

impl Facts {
    /// Whether the organisation shows itself as unavailable on that day.
    pub fn is_paused(&self, today: NaiveDate) -> bool {
        self.paused.as_ref().is_some_and(|pause| pause.until >= today)
    }
}

/// The values of a record, checked against the code lists. Bands and kinds are codes of embedded lists.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Record {
    pub name: String,
    /// Code of the list organisation-types.
    pub kind: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    pub city: String,
    /// NUTS 3 region.
    pub region: Option<String>,
    /// With scheme, http or https.
    pub website: Option<String>,
    /// As its owner writes it.
    pub registration_number: Option<String>,
    pub founded_year: Option<i32>,
    pub headcount_band: Option<String>,
    pub turnover_band: Option<String>,
    pub languages: Vec<Spoken>,
    pub sectors: Vec<SectorClaim>,
    pub references: Vec<Reference>,
    pub certificates: Vec<Certificate>,
    /// Codes of the list cooperation-types.
    pub cooperation_types: Vec<CodeRef>,
    pub partner: PartnerSought,
    pub countries: Vec<CountryStance>,
    pub capabilities: Vec<CodeRef>,
    pub capabilities_sought: Vec<CodeRef>,
    /// Dimensions of the self-check that were answered, perhaps with "nothing".
    pub digital_answered: Vec<String>,
    pub digital_wish: Option<DigitalWish>,
}

impl Record {
    /// The size class that headcount and turnover make.
    pub fn size_class(&self) -> Option<Code> {
        codelists::sizes::size_class(self.headcount_band.as_deref(), self.turnover_band.as_deref())
    }
}

/// A language that the organisation's people speak.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// ISO 639-1.
    pub language: String,
    pub level: Level,
}

/// A field of work and the references behind it that came with the record (imports); 0 for a claim.
#[derive(Debug, Clone, PartialEq)]
pub struct SectorClaim {
    pub code: CodeRef,
    pub evidence: f64,
}

/// What was delivered to whom: the evidence behind a sector.
#[derive(Debug, Clone, PartialEq)]
pub struct Reference {
    pub id: ReferenceId,
    pub delivered: String,
    /// Of the text, ISO 639-1.
    pub language: String,
    pub second: Option<SecondText>,
    pub sector: CodeRef,
    pub year: i32,
    pub country: String,
    /// Who can confirm it; shown to the company and its adviser only.
    pub contact: Option<String>,
    /// Who confirmed it and when.
    pub confirmed: Option<(String, Instant)>,
    /// Others read it: it went through the check before publication in these words.
    pub shown: bool,
}

/// What was delivered, in a second language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct SecondText {
    pub delivered: String,
    /// ISO 639-1, another than that of the first text.
    pub language: String,
}

impl Reference {
    /// The text for a reader of that language and its own language: the reader's, else the original.
    pub fn for_reader(&self, language: &str) -> (&str, &str) {
        match &self.second {
            Some(second) if second.language == language && self.language != language => {
                (&second.delivered, &second.language)
            }
            _ => (&self.delivered, &self.language),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    pub code: CodeRef,
    pub valid_until: Option<NaiveDate>,
}

/// The partner that is looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PartnerSought {
    /// Code of the list partner-roles.
    pub role: Option<String>,
    /// Code of the list organisation-types.
    pub kind: Option<String>,
    /// Codes of the list size-classes; none means any.
    pub sizes: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountryStance {
    pub country: String,
    pub stance: Stance,
    /// Code of the list motives.
    pub motive: Option<String>,
    /// Code of the list first-steps.
    pub first_step: Option<String>,
}

/// Unavailable until that day, including it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pause {
    pub until: NaiveDate,
    pub reason: String,
}

//! One offer or one request, and how it is read from what people send.

use chrono::NaiveDate;

use super::OpportunityId;
use super::opportunity_state::OpportunityState;
use super::state::{VALIDITY_MONTHS, later_by_months};
use super::text::{Texts, Written};
use crate::accounts::OrganisationId;
use crate::codelists::CodeRef;
use crate::db::Instant;
use crate::text_enum;

pub use super::opportunity_input::{CapacityInput, OpportunityInput, OpportunityTextInput, choices};

/// Longest title, in characters.
pub const TITLE_MAX: usize = 120;
/// Longest description, in characters.
pub(super) const DESCRIPTION_MAX: usize = 4000;
/// An opportunity stays open this long at most.
pub const LONGEST_VALIDITY_MONTHS: u32 = 24;
/// How many an organisation may have that are not closed.
pub const MOST_OPEN: usize = 20;

text_enum!(
    /// What is offered or sought.
    OpportunityKind {
        BusinessOffer = "business_offer",
        BusinessRequest = "business_request",
        TechnologyOffer = "technology_offer",
        TechnologyRequest = "technology_request",
        /// Partners for a research or development project.
        ResearchRequest = "research_request",
        /// Spare machine hours, people or space.
        CapacityOffer = "capacity_offer",
        /// Missing machine hours, people or space.
        CapacityRequest = "capacity_request",
    }
);

impl OpportunityKind {
    /// Whether somebody offers something (else somebody seeks it).
    pub fn is_offer(self) -> bool {
        matches!(self, Self::BusinessOffer | Self::TechnologyOffer | Self::CapacityOffer)
    }
    /// Whether it is about machines, skills or space with a quantity and a time.
    pub fn is_capacity(self) -> bool {
        matches!(self, Self::CapacityOffer | Self::CapacityRequest)
    }
}

text_enum!(
    /// Where capacity can be used.
    CapacitySite {
        OnSite = "on_site",
        Remote = "remote",
    }
);

/// How much of what, from when until when.
#[derive(Debug, Clone, PartialEq)]
pub struct Capacity {
    /// Greater than zero.
    pub amount: f64,
    /// Code of the list of capacity units, which says whether machine, skill or space.
    pub unit: String,
    pub from: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
    pub site: Option<CapacitySite>,
}

/// What an opportunity says, checked.
#[derive(Debug, Clone, PartialEq)]
pub struct NewOpportunity {
    pub kind: OpportunityKind,
    /// Headline is the title, body the description.
    pub texts: Texts,
    /// Sectors and products.
    pub codes: Vec<CodeRef>,
    /// Codes of the list of cooperation types.
    pub cooperation_types: Vec<String>,
    /// ISO countries; empty means anywhere.
    pub target_countries: Vec<String>,
    pub partner_role: Option<String>,
    pub partner_kind: Option<String>,
    pub partner_sizes: Vec<String>,
    pub stage: Option<String>,
    pub ipr: Option<String>,
    /// Only with the two kinds of capacity.
    pub capacity: Option<Capacity>,
    pub valid_until: NaiveDate,
    /// Shown to visitors who are not signed in.
    pub is_public: bool,
}

/// An opportunity as kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Opportunity {
    pub id: OpportunityId,
    pub organisation: OrganisationId,
    pub state: OpportunityState,
    pub said: NewOpportunity,
    pub published_at: Option<Instant>,
    /// Why a reviewer returned it.
    pub review_note: Option<String>,
    pub updated_at: Instant,
    pub version: i32,
}

impl Opportunity {
    /// Whether others may read it on that day, as far as it depends on itself.
    pub fn is_open(&self, today: NaiveDate) -> bool {
        self.state == OpportunityState::Published && self.said.valid_until >= today
    }
}

impl NewOpportunity {
    /// Whether it says the same, but for the day until which it is open.
    pub fn says_the_same(&self, other: &Self) -> bool {
        *self == Self { valid_until: self.valid_until, ..other.clone() }
    }

    /// The field name and text of everything that others will read, for the search for leaks.
    pub fn read_by_others(&self, prefix: &str) -> Vec<(String, String)> {
        let of = |written: &Written, prefix: String| {
            [
                (format!("{prefix}title"), written.headline.clone()),
                (format!("{prefix}description"), written.body.clone()),
            ]
        };
        let mut all = of(&self.texts.original, prefix.to_owned()).to_vec();
        if let Some(second) = &self.texts.second {
            all.extend(of(second, format!("{prefix}second.")));
        }
        all
    }
}

/// The day until which an opportunity is open when nothing else is said.
pub fn usual_validity(today: NaiveDate) -> NaiveDate {
    later_by_months(today, VALIDITY_MONTHS)
}

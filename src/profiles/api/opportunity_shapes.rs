//! What the API answers and takes about a company's own opportunities.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::profiles::model::{
    Capacity, CapacitySite, Opportunity, OpportunityId, OpportunityKind, OpportunityState,
};

/// An opportunity as its own company sees it.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(super) struct OwnOpportunityView {
    pub(super) id: OpportunityId,
    kind: OpportunityKind,
    state: OpportunityState,
    is_public: bool,
    language: String,
    title: String,
    description: String,
    second: Option<SecondView>,
    /// As list:version:code.
    sectors: Vec<String>,
    cooperation_types: Vec<String>,
    target_countries: Vec<String>,
    partner_role: Option<String>,
    partner_kind: Option<String>,
    partner_sizes: Vec<String>,
    stage: Option<String>,
    ipr: Option<String>,
    capacity: Option<CapacityView>,
    /// Why a reviewer sent it back.
    review_note: Option<String>,
    valid_until: NaiveDate,
    version: i32,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(super) struct SecondView {
    language: String,
    title: String,
    description: String,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(super) struct CapacityView {
    amount: f64,
    unit: String,
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
    site: Option<CapacitySite>,
}

impl OwnOpportunityView {
    pub(super) fn of(one: &Opportunity) -> Self {
        let said = &one.said;
        let capacity = |capacity: &Capacity| CapacityView {
            amount: capacity.amount,
            unit: capacity.unit.clone(),
            from: capacity.from,
            until: capacity.until,
            site: capacity.site,
        };
        Self {
            id: one.id.clone(),
            kind: said.kind,
            state: one.state,
            is_public: said.is_public,
            language: said.texts.original.language.clone(),
            title: said.texts.original.headline.clone(),
            description: said.texts.original.body.clone(),
            second: said.texts.second.as_ref().map(|second| SecondView {
                language: second.language.clone(),
                title: second.headline.clone(),
                description: second.body.clone(),
            }),
            sectors: said.codes.iter().map(ToString::to_string).collect(),
            cooperation_types: said.cooperation_types.clone(),
            target_countries: said.target_countries.clone(),
            partner_role: said.partner_role.clone(),
            partner_kind: said.partner_kind.clone(),
            partner_sizes: said.partner_sizes.clone(),
            stage: said.stage.clone(),
            ipr: said.ipr.clone(),
            capacity: said.capacity.as_ref().map(capacity),
            review_note: one.review_note.clone(),
            valid_until: said.valid_until,
            version: one.version,
        }
    }
}

/// Unsure hits that are harmless.
#[derive(Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Confirmations {
    /// The `confirmation` words of the hits.
    #[serde(deserialize_with = "crate::codelists::shapes::read_words")]
    #[schema(schema_with = crate::codelists::shapes::words)]
    pub(super) confirmed: Vec<String>,
}

//! What the API shows of the room's nouns. Each view is for who has shown a right to it; no row leaves as it is.

use chrono::NaiveDate;
use serde::Serialize;

use super::super::actions::cases::SeenCase;
use super::super::actions::glass::Look;
use super::super::actions::tasks::Task;
use super::super::model::*;
use crate::accounts::{AccountId, NetworkId, NetworkRole, OrganisationId, OrganisationRole};
use crate::db::Instant;

/// The confidential record of an organisation.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct OrganisationView {
    pub id: OrganisationId,
    pub name: String,
    pub kind: String,
    pub country: String,
    pub city: String,
    /// NUTS 3.
    pub region: Option<String>,
    pub website: Option<String>,
    pub registration_number: Option<String>,
    pub founded_year: Option<i32>,
    pub headcount_band: Option<String>,
    pub turnover_band: Option<String>,
    /// Follows from headcount and turnover.
    pub size_class: Option<String>,
    pub languages: Vec<LanguageView>,
    pub sectors: Vec<SectorView>,
    pub references: Vec<ReferenceView>,
    pub certificates: Vec<CertificateView>,
    pub cooperation_types: Vec<String>,
    pub partner_role: Option<String>,
    pub partner_kind: Option<String>,
    pub partner_sizes: Vec<String>,
    pub countries: Vec<CountryView>,
    pub capabilities: Vec<String>,
    pub capabilities_sought: Vec<String>,
    pub digital_answered: Vec<String>,
    pub digital_wish: Option<DigitalWish>,
    /// Out of rankings until that day, including it.
    #[schema(value_type = Option<String>, format = "date")]
    pub paused_until: Option<NaiveDate>,
    pub pause_reason: Option<String>,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i32,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct LanguageView {
    pub language: String,
    pub level: Level,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct SectorView {
    /// list:version:code.
    pub code: String,
    /// References behind it that came with the record.
    pub evidence: f64,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ReferenceView {
    pub id: ReferenceId,
    pub delivered: String,
    pub language: String,
    /// The same in a second language.
    pub second: Option<SecondText>,
    /// list:version:code.
    pub sector: String,
    pub year: i32,
    pub country: String,
    pub contact: Option<String>,
    pub confirmed_at: Option<Instant>,
    /// Whether others read it, once the profile is published: a new or changed one waits for the next publication.
    pub shown: bool,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct CertificateView {
    pub code: String,
    #[schema(value_type = Option<String>, format = "date")]
    pub valid_until: Option<NaiveDate>,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct CountryView {
    pub country: String,
    pub stance: Stance,
    pub motive: Option<String>,
    pub first_step: Option<String>,
}

impl From<Facts> for OrganisationView {
    fn from(facts: Facts) -> Self {
        let size_class = facts.record.size_class().map(|class| class.as_str().to_owned());
        let record = facts.record;
        let codes = |codes: Vec<crate::codelists::CodeRef>| {
            codes.into_iter().map(|code| code.code.as_str().to_owned()).collect()
        };
        Self {
            id: facts.id,
            name: record.name,
            kind: record.kind,
            country: record.country,
            city: record.city,
            region: record.region,
            website: record.website,
            registration_number: record.registration_number,
            founded_year: record.founded_year,
            headcount_band: record.headcount_band,
            turnover_band: record.turnover_band,
            size_class,
            languages: record
                .languages
                .into_iter()
                .map(|spoken| LanguageView { language: spoken.language, level: spoken.level })
                .collect(),
            sectors: record
                .sectors
                .into_iter()
                .map(|claim| SectorView { code: claim.code.to_string(), evidence: claim.evidence })
                .collect(),
            references: record.references.into_iter().map(ReferenceView::from).collect(),
            certificates: record
                .certificates
                .into_iter()
                .map(|held| CertificateView {
                    code: held.code.code.as_str().to_owned(),
                    valid_until: held.valid_until,
                })
                .collect(),
            cooperation_types: codes(record.cooperation_types),
            partner_role: record.partner.role,
            partner_kind: record.partner.kind,
            partner_sizes: record.partner.sizes,
            countries: record
                .countries
                .into_iter()
                .map(|one| CountryView {
                    country: one.country,
                    stance: one.stance,
                    motive: one.motive,
                    first_step: one.first_step,
                })
                .collect(),
            capabilities: codes(record.capabilities),
            capabilities_sought: codes(record.capabilities_sought),
            digital_answered: record.digital_answered,
            digital_wish: record.digital_wish,
            paused_until: facts.paused.as_ref().map(|pause| pause.until),
            pause_reason: facts.paused.map(|pause| pause.reason),
            created_at: facts.created_at,
            updated_at: facts.updated_at,
            version: facts.version,
        }
    }
}

impl From<Reference> for ReferenceView {
    fn from(one: Reference) -> Self {
        Self {
            id: one.id,
            delivered: one.delivered,
            language: one.language,
            second: one.second,
            sector: one.sector.to_string(),
            year: one.year,
            country: one.country,
            contact: one.contact,
            confirmed_at: one.confirmed.map(|(_, at)| at),
            shown: one.shown,
        }
    }
}

/// An organisation that the caller acts for as a member.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct OwnOrganisation {
    pub id: OrganisationId,
    pub name: String,
    pub role: OrganisationRole,
}

/// A person who may act for the organisation.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct MemberView {
    pub id: MembershipId,
    pub name: String,
    pub email: String,
    pub role: OrganisationRole,
    pub since: Instant,
    /// The caller.
    pub is_you: bool,
}

impl MemberView {
    pub(super) fn of(member: Member, me: &AccountId) -> Self {
        Self {
            is_you: member.account == *me,
            id: member.id,
            name: member.name,
            email: member.email,
            role: member.role,
            since: member.since,
        }
    }
}

/// An open invitation.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct InvitationView {
    pub id: InvitationId,
    /// Set for one into an organisation.
    pub organisation: Option<OrganisationId>,
    /// Set for one into a network.
    pub network: Option<NetworkId>,
    /// owner or representative; adviser, organiser, analyst or manager.
    pub role: &'static str,
    pub email: String,
    pub created_at: Instant,
    pub expires_at: Instant,
}

impl From<Invitation> for InvitationView {
    fn from(invitation: Invitation) -> Self {
        let (organisation, network, role) = match invitation.to {
            InvitedTo::Organisation(id, role) => (Some(id), None, OrganisationRole::word(role)),
            InvitedTo::Network(id, role) => (None, Some(id), NetworkRole::word(role)),
        };
        Self {
            id: invitation.id,
            organisation,
            network,
            role,
            email: invitation.email,
            created_at: invitation.created_at,
            expires_at: invitation.expires_at,
        }
    }
}

/// Somebody asks to act for the organisation.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct JoinRequestView {
    pub id: JoinRequestId,
    pub organisation: OrganisationId,
    pub name: String,
    pub email: String,
    pub note: String,
    pub created_at: Instant,
}

impl From<JoinRequest> for JoinRequestView {
    fn from(request: JoinRequest) -> Self {
        Self {
            id: request.id,
            organisation: request.organisation,
            name: request.name,
            email: request.email,
            note: request.note,
            created_at: request.created_at,
        }
    }
}

/// What a network may do for the organisation.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct MandateView {
    pub id: MandateId,
    pub organisation: OrganisationId,
    pub network: NetworkId,
    pub network_name: String,
    pub may_edit: bool,
    pub may_answer: bool,
    pub basis: MandateBasis,
    pub note: String,
    /// Version of the words that were agreed to.
    pub text_version: String,
    pub since: Instant,
    pub until: Option<Instant>,
    pub ended_at: Option<Instant>,
}

impl From<Mandate> for MandateView {
    fn from(mandate: Mandate) -> Self {
        Self {
            id: mandate.id,
            organisation: mandate.organisation,
            network: mandate.network,
            network_name: mandate.network_name,
            may_edit: mandate.may_edit,
            may_answer: mandate.may_answer,
            basis: mandate.basis,
            note: mandate.note,
            text_version: mandate.text_version,
            since: mandate.since,
            until: mandate.until,
            ended_at: mandate.ended_at,
        }
    }
}

/// Two records that may be one company. A name is there only for who has a right to that record.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct CaseView {
    pub id: CaseId,
    pub reason: CaseReason,
    /// 1 is the same.
    pub similarity: f64,
    pub state: CaseState,
    /// The record that was there before.
    pub older: CaseSide,
    /// The record that came or changed last; its key is there only for who has a right to it, and for administrators.
    pub newer: CaseSide,
    /// May look at both records and make one of the two afterwards.
    pub may_look: bool,
    /// Has looked at both, which is recorded.
    pub may_merge: bool,
    pub may_dismiss: bool,
    pub created_at: Instant,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct CaseSide {
    pub id: Option<OrganisationId>,
    pub name: Option<String>,
}

impl From<SeenCase> for CaseView {
    fn from(seen: SeenCase) -> Self {
        let side = |id: OrganisationId, name: Option<String>| CaseSide {
            id: (name.is_some() || seen.may_look).then_some(id),
            name,
        };
        Self {
            older: side(seen.case.older, seen.older.and_then(|side| side.name)),
            newer: side(seen.case.newer, seen.newer.and_then(|side| side.name)),
            id: seen.case.id,
            reason: seen.case.reason,
            similarity: seen.case.similarity,
            state: seen.case.state,
            may_look: seen.may_look,
            may_merge: seen.may_merge,
            may_dismiss: seen.may_dismiss,
            created_at: seen.case.created_at,
        }
    }
}

/// Something that waits for the caller.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct TaskView {
    pub id: TaskId,
    pub kind: TaskKind,
    pub organisation: Option<OrganisationId>,
    pub network: Option<NetworkId>,
    /// What it is about: a key or a public address, as the kind says.
    pub subject: String,
    pub note: String,
    pub due_at: Option<Instant>,
    pub created_at: Instant,
}

impl From<Task> for TaskView {
    fn from(task: Task) -> Self {
        Self {
            id: task.id,
            kind: task.kind,
            organisation: task.organisation,
            network: task.network,
            subject: task.subject,
            note: task.note,
            due_at: task.due_at,
            created_at: task.created_at,
        }
    }
}

/// An administrator has looked into the organisation.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct LookView {
    pub by: String,
    pub reason: String,
    pub at: Instant,
    pub until: Instant,
}

impl From<Look> for LookView {
    fn from(look: Look) -> Self {
        Self { by: look.by, reason: look.reason, at: look.at, until: look.until }
    }
}

//! Rows of a company's profile and opportunities.

use chrono::{Duration, NaiveDate};

use super::super::store::{
    OpportunityCodeRow, OpportunityRow, OpportunityTextRow, ProfileRow, ProfileTextRow, Rows,
};
use super::super::world::{Company, Opportunity};
use super::{Ids, json, moment};
use crate::accounts::OrganisationId;
use crate::codelists::Embedded;
use crate::db::Instant;
use crate::profiles::{OpportunityId, ProfileId};

pub(super) fn profile(
    company: &Company,
    ids: &Ids,
    organisation: &OrganisationId,
    index: usize,
    rows: &mut Rows,
) -> ProfileId {
    let profile = &company.profile;
    let id = ProfileId::random();
    let at = |day: Option<NaiveDate>| day.map(|day| moment(day, index));
    let reviewed = matches!(profile.state, "published" | "expired" | "returned");
    let adviser = company.client.as_ref().map(|mandate| ids.people[mandate.adviser].clone());
    rows.profiles.push(ProfileRow {
        id: id.clone(),
        organisation_id: organisation.clone(),
        state: profile.state,
        is_public: profile.is_public,
        valid_until: profile.valid_until,
        reviewing_network_id: profile.reviewer.map(|network| ids.networks[network].clone()),
        submitted_at: at(profile.submitted),
        published_at: at(profile.published),
        confirmed_at: at(profile.confirmed),
        reviewed_by: adviser.filter(|_| reviewed),
        review_note: profile.note.clone(),
        created_at: moment(company.since, index),
        updated_at: moment(profile.confirmed.or(profile.submitted).unwrap_or(company.since), index),
        version: 1,
    });
    let editions: &[&'static str] =
        if profile.published.is_some() { &["draft", "published"] } else { &["draft"] };
    for edition in editions {
        for (place, text) in profile.texts.iter().flat_map(|texts| texts.all()).enumerate() {
            rows.profile_texts.push(ProfileTextRow {
                profile_id: id.clone(),
                edition,
                language: text.language,
                is_original: place == 0,
                headline: text.headline.clone(),
                summary: text.body.clone(),
            });
        }
    }
    id
}

pub(super) fn opportunity(one: &Opportunity, organisation: &OrganisationId, at: Instant, rows: &mut Rows) {
    let id = OpportunityId::random();
    let capacity = one.capacity.as_ref();
    rows.opportunities.push(OpportunityRow {
        id: id.clone(),
        organisation_id: organisation.clone(),
        kind: one.kind,
        state: one.state,
        is_public: one.is_public,
        cooperation_types: json(&one.cooperation),
        target_countries: json(&one.countries),
        partner_sizes: json(&one.partner.sizes),
        partner_role: one.partner.role,
        partner_kind: one.partner.kind,
        stage: one.stage.clone(),
        ipr: one.ipr.clone(),
        capacity_amount: capacity.map(|capacity| f64::from(capacity.amount)),
        capacity_unit: capacity.map(|capacity| capacity.unit.clone()),
        capacity_from: capacity.map(|capacity| capacity.from),
        capacity_until: capacity.map(|capacity| capacity.until),
        capacity_site: capacity.map(|capacity| capacity.site),
        valid_until: Some(one.valid_until),
        published_at: one.published.map(|_| at),
        created_at: at.plus(Duration::hours(-30)),
        updated_at: at,
        version: 1,
    });
    for (place, text) in one.texts.all().enumerate() {
        rows.opportunity_texts.push(OpportunityTextRow {
            opportunity_id: id.clone(),
            language: text.language,
            is_original: place == 0,
            title: text.headline.clone(),
            description: text.body.clone(),
        });
    }
    let mut codes = one.codes.clone();
    codes.dedup();
    rows.opportunity_codes.extend(codes.into_iter().map(|code| OpportunityCodeRow {
        opportunity_id: id.clone(),
        list: Embedded::Nace21.name(),
        list_version: Embedded::Nace21.version(),
        code,
    }));
}

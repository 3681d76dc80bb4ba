//! Rows of one company: its record, its profile, its opportunities.

use chrono::{Datelike as _, Duration, NaiveDate};

use super::load::{Ids, key, keys, moment};
use super::store::{
    CodeRow, CountryRow, LanguageRow, MandateRow, OpportunityCodeRow, OpportunityRow,
    OpportunityTextRow, OrganisationRow, ProfileRow, ProfileTextRow, ReferenceRow, Rows,
};
use super::world::{Company, Opportunity, World};
use crate::accounts::OrganisationId;
use crate::codelists::Embedded;
use crate::db::Instant;
use crate::profiles::{OpportunityId, ProfileId};

/// The words of permissions to which the clients of the demo agreed.
const PERMISSION_VERSION: &str = "2026-11";

pub(super) fn company(world: &World, ids: &Ids, index: usize, company: &Company, rows: &mut Rows) {
    let id = &ids.companies[index];
    organisation(company, id, index, rows);
    codes(company, id, rows);
    references(world, company, id, rows);
    rows.languages.extend(company.languages.iter().zip(0..).map(
        |((language, level), position)| LanguageRow {
            organisation_id: id.clone(),
            language: language.clone(),
            level,
            position,
        },
    ));
    rows.countries.extend(company.countries.iter().map(|one| CountryRow {
        organisation_id: id.clone(),
        country: one.country.clone(),
        stance: one.stance,
        motive: one.motive,
        first_step: one.first_step,
    }));
    rows.mandates.extend(company.client.iter().map(|mandate| MandateRow {
        id: key(),
        organisation_id: id.clone(),
        network_id: ids.networks[mandate.network].clone(),
        may_edit: mandate.may_edit,
        may_answer: mandate.may_answer,
        basis: mandate.basis,
        note: mandate.note.clone(),
        text_version: PERMISSION_VERSION,
        since: moment(mandate.since, index),
        adviser_id: Some(ids.people[mandate.adviser].clone()),
        deputy_id: Some(ids.people[mandate.deputy].clone()),
    }));
    profile(company, ids, id, index, rows);
    for (turn, one) in company.opportunities.iter().enumerate() {
        opportunity(one, id, moment(one.published.unwrap_or(company.since), index + turn), rows);
    }
}

fn organisation(company: &Company, id: &OrganisationId, index: usize, rows: &mut Rows) {
    let keys = keys(company);
    let text = |word: Option<&str>| word.map(str::to_owned);
    rows.organisations.push(OrganisationRow {
        id: id.clone(),
        name: company.name.clone(),
        name_key: keys.name,
        web_domain: keys.web_domain,
        registration_key: keys.registration,
        kind: company.kind.to_owned(),
        country: company.country.clone(),
        city: company.town.clone(),
        region: Some(company.region.clone()),
        website: company.website.clone(),
        registration_number: company.registration_number.clone(),
        founded_year: Some(company.founded),
        headcount_band: Some(company.headcount_band.clone()),
        turnover_band: company.turnover_band.clone(),
        digital_answered: json(&company.digital.answered),
        digital_wish: text(company.digital.wish),
        partner_role: text(company.partner.role),
        partner_kind: text(company.partner.kind),
        partner_sizes: json(&company.partner.sizes),
        paused_until: company.paused.as_ref().map(|(until, _)| *until),
        pause_reason: company.paused.as_ref().map(|(_, reason)| reason.clone()),
        created_at: moment(company.since, index),
        updated_at: moment(company.profile.confirmed.unwrap_or(company.since), index),
        version: 1,
    });
}

fn codes(company: &Company, id: &OrganisationId, rows: &mut Rows) {
    let mut add = |facet, list: Embedded, codes: &[(String, Option<NaiveDate>)]| {
        rows.codes.extend(codes.iter().zip(0..).map(|((code, valid_until), position)| CodeRow {
            id: key(),
            organisation_id: id.clone(),
            facet,
            list: list.name(),
            list_version: list.version(),
            code: code.clone(),
            evidence: 0.0,
            valid_until: *valid_until,
            position,
        }));
    };
    let plain =
        |codes: &[String]| codes.iter().map(|code| (code.clone(), None)).collect::<Vec<_>>();
    add("sector", Embedded::Nace21, &plain(&company.sectors));
    add("certificate", Embedded::Certifications, &company.certificates);
    add("cooperation", Embedded::CooperationTypes, &plain(&company.cooperation));
    add("capability", Embedded::DigitalCapabilities, &plain(&company.digital.held));
    add("capability_sought", Embedded::DigitalCapabilities, &plain(&company.digital.sought));
}

fn references(world: &World, company: &Company, id: &OrganisationId, rows: &mut Rows) {
    for (one, position) in company.references.iter().zip(0..) {
        let network =
            company.client.as_ref().and_then(|mandate| world.networks.get(mandate.network));
        let confirmed_by = match one.confirmed_by {
            Some("partner") => one.contact.clone(),
            Some(_) => network.map(|network| network.name.to_owned()),
            None => None,
        };
        let spring =
            NaiveDate::from_ymd_opt(one.year, 3, 15).unwrap_or(world.today).min(world.today);
        rows.references.push(ReferenceRow {
            id: key(),
            organisation_id: id.clone(),
            delivered: one.text.clone(),
            language: one.language,
            sector_list: Embedded::Nace21.name(),
            sector_version: Embedded::Nace21.version(),
            sector_code: one.sector.clone(),
            year: one.year.min(world.today.year()),
            country: one.country.clone(),
            contact: one.contact.clone(),
            confirmed_at: confirmed_by.as_ref().map(|_| moment(spring, 3)),
            confirmed_by,
            position,
        });
    }
}

fn profile(
    company: &Company,
    ids: &Ids,
    organisation: &OrganisationId,
    index: usize,
    rows: &mut Rows,
) {
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
}

fn opportunity(one: &Opportunity, organisation: &OrganisationId, at: Instant, rows: &mut Rows) {
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

fn json<T: serde::Serialize>(list: &[T]) -> String {
    serde_json::to_string(list).unwrap_or_else(|_| "[]".to_owned())
}

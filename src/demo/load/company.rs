//! Rows of one company.

use chrono::{Datelike as _, NaiveDate};

use super::super::store::{
    CodeRow, CountryRow, LanguageRow, MandateRow, OrganisationRow, ReferenceRow, Rows,
};
use super::super::world::{Company, World};
use super::history::Chronicle;
use super::profile::{opportunity, profile};
use super::{Ids, json, key, keys, moment};
use crate::accounts::OrganisationId;
use crate::codelists::Embedded;

/// The words of permissions to which the clients of the demo agreed.
const PERMISSION_VERSION: &str = "2026-11";

pub(super) fn company(world: &World, ids: &Ids, index: usize, company: &Company, rows: &mut Rows) {
    let id = &ids.companies[index];
    organisation(company, id, index, rows);
    codes(company, id, rows);
    references(world, company, id, rows);
    rows.languages.extend(company.languages.iter().zip(0..).map(|((language, level), position)| {
        LanguageRow { organisation_id: id.clone(), language: language.clone(), level, position }
    }));
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
    let face = profile(company, ids, id, index, rows);
    Chronicle::of(world, ids, company, id, index).tell(&face, rows);
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
    let plain = |codes: &[String]| codes.iter().map(|code| (code.clone(), None)).collect::<Vec<_>>();
    add("sector", Embedded::Nace21, &plain(&company.sectors));
    add("certificate", Embedded::Certifications, &company.certificates);
    add("cooperation", Embedded::CooperationTypes, &plain(&company.cooperation));
    add("capability", Embedded::DigitalCapabilities, &plain(&company.digital.held));
    add("capability_sought", Embedded::DigitalCapabilities, &plain(&company.digital.sought));
}

fn references(world: &World, company: &Company, id: &OrganisationId, rows: &mut Rows) {
    for (one, position) in company.references.iter().zip(0..) {
        let network = company.client.as_ref().and_then(|mandate| world.networks.get(mandate.network));
        let confirmed_by = match one.confirmed_by {
            Some("partner") => one.contact.clone(),
            Some(_) => network.map(|network| network.name.to_owned()),
            None => None,
        };
        let spring = NaiveDate::from_ymd_opt(one.year, 3, 15).unwrap_or(world.today).min(world.today);
        rows.references.push(ReferenceRow {
            id: key(),
            organisation_id: id.clone(),
            delivered: one.text.clone(),
            language: one.language,
            second_delivered: one.second.as_ref().map(|(_, text)| text.clone()),
            second_language: one.second.as_ref().map(|(language, _)| *language),
            sector_list: Embedded::Nace21.name(),
            sector_version: Embedded::Nace21.version(),
            sector_code: one.sector.clone(),
            year: one.year.min(world.today.year()),
            country: one.country.clone(),
            contact: one.contact.clone(),
            confirmed_at: confirmed_by.as_ref().map(|_| moment(spring, 3)),
            confirmed_by,
            shown: company.profile.published.is_some(),
            position,
        });
    }
}

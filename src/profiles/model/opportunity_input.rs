//! How an opportunity is read from a form or from JSON: every field on its own, all mistakes at once.

use std::collections::BTreeSet;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::Deserialize;

use super::opportunity::{
    Capacity, CapacitySite, DESCRIPTION_MAX, LONGEST_VALIDITY_MONTHS, NewOpportunity, OpportunityKind,
    TITLE_MAX, usual_validity,
};
use super::state::later_by_months;
use super::text::{Texts, Written, language};
use crate::codelists::shapes;
use crate::codelists::{CodeRef, Embedded, List};
use crate::error::{Fields, Message, Result};
use crate::text;

/// Most sectors of one opportunity.
const MOST_SECTORS: usize = 5;
/// Most entries of its other lists.
const MOST_CHOICES: usize = 30;

/// An opportunity as sent.
#[derive(Debug, Clone, Default, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OpportunityInput {
    /// business_offer, business_request, technology_offer, technology_request, research_request, capacity_offer, capacity_request.
    #[serde(default)]
    #[schema(value_type = OpportunityKind, required = true)]
    pub kind: String,
    /// Language of title and description, ISO 639-1.
    #[serde(default)]
    #[schema(value_type = shapes::LanguageCode, required = true)]
    pub language: String,
    /// One line without names.
    #[serde(default)]
    #[schema(required = true, min_length = 1, max_length = 120)]
    pub title: String,
    #[serde(default)]
    #[schema(required = true, min_length = 1, max_length = 4000)]
    pub description: String,
    /// The same in a second language.
    #[serde(default)]
    pub second: Option<OpportunityTextInput>,
    /// Codes of NACE 2.1 ("25.53"), or of another list as list:version:code. Five at most.
    #[serde(default)]
    #[schema(value_type = Vec<shapes::SectorCode>, max_items = 5)]
    pub sectors: Vec<String>,
    /// Codes of the list cooperation-types.
    #[serde(default)]
    #[schema(value_type = Vec<shapes::CooperationType>, max_items = 30)]
    pub cooperation_types: Vec<String>,
    /// ISO countries; none means anywhere.
    #[serde(default)]
    #[schema(value_type = Vec<shapes::CountryCode>, max_items = 30)]
    pub target_countries: Vec<String>,
    /// Code of the list partner-roles.
    #[serde(default)]
    #[schema(value_type = Option<shapes::PartnerRole>)]
    pub partner_role: Option<String>,
    /// Code of the list organisation-types.
    #[serde(default)]
    #[schema(value_type = Option<shapes::OrganisationType>)]
    pub partner_kind: Option<String>,
    /// Codes of the list size-classes.
    #[serde(default)]
    #[schema(value_type = Vec<shapes::SizeClass>, max_items = 30)]
    pub partner_sizes: Vec<String>,
    /// Code of the list development-stages.
    #[serde(default)]
    #[schema(value_type = Option<shapes::DevelopmentStage>)]
    pub stage: Option<String>,
    /// Code of the list ipr-status.
    #[serde(default)]
    #[schema(value_type = Option<shapes::IprStatus>)]
    pub ipr: Option<String>,
    /// Needed with capacity_offer and capacity_request, and only there.
    #[serde(default)]
    pub capacity: Option<CapacityInput>,
    /// Last day, like 2027-06-30; a year from now when nothing is said, two years at most.
    #[serde(default)]
    #[schema(max_length = 10)]
    pub valid_until: Option<String>,
    /// Whether visitors may read it without signing in; they may when nothing is said.
    #[serde(default)]
    pub is_public: Option<bool>,
    /// With a change of what is published or waits for review: the `confirmation` words of unsure hits that are harmless.
    #[serde(default, deserialize_with = "shapes::read_words")]
    #[schema(schema_with = shapes::words)]
    pub confirmed: Vec<String>,
}

/// Title and description in a second language.
#[derive(Debug, Clone, Default, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OpportunityTextInput {
    #[serde(default)]
    #[schema(value_type = shapes::LanguageCode, required = true)]
    pub language: String,
    #[serde(default)]
    #[schema(required = true, min_length = 1, max_length = 120)]
    pub title: String,
    #[serde(default)]
    #[schema(required = true, min_length = 1, max_length = 4000)]
    pub description: String,
}

/// How much of what, when and where.
#[derive(Debug, Clone, Default, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CapacityInput {
    #[serde(default)]
    #[schema(required = true, value_type = f64, exclusive_minimum = 0, maximum = 1000000000)]
    pub amount: Option<f64>,
    /// Code of the list capacity-units.
    #[serde(default)]
    #[schema(value_type = shapes::CapacityUnit, required = true)]
    pub unit: String,
    /// First day, like 2027-01-15.
    #[serde(default)]
    #[schema(max_length = 10)]
    pub from: Option<String>,
    #[serde(default)]
    #[schema(max_length = 10)]
    pub until: Option<String>,
    /// on_site or remote.
    #[serde(default)]
    #[schema(value_type = Option<CapacitySite>)]
    pub site: Option<String>,
}

impl OpportunityInput {
    /// Reads it; field names are those of the JSON, after `prefix`.
    ///
    /// # Errors
    /// [`crate::error::Error::Invalid`] with every field to mend.
    pub fn parse(&self, prefix: &str, today: NaiveDate) -> Result<NewOpportunity> {
        let mut fields = Fields::new();
        let read = self.read(&mut fields, prefix, today);
        fields.finish()?;
        // Whatever is missing has been noted above, so this is never reached with `None`.
        read.ok_or_else(|| crate::error::Error::internal("a field was lost without a word"))
    }

    fn read(&self, fields: &mut Fields, prefix: &str, today: NaiveDate) -> Option<NewOpportunity> {
        let at = |name: &str| format!("{prefix}{name}");
        let kind = OpportunityKind::from_str(&self.kind).map_err(|_| "error-opportunity-kind".into());
        let kind = fields.take(&at("kind"), kind);
        let original = written(fields, prefix, &self.language, &self.title, &self.description);
        let second = self.second.as_ref().map(|second| {
            let prefix = format!("{prefix}second.");
            written(fields, &prefix, &second.language, &second.title, &second.description)
        });
        if let (Some(original), Some(Some(second))) = (&original, &second)
            && original.language == second.language
        {
            fields.refuse(at("second.language"), "error-text-same-language");
        }
        let codes = fields.take(&at("sectors"), sectors(&self.sectors));
        let choose = |list: Embedded, chosen: &[String]| choices(list.list(), chosen, MOST_CHOICES);
        let cooperation = choose(Embedded::CooperationTypes, &self.cooperation_types);
        let cooperation_types = fields.take(&at("cooperation_types"), cooperation);
        let countries = choose(Embedded::Countries, &self.target_countries);
        let target_countries = fields.take(&at("target_countries"), countries);
        let sizes = choose(Embedded::SizeClasses, &self.partner_sizes);
        let partner_sizes = fields.take(&at("partner_sizes"), sizes);
        let one = |list: Embedded, code: &Option<String>| choice(list.list(), code.as_deref());
        let role = one(Embedded::PartnerRoles, &self.partner_role);
        let partner_role = fields.take(&at("partner_role"), role);
        let partner = one(Embedded::OrganisationTypes, &self.partner_kind);
        let partner_kind = fields.take(&at("partner_kind"), partner);
        let stage = fields.take(&at("stage"), one(Embedded::DevelopmentStages, &self.stage));
        let ipr = fields.take(&at("ipr"), one(Embedded::IprStatus, &self.ipr));
        let capacity = self.capacity(fields, &at("capacity"), kind);
        let valid_until = fields.take(&at("valid_until"), self.valid_until(today));
        let second = match second {
            Some(second) => Some(second?),
            None => None,
        };
        Some(NewOpportunity {
            kind: kind?,
            texts: Texts { original: original?, second },
            codes: codes?,
            cooperation_types: cooperation_types?,
            target_countries: target_countries?,
            partner_role: partner_role?,
            partner_kind: partner_kind?,
            partner_sizes: partner_sizes?,
            stage: stage?,
            ipr: ipr?,
            capacity,
            valid_until: valid_until?,
            is_public: self.is_public.unwrap_or(true),
        })
    }

    fn valid_until(&self, today: NaiveDate) -> std::result::Result<NaiveDate, Message> {
        let latest = later_by_months(today, LONGEST_VALIDITY_MONTHS);
        match day(self.valid_until.as_deref())? {
            None => Ok(usual_validity(today)),
            Some(day) if day < today => Err("error-opportunity-past".into()),
            Some(day) if day > latest => Err(Message::new("error-opportunity-far").with("day", latest)),
            Some(day) => Ok(day),
        }
    }

    fn capacity(&self, fields: &mut Fields, name: &str, kind: Option<OpportunityKind>) -> Option<Capacity> {
        let wanted = kind.is_some_and(OpportunityKind::is_capacity);
        let Some(input) = &self.capacity else {
            if wanted {
                fields.refuse(format!("{name}.amount"), "error-capacity-amount");
            }
            return None;
        };
        if kind.is_some() && !wanted {
            fields.refuse(name, "error-capacity-elsewhere");
            return None;
        }
        let amount = input.amount.filter(|amount| *amount > 0.0 && *amount <= 1e9);
        let amount = fields
            .take(&format!("{name}.amount"), amount.ok_or_else(|| Message::new("error-capacity-amount")));
        let unit = choice(Embedded::CapacityUnits.list(), Some(&input.unit));
        let unit = unit.and_then(|unit| unit.ok_or_else(|| Message::new("error-field-choose")));
        let unit = fields.take(&format!("{name}.unit"), unit);
        let from = fields.take(&format!("{name}.from"), day(input.from.as_deref()));
        let until = fields.take(&format!("{name}.until"), day(input.until.as_deref()));
        if let (Some(Some(from)), Some(Some(until))) = (from, until)
            && until < from
        {
            fields.refuse(format!("{name}.until"), "error-capacity-order");
        }
        let site = match said(input.site.as_deref()) {
            None => Ok(None),
            Some(word) => word.parse::<CapacitySite>().map(Some).map_err(|_| "error-field-choose".into()),
        };
        let site = fields.take(&format!("{name}.site"), site);
        Some(Capacity { amount: amount?, unit: unit?, from: from?, until: until?, site: site? })
    }
}

fn written(fields: &mut Fields, prefix: &str, code: &str, title: &str, description: &str) -> Option<Written> {
    let filled = |text: String| {
        if text.is_empty() { Err(Message::new("error-field-empty")) } else { Ok(text) }
    };
    let title = text::required_line(title, TITLE_MAX);
    let headline = fields.take(&format!("{prefix}title"), title);
    let description = text::paragraphs(description, DESCRIPTION_MAX).and_then(filled);
    let body = fields.take(&format!("{prefix}description"), description);
    let language = fields.take(&format!("{prefix}language"), language(code));
    Some(Written { language: language?, headline: headline?, body: body? })
}

/// Sector codes of NACE 2.1, or references to another list in full.
fn sectors(chosen: &[String]) -> std::result::Result<Vec<CodeRef>, Message> {
    most(chosen, MOST_SECTORS)?;
    let mut codes: Vec<CodeRef> = Vec::new();
    for text in chosen.iter().map(|text| text.trim()).filter(|text| !text.is_empty()) {
        let nace = Embedded::Nace21.list();
        let reference = match nace.resolve(text) {
            Some(entry) => nace.reference(entry.code().as_str()),
            None => text.parse::<CodeRef>().ok().filter(is_known),
        };
        let reference =
            reference.ok_or_else(|| Message::new("error-code-unknown").with("list", nace.id()))?;
        if !codes.contains(&reference) {
            codes.push(reference);
        }
    }
    Ok(codes)
}

/// Codes of embedded lists must exist; a network's own tree is not at hand here.
fn is_known(reference: &CodeRef) -> bool {
    !reference.list.is_embedded() || crate::codelists::entry(reference).is_some()
}

/// Codes of a list, each once.
///
/// # Errors
/// A message when one is unknown, or when there are more than that.
pub fn choices(list: &List, chosen: &[String], at_most: usize) -> std::result::Result<Vec<String>, Message> {
    most(chosen, at_most)?;
    let mut codes = BTreeSet::new();
    for text in chosen.iter().map(|text| text.trim()).filter(|text| !text.is_empty()) {
        let entry =
            list.get(text).ok_or_else(|| Message::new("error-code-unknown").with("list", list.id()))?;
        codes.insert(entry.code().to_string());
    }
    Ok(codes.into_iter().collect())
}

fn most(chosen: &[String], at_most: usize) -> std::result::Result<(), Message> {
    if chosen.len() > at_most {
        Err(Message::new("error-too-many-entries").with("most", at_most))
    } else {
        Ok(())
    }
}

fn choice(list: &List, chosen: Option<&str>) -> std::result::Result<Option<String>, Message> {
    match said(chosen) {
        None => Ok(None),
        Some(text) => match list.get(text) {
            Some(entry) => Ok(Some(entry.code().to_string())),
            None => Err(Message::new("error-code-unknown").with("list", list.id())),
        },
    }
}

fn day(text: Option<&str>) -> std::result::Result<Option<NaiveDate>, Message> {
    match said(text) {
        None => Ok(None),
        Some(text) => match NaiveDate::from_str(text) {
            Ok(day) if (2000..=2200).contains(&chrono::Datelike::year(&day)) => Ok(Some(day)),
            _ => Err("error-day".into()),
        },
    }
}

fn said(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

//! The lists of a record as sent: languages, countries, references, certificates.

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use super::code_input::{code, country, day, each, optional_code, reference, sector};
use super::{Certificate, CountryStance, Level, Reference, ReferenceId, SecondText, Spoken, Stance};
use crate::codelists::shapes;
use crate::codelists::{CodeRef, Embedded};
use crate::error::{Fields, Message};
use crate::text;

/// Most languages of a record.
const MOST_LANGUAGES: usize = 12;
/// Most countries of a record.
const MOST_COUNTRIES: usize = 60;
/// Most references of a record.
const MOST_REFERENCES: usize = 5;
/// Most certificates of a record.
const MOST_CERTIFICATES: usize = 20;
const LONGEST_DELIVERED: usize = 300;
const LONGEST_CONTACT: usize = 200;

/// A language that the organisation's people speak, as sent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct LanguageInput {
    /// ISO 639-1.
    #[schema(value_type = shapes::LanguageCode, required = true, examples("hu"))]
    pub language: String,
    /// a1, a2, b1, b2, c1, c2 or native.
    #[schema(value_type = Level, required = true, examples("c1"))]
    pub level: String,
}

/// How the organisation stands to a country, as sent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct CountryInput {
    /// ISO 3166-1 alpha-2.
    #[schema(value_type = shapes::CountryCode, required = true, examples("SE"))]
    pub country: String,
    /// active, wanted or not_interested.
    #[schema(value_type = Stance, required = true, examples("wanted"))]
    pub stance: String,
    /// Code of the list motives; empty when not said.
    #[schema(max_length = 64)]
    pub motive: String,
    /// Code of the list first-steps; empty when not said.
    #[schema(max_length = 64)]
    pub first_step: String,
}

/// A reference, as sent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ReferenceInput {
    /// The key of a reference that stays; a new one has none. What somebody confirmed stays confirmed while it is unchanged.
    #[schema(max_length = 36)]
    pub id: String,
    /// What was delivered.
    #[schema(required = true, min_length = 1, max_length = 300)]
    pub delivered: String,
    /// Language of that text, ISO 639-1.
    #[schema(value_type = shapes::LanguageCode, required = true)]
    pub language: String,
    /// The same in a second language; nothing when it is given in one.
    pub second: Option<SecondTextInput>,
    /// A code of NACE 2.1, or list:version:code.
    #[schema(value_type = shapes::SectorCode, required = true)]
    pub sector: String,
    #[serde(deserialize_with = "super::record_input::number_or_text")]
    #[schema(value_type = i32, required = true, minimum = 1950, maximum = 2100)]
    pub year: Option<String>,
    /// Where, ISO 3166-1 alpha-2.
    #[schema(value_type = shapes::CountryCode, required = true)]
    pub country: String,
    /// Who can confirm it; never shown to other companies.
    #[schema(max_length = 200)]
    pub contact: String,
}

/// What was delivered, in a second language, as sent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct SecondTextInput {
    #[schema(required = true, min_length = 1, max_length = 300)]
    pub delivered: String,
    /// Another language than that of the first text, ISO 639-1.
    #[schema(value_type = shapes::LanguageCode, required = true)]
    pub language: String,
}

/// A certificate, as sent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct CertificateInput {
    /// Code of the list certifications.
    #[schema(max_length = 64)]
    pub code: String,
    /// Last day, like 2027-06-30; empty when it has no end or is not known.
    #[schema(max_length = 10)]
    pub valid_until: String,
}

pub(super) fn languages(fields: &mut Fields, sent: &[LanguageInput]) -> Vec<Spoken> {
    each_once(
        fields,
        ["languages", "language"],
        MOST_LANGUAGES,
        sent,
        |one: &Spoken| &one.language,
        |fields, name, one| {
            let language = fields.take(&format!("{name}.language"), code(Embedded::Languages, &one.language));
            let level = one.level.trim().parse::<Level>().map_err(|_| Message::new("error-level"));
            let level = fields.take(&format!("{name}.level"), level);
            Some(Spoken { language: language?, level: level? })
        },
    )
}

/// Partners are sought abroad, so that the organisation's own country `home` is none of them.
pub(super) fn countries(fields: &mut Fields, sent: &[CountryInput], home: &str) -> Vec<CountryStance> {
    each_once(
        fields,
        ["countries", "country"],
        MOST_COUNTRIES,
        sent,
        |one: &CountryStance| &one.country,
        |fields, name, one| {
            let abroad = country(&one.country).and_then(|place| {
                if place == home { Err(Message::new("error-own-country")) } else { Ok(place) }
            });
            let place = fields.take(&format!("{name}.country"), abroad);
            let stance = one.stance.trim().parse::<Stance>().map_err(|_| Message::new("error-stance"));
            let stance = fields.take(&format!("{name}.stance"), stance);
            let motive =
                fields.take(&format!("{name}.motive"), optional_code(Embedded::Motives, &one.motive));
            let first_step = optional_code(Embedded::FirstSteps, &one.first_step);
            let first_step = fields.take(&format!("{name}.first_step"), first_step);
            Some(CountryStance { country: place?, stance: stance?, motive: motive?, first_step: first_step? })
        },
    )
}

pub(super) fn certificates(fields: &mut Fields, sent: &[CertificateInput]) -> Vec<Certificate> {
    each_once(
        fields,
        ["certificates", "code"],
        MOST_CERTIFICATES,
        sent,
        |one: &Certificate| &one.code,
        |fields, name, one| {
            let code = fields.take(&format!("{name}.code"), reference(Embedded::Certifications, &one.code));
            let until = match one.valid_until.trim() {
                "" => Ok(None),
                sent => day(sent).map(Some),
            };
            let until = fields.take(&format!("{name}.valid_until"), until);
            Some(Certificate { code: code?, valid_until: until? })
        },
    )
}

pub(super) fn references(
    fields: &mut Fields,
    sent: &[ReferenceInput],
    held: &[Reference],
    sectors: &[&CodeRef],
    today: NaiveDate,
) -> Vec<Reference> {
    let most = MOST_REFERENCES.max(held.len());
    each(fields, "references", most, sent, |fields, name, one| {
        let delivered = text::required_line(&one.delivered, LONGEST_DELIVERED);
        let delivered = fields.take(&format!("{name}.delivered"), delivered);
        let language = fields.take(&format!("{name}.language"), code(Embedded::Languages, &one.language));
        let second = one.second.as_ref().map(|second| second_text(fields, name, second, &one.language));
        let sector = fields.take(&format!("{name}.sector"), sector(&one.sector, sectors));
        let year = fields.take(&format!("{name}.year"), year_of(one.year.as_deref(), 1950, today));
        let country = fields.take(&format!("{name}.country"), country(&one.country));
        let contact = fields.take(&format!("{name}.contact"), text::line(&one.contact, LONGEST_CONTACT));
        let former = held.iter().find(|former| former.id.as_str() == one.id.trim());
        let mut read = Reference {
            id: former.map_or_else(ReferenceId::random, |former| former.id.clone()),
            delivered: delivered?,
            language: language?,
            second: second.map_or(Some(None), |second| second.map(Some))?,
            sector: sector?,
            year: year?,
            country: country?,
            contact: contact.map(|contact| Some(contact).filter(|text| !text.is_empty()))?,
            confirmed: None,
            shown: false,
        };
        // What was confirmed, and what others read, is this text, this field, this year and this country.
        let same = former.filter(|former| {
            former.delivered == read.delivered
                && former.sector == read.sector
                && former.year == read.year
                && former.country == read.country
        });
        if let Some(former) = same {
            read.confirmed.clone_from(&former.confirmed);
            read.shown = former.shown && former.second == read.second;
        }
        Some(read)
    })
}

fn second_text(fields: &mut Fields, name: &str, sent: &SecondTextInput, first: &str) -> Option<SecondText> {
    let delivered = text::required_line(&sent.delivered, LONGEST_DELIVERED);
    let delivered = fields.take(&format!("{name}.second.delivered"), delivered);
    let language = code(Embedded::Languages, &sent.language);
    let other = language.and_then(|language| {
        if language == first.trim() { Err(Message::new("error-text-same-language")) } else { Ok(language) }
    });
    let language = fields.take(&format!("{name}.second.language"), other);
    Some(SecondText { delivered: delivered?, language: language? })
}

/// A year between `first` and the present one.
pub(super) fn year_of(sent: Option<&str>, first: i32, today: NaiveDate) -> Result<i32, Message> {
    let year = sent.unwrap_or_default().trim().parse::<i32>().ok();
    year.filter(|year| (first..=today.year()).contains(year))
        .ok_or_else(|| Message::new("error-year").with("first", first).with("last", today.year()))
}

/// [`each`] of a list that may not name the same thing twice with different values: refused at `column` of the later entry.
fn each_once<I, T: Clone + PartialEq, K: PartialEq>(
    fields: &mut Fields,
    [list, column]: [&str; 2],
    most: usize,
    sent: &[I],
    key: impl Fn(&T) -> &K,
    mut read: impl FnMut(&mut Fields, &str, &I) -> Option<T>,
) -> Vec<T> {
    let mut seen: Vec<T> = Vec::with_capacity(sent.len());
    each(fields, list, most, sent, |fields, name, one| {
        let value = read(fields, name, one)?;
        if seen.iter().any(|other| key(other) == key(&value) && *other != value) {
            fields.refuse(format!("{name}.{column}"), "error-named-twice");
        }
        seen.push(value.clone());
        Some(value)
    })
}

//! A record as sent: any part of it. What is not sent stays; an empty text or list takes the answer back.

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize};

use super::code_input::{code, country, each, optional_code, reference, sector};
use super::keys::website;
use super::record_lists::{
    CertificateInput, CountryInput, LanguageInput, ReferenceInput, certificates, countries, languages,
    references, year_of,
};
use super::{DigitalWish, Record, SectorClaim};
use crate::codelists::regions::region;
use crate::codelists::shapes;
use crate::codelists::towns::{RegionOfTown, region_of_town};
use crate::codelists::{CodeRef, Embedded, digital};
use crate::error::{Fields, Message, Result};
use crate::text;

/// Longest name, in characters.
pub const LONGEST_NAME: usize = 200;
/// Longest name of a town, in characters.
const LONGEST_CITY: usize = 100;
const LONGEST_NUMBER: usize = 60;
/// Most sectors of a record (imports may have brought more; those may stay).
const MOST_SECTORS: usize = 5;
const MOST_CODES: usize = 200;

/// Parts of an organisation's record. Every field is optional: what is not sent stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct RecordInput {
    /// As in the register.
    #[schema(max_length = 200)]
    pub name: Option<String>,
    /// Code of the list organisation-types.
    #[schema(value_type = Option<shapes::OrganisationType>, examples("COMPANY"))]
    pub kind: Option<String>,
    /// ISO 3166-1 alpha-2.
    #[schema(value_type = Option<shapes::CountryCode>, examples("HU"))]
    pub country: Option<String>,
    #[schema(max_length = 100)]
    pub city: Option<String>,
    /// Code of NUTS 3; follows from the town when it is not sent.
    #[schema(max_length = 10)]
    pub region: Option<String>,
    #[schema(max_length = 200)]
    pub website: Option<String>,
    #[schema(max_length = 60)]
    pub registration_number: Option<String>,
    #[serde(deserialize_with = "number_or_text")]
    #[schema(value_type = Option<i32>, minimum = 1000, maximum = 2100)]
    pub founded_year: Option<String>,
    /// Code of the list headcount-bands.
    #[schema(max_length = 64)]
    pub headcount_band: Option<String>,
    /// Code of the list turnover-bands.
    #[schema(max_length = 64)]
    pub turnover_band: Option<String>,
    #[schema(max_items = 12)]
    pub languages: Option<Vec<LanguageInput>>,
    /// Codes of NACE 2.1 ("25.53"), or list:version:code; five at most.
    #[schema(value_type = Option<Vec<shapes::SectorCode>>, max_items = 5)]
    pub sectors: Option<Vec<String>>,
    #[schema(max_items = 5)]
    pub references: Option<Vec<ReferenceInput>>,
    #[schema(max_items = 20)]
    pub certificates: Option<Vec<CertificateInput>>,
    /// Codes of the list cooperation-types.
    #[schema(value_type = Option<Vec<shapes::CooperationType>>, max_items = 200)]
    pub cooperation_types: Option<Vec<String>>,
    /// Code of the list partner-roles.
    #[schema(max_length = 64)]
    pub partner_role: Option<String>,
    /// Code of the list organisation-types.
    #[schema(max_length = 64)]
    pub partner_kind: Option<String>,
    /// Codes of the list size-classes.
    #[schema(value_type = Option<Vec<shapes::SizeClass>>, max_items = 200)]
    pub partner_sizes: Option<Vec<String>>,
    #[schema(max_items = 60)]
    pub countries: Option<Vec<CountryInput>>,
    /// Codes of the list digital-capabilities that the organisation has.
    #[schema(value_type = Option<Vec<shapes::CapabilityCode>>, max_items = 200)]
    pub capabilities: Option<Vec<String>>,
    /// Those that it looks for in a partner.
    #[schema(value_type = Option<Vec<shapes::CapabilityCode>>, max_items = 200)]
    pub capabilities_sought: Option<Vec<String>>,
    /// Dimensions of the self-check that were answered, perhaps with "nothing".
    #[schema(value_type = Option<Vec<shapes::CapabilityCode>>, max_items = 6)]
    pub digital_answered: Option<Vec<String>>,
    /// similar or complementary.
    #[schema(max_length = 20)]
    pub digital_wish: Option<String>,
}

impl RecordInput {
    /// The record with these parts changed.
    ///
    /// # Errors
    /// [`crate::error::Error::Invalid`] with every field to mend.
    pub fn apply(&self, former: &Record, today: NaiveDate) -> Result<Record> {
        let (record, fields) = self.read(former, today);
        fields.finish()?;
        Ok(record)
    }

    /// The record as far as these parts are well, to show what an unfinished form amounts to.
    #[must_use]
    pub fn so_far(&self, former: &Record, today: NaiveDate) -> Record {
        self.read(former, today).0
    }

    fn read(&self, former: &Record, today: NaiveDate) -> (Record, Fields) {
        let mut fields = Fields::new();
        let mut record = former.clone();
        self.apply_company(&mut fields, &mut record, today);
        self.apply_place(&mut fields, &mut record);
        self.apply_work(&mut fields, &mut record, former, today);
        self.apply_wishes(&mut fields, &mut record);
        self.apply_digital(&mut fields, &mut record);
        (record, fields)
    }

    /// A new record; name, country and kind must be there.
    ///
    /// # Errors
    /// As [`RecordInput::apply`].
    pub fn found(&self, today: NaiveDate) -> Result<Record> {
        let said = |text: &Option<String>| Some(text.clone().unwrap_or_default());
        let whole = RecordInput {
            name: said(&self.name),
            country: said(&self.country),
            kind: Some(self.kind.clone().unwrap_or_else(|| "COMPANY".to_owned())),
            ..self.clone()
        };
        whole.apply(&Record::default(), today)
    }

    fn apply_company(&self, fields: &mut Fields, record: &mut Record, today: NaiveDate) {
        let optional = |text: String| Some(text).filter(|text| !text.is_empty());
        set(fields, "name", &self.name, &mut record.name, |sent| text::required_line(sent, LONGEST_NAME));
        set(fields, "kind", &self.kind, &mut record.kind, |sent| code(Embedded::OrganisationTypes, sent));
        set(fields, "website", &self.website, &mut record.website, website);
        set(
            fields,
            "registration_number",
            &self.registration_number,
            &mut record.registration_number,
            |sent| text::line(sent, LONGEST_NUMBER).map(optional),
        );
        set(fields, "founded_year", &self.founded_year, &mut record.founded_year, |sent| {
            if sent.trim().is_empty() { Ok(None) } else { year_of(Some(sent), 1000, today).map(Some) }
        });
        set(fields, "headcount_band", &self.headcount_band, &mut record.headcount_band, |sent| {
            optional_code(Embedded::HeadcountBands, sent)
        });
        set(fields, "turnover_band", &self.turnover_band, &mut record.turnover_band, |sent| {
            optional_code(Embedded::TurnoverBands, sent)
        });
        if let Some(sent) = &self.languages {
            record.languages = languages(fields, sent);
        }
    }

    /// Country, town and the region that follows from them.
    fn apply_place(&self, fields: &mut Fields, record: &mut Record) {
        let former = (record.country.clone(), record.city.clone());
        set(fields, "country", &self.country, &mut record.country, country);
        set(fields, "city", &self.city, &mut record.city, |sent| text::line(sent, LONGEST_CITY));
        let chosen = self.region.as_deref().map(str::trim).filter(|code| !code.is_empty());
        if let Some(code) = chosen {
            let here =
                region(code).filter(|region| region.level == 3 && region.country.as_str() == record.country);
            match here {
                Some(region) => record.region = Some(region.code.as_str().to_owned()),
                None => fields.refuse("region", "error-region"),
            }
        } else if self.region.is_some() || former != (record.country.clone(), record.city.clone()) {
            record.region = match region_of_town(&record.country, &record.city) {
                RegionOfTown::Known(region) => Some(region.code.as_str().to_owned()),
                RegionOfTown::Perhaps(_) | RegionOfTown::Unknown => None,
            };
        }
    }

    fn apply_work(&self, fields: &mut Fields, record: &mut Record, former: &Record, today: NaiveDate) {
        let held: Vec<&CodeRef> = former
            .sectors
            .iter()
            .map(|claim| &claim.code)
            .chain(former.references.iter().map(|reference| &reference.sector))
            .collect();
        if let Some(sent) = &self.sectors {
            let most = MOST_SECTORS.max(former.sectors.len());
            let codes = each(fields, "sectors", most, sent, |fields, name, one| {
                fields.take(name, sector(one, &held))
            });
            let evidence = |code: &CodeRef| {
                former.sectors.iter().find(|claim| claim.code == *code).map_or(0.0, |claim| claim.evidence)
            };
            let claim = |code: CodeRef| SectorClaim { evidence: evidence(&code), code };
            record.sectors = codes.into_iter().map(claim).collect();
        }
        if let Some(sent) = &self.references {
            record.references = references(fields, sent, &former.references, &held, today);
        }
        if let Some(sent) = &self.certificates {
            record.certificates = certificates(fields, sent);
        }
    }

    fn apply_wishes(&self, fields: &mut Fields, record: &mut Record) {
        if let Some(sent) = &self.cooperation_types {
            record.cooperation_types = codes(fields, "cooperation_types", Embedded::CooperationTypes, sent);
        }
        set(fields, "partner_role", &self.partner_role, &mut record.partner.role, |sent| {
            optional_code(Embedded::PartnerRoles, sent)
        });
        set(fields, "partner_kind", &self.partner_kind, &mut record.partner.kind, |sent| {
            optional_code(Embedded::OrganisationTypes, sent)
        });
        if let Some(sent) = &self.partner_sizes {
            let sizes = codes(fields, "partner_sizes", Embedded::SizeClasses, sent);
            record.partner.sizes = sizes.iter().map(|size| size.code.as_str().to_owned()).collect();
        }
        if let Some(sent) = &self.countries {
            record.countries = countries(fields, sent, &record.country);
        }
    }

    fn apply_digital(&self, fields: &mut Fields, record: &mut Record) {
        let list = Embedded::DigitalCapabilities;
        let concrete = |fields: &mut Fields, field: &str, sent: &[String]| {
            each(fields, field, MOST_CODES, sent, |fields, name, one| {
                let known = digital::capability(one.trim()).is_some();
                let unknown = Message::new("error-code-unknown").with("list", list.name());
                fields.take(name, if known { reference(list, one) } else { Err(unknown) })
            })
        };
        if let Some(sent) = &self.capabilities {
            record.capabilities = concrete(fields, "capabilities", sent);
        }
        if let Some(sent) = &self.capabilities_sought {
            record.capabilities_sought = concrete(fields, "capabilities_sought", sent);
        }
        if let Some(sent) = &self.digital_answered {
            record.digital_answered = each(fields, "digital_answered", 6, sent, |fields, name, one| {
                let found = digital::dimensions().find(|entry| entry.code().as_str() == one.trim());
                let unknown = Message::new("error-code-unknown").with("list", list.name());
                fields.take(name, found.map(|entry| entry.code().as_str().to_owned()).ok_or(unknown))
            });
        }
        set(fields, "digital_wish", &self.digital_wish, &mut record.digital_wish, |sent| match sent.trim() {
            "" => Ok(None),
            word => word.parse::<DigitalWish>().map(Some).map_err(|_| Message::new("error-digital-wish")),
        });
    }
}

/// Takes over a field that was sent and is well.
fn set<T>(
    fields: &mut Fields,
    name: &str,
    sent: &Option<String>,
    value: &mut T,
    read: impl FnOnce(&str) -> Result<T, Message>,
) {
    if let Some(sent) = sent
        && let Some(read) = fields.take(name, read(sent))
    {
        *value = read;
    }
}

fn codes(fields: &mut Fields, field: &str, list: Embedded, sent: &[String]) -> Vec<CodeRef> {
    each(fields, field, MOST_CODES, sent, |fields, name, one| fields.take(name, reference(list, one)))
}

/// A number as JSON writes it, or as a form does.
pub(super) fn number_or_text<'de, D>(deserializer: D) -> Result<Option<String>, D::Error>
where
    D: Deserializer<'de>,
{
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Sent {
        Number(i64),
        Text(String),
    }
    Ok(Option::<Sent>::deserialize(deserializer)?.map(|sent| match sent {
        Sent::Number(number) => number.to_string(),
        Sent::Text(text) => text,
    }))
}

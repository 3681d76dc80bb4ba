//! What a seeker makes a must, as sent and as parsed.

use super::MOST_VALUES;
use crate::codelists::shapes;
use crate::codelists::{CodeRef, Embedded};
use crate::error::{Fields, Message};
use crate::matching::engine::{Filters, Level, SectorCode, Side, SizeClass, Topic};
use crate::matching::population::{level, sector_code, size_class};
use crate::profiles::OpportunityKind;

/// Musts as sent: texts, so that all that is wrong can be told at once.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Deserialize, serde::Serialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct FilterInput {
    /// Show companies of one's own country too.
    pub own_country: bool,
    /// ISO 3166-1 alpha-2.
    #[schema(value_type = Vec<shapes::CountryCode>, max_items = 60)]
    pub countries: Vec<String>,
    /// Codes of NACE 2.1 ("25.53", "25"), or list:version:code.
    #[schema(value_type = Vec<shapes::SectorCode>, max_items = 60)]
    pub sectors: Vec<String>,
    /// Codes of the list organisation-types.
    #[schema(value_type = Vec<shapes::OrganisationType>, max_items = 60)]
    pub kinds: Vec<String>,
    /// Codes of the list size-classes.
    #[schema(value_type = Vec<shapes::SizeClass>, max_items = 60)]
    pub sizes: Vec<String>,
    /// ISO 639-1, perhaps with the least level: "de", "de:b2".
    #[schema(schema_with = shapes::words)]
    pub languages: Vec<String>,
    /// Codes of the list certifications; all are needed.
    #[schema(value_type = Vec<shapes::Certification>, max_items = 60)]
    pub certificates: Vec<String>,
    /// Codes of the list cooperation-types.
    #[schema(value_type = Vec<shapes::CooperationType>, max_items = 60)]
    pub cooperation: Vec<String>,
    /// Kinds of opportunity: "business_request".
    #[schema(value_type = Vec<OpportunityKind>, max_items = 60)]
    pub opportunities: Vec<String>,
}

impl FilterInput {
    /// The filters of the engine; every wrong value is noted in `fields`.
    pub fn parse(&self, fields: &mut Fields) -> Filters {
        Filters {
            other_country: !self.own_country,
            countries: codes(fields, "countries", &self.countries, Embedded::Countries),
            sectors: each(fields, "sectors", &self.sectors, sector),
            kinds: codes(fields, "kinds", &self.kinds, Embedded::OrganisationTypes),
            sizes: each(fields, "sizes", &self.sizes, size),
            languages: each(fields, "languages", &self.languages, spoken),
            certificates: codes(fields, "certificates", &self.certificates, Embedded::Certifications),
            cooperation: codes(fields, "cooperation", &self.cooperation, Embedded::CooperationTypes),
            opportunities: each(fields, "opportunities", &self.opportunities, opportunity),
        }
    }

    /// How many musts are set.
    pub fn count(&self) -> usize {
        usize::from(self.own_country)
            + [
                &self.countries,
                &self.sectors,
                &self.kinds,
                &self.sizes,
                &self.languages,
                &self.certificates,
                &self.cooperation,
                &self.opportunities,
            ]
            .map(Vec::len)
            .iter()
            .sum::<usize>()
    }
}

/// Parses each value of a list; too many are refused as a whole.
pub(super) fn each<T>(
    fields: &mut Fields,
    field: &str,
    values: &[String],
    parse: impl Fn(&str) -> Result<T, Message>,
) -> Vec<T> {
    if values.len() > MOST_VALUES {
        fields.refuse(field, Message::new("error-match-many").with("most", MOST_VALUES));
        return Vec::new();
    }
    let mut parsed = Vec::new();
    for (at, value) in values.iter().enumerate() {
        parsed.extend(fields.take(&format!("{field}.{at}"), parse(value)));
    }
    parsed
}

/// Codes of an embedded list.
pub(super) fn codes(fields: &mut Fields, field: &str, values: &[String], list: Embedded) -> Vec<String> {
    each(fields, field, values, |value| code(list, value))
}

/// A code of an embedded list.
pub(super) fn code(list: Embedded, value: &str) -> Result<String, Message> {
    match list.list().get(value.trim()) {
        Some(entry) => Ok(entry.code().to_string()),
        None => Err(unknown(value)),
    }
}

pub(super) fn unknown(value: &str) -> Message {
    Message::new("error-match-code").with("code", value.chars().take(60).collect::<String>())
}

/// "25.53", or list:version:code.
pub(super) fn sector(value: &str) -> Result<SectorCode, Message> {
    let value = value.trim();
    if let Some(entry) = Embedded::Nace21.list().get(value) {
        return Ok(SectorCode::new("nace", entry.code().as_str()));
    }
    let reference: CodeRef = value.parse().map_err(|_| unknown(value))?;
    let (list, version) = (reference.list.as_str(), reference.version.as_str());
    if reference.list.is_embedded() && crate::codelists::entry(&reference).is_none() {
        return Err(unknown(value));
    }
    Ok(sector_code(list, version, reference.code.as_str()))
}

pub(super) fn size(value: &str) -> Result<SizeClass, Message> {
    size_class(value.trim()).ok_or_else(|| unknown(value))
}

/// "de" or "de:b2".
pub(super) fn spoken(value: &str) -> Result<(String, Level), Message> {
    let (language, least) = value.split_once(':').unwrap_or((value, "a1"));
    let language = code(Embedded::Languages, language)?;
    Ok((language, level(least).ok_or_else(|| unknown(value))?))
}

/// "capacity_offer".
pub(super) fn opportunity(value: &str) -> Result<(Topic, Side), Message> {
    let parts = value.rsplit_once('_').ok_or_else(|| unknown(value))?;
    let topic = match parts.0 {
        "business" => Topic::Business,
        "technology" => Topic::Technology,
        "research" => Topic::Research,
        "capacity" => Topic::Capacity,
        _ => return Err(unknown(value)),
    };
    match parts.1 {
        "offer" => Ok((topic, Side::Offer)),
        "request" => Ok((topic, Side::Request)),
        _ => Err(unknown(value)),
    }
}

/// How a sector is written in addresses: the way [`sector`] reads.
pub(in crate::matching) fn sector_word(sector: &SectorCode) -> String {
    match sector.list.split_once('@') {
        None => sector.code.clone(),
        Some((list, version)) => format!("{list}:{version}:{}", sector.code),
    }
}

/// How a size class is written in addresses.
pub(in crate::matching) fn size_word(size: SizeClass) -> &'static str {
    match size {
        SizeClass::Micro => "MICRO",
        SizeClass::Small => "SMALL",
        SizeClass::Medium => "MEDIUM",
        SizeClass::MidCap => "SMALL_MIDCAP",
        SizeClass::Large => "LARGE",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_wrong_value_is_named() {
        let input = FilterInput {
            countries: vec!["SE".into(), "QQ".into()],
            sectors: vec!["25.53".into(), "nace:2.1:99.99".into()],
            languages: vec!["de:b2".into(), "de:b9".into()],
            opportunities: vec!["business_request".into(), "business".into()],
            ..FilterInput::default()
        };
        let mut fields = Fields::new();
        let filters = input.parse(&mut fields);
        assert_eq!(filters.countries, ["SE"]);
        assert_eq!(filters.languages, [("de".to_owned(), Level::B2)]);
        let crate::error::Error::Invalid(errors) = fields.finish().unwrap_err() else { panic!() };
        let named: Vec<String> = errors.into_iter().map(|error| error.field).collect();
        assert_eq!(named, ["countries.1", "sectors.1", "languages.1", "opportunities.1"]);
    }

    #[test]
    fn a_sector_is_read_as_it_is_written() {
        for word in ["25.53", "nace:2:01.11", "chamber-topics:1:metal parts"] {
            let parsed = sector(word).unwrap();
            assert_eq!(sector(&sector_word(&parsed)).unwrap(), parsed, "{word}");
        }
    }
}

//! Somebody described on the spot, for whom nothing is stored: a company on the phone.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::filtering::{codes, each, opportunity, sector, size, unknown};
use super::{FilterInput, LONGEST_TEXT};
use crate::codelists::shapes;
use crate::codelists::{self, Embedded};
use crate::error::Fields;
use crate::matching::engine::{
    CountryFacts, Facts, LanguageFacts, Level, OpportunityFacts, PartnerSought, SectorCode, SectorFacts,
    Side, Stance, TextFacts, TextField, Topic,
};
use crate::matching::population::level;
use crate::text;

/// A company and whom it looks for, unsaved. Every part may be left out.
#[derive(Debug, Clone, Default, Deserialize, serde::Serialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct DescriptionInput {
    /// Where it is, ISO 3166-1 alpha-2; its own country is left out of the list.
    #[schema(value_type = Option<shapes::CountryCode>)]
    pub country: Option<String>,
    /// Code of the list organisation-types.
    #[schema(value_type = Option<shapes::OrganisationType>)]
    pub kind: Option<String>,
    /// Code of the list size-classes.
    #[schema(value_type = Option<shapes::SizeClass>)]
    pub size: Option<String>,
    /// What it does: codes of NACE 2.1, list:version:code, or words in any of seven languages ("turned parts").
    #[schema(schema_with = shapes::words)]
    pub sectors: Vec<String>,
    /// What the partner does, written like `sectors`; without it the field of its own.
    #[schema(schema_with = shapes::words)]
    pub partner_sectors: Vec<String>,
    /// Language of the texts, ISO 639-1; without it the request's.
    #[schema(value_type = Option<shapes::LanguageCode>)]
    pub language: Option<String>,
    /// What it offers, in words.
    #[schema(max_length = 2000)]
    pub offers: Option<String>,
    /// What it needs, in words.
    #[schema(max_length = 2000)]
    pub needs: Option<String>,
    /// What it is about: business, technology, research or capacity; business without it.
    #[schema(max_length = 20)]
    pub topic: Option<String>,
    /// Countries to go to.
    #[schema(value_type = Vec<shapes::CountryCode>, max_items = 60)]
    pub countries: Vec<String>,
    /// Countries that are out of the question.
    #[schema(value_type = Vec<shapes::CountryCode>, max_items = 60)]
    pub countries_refused: Vec<String>,
    #[schema(max_items = 60)]
    pub languages: Vec<SpokenInput>,
    /// Codes of the list cooperation-types.
    #[schema(value_type = Vec<shapes::CooperationType>, max_items = 60)]
    pub cooperation: Vec<String>,
    /// Codes of the list size-classes.
    #[schema(value_type = Vec<shapes::SizeClass>, max_items = 60)]
    pub partner_sizes: Vec<String>,
    /// Certificates that the partner should hold: codes of the list certifications.
    #[schema(value_type = Vec<shapes::Certification>, max_items = 60)]
    pub partner_certificates: Vec<String>,
    /// Capabilities that the partner should have: codes of the list digital-capabilities.
    #[schema(value_type = Vec<shapes::CapabilityCode>, max_items = 60)]
    pub capabilities_sought: Vec<String>,
    /// supplier, distributor, technology, research or capacity.
    #[schema(max_length = 20)]
    pub preset: Option<String>,
    /// By criterion: off, low, medium, high, or a number.
    pub weights: BTreeMap<String, WeightInput>,
    /// Musts.
    pub filters: FilterInput,
    #[schema(minimum = 1, maximum = 50)]
    pub limit: Option<i64>,
    /// From the former page's `next`.
    #[schema(max_length = 100)]
    pub cursor: Option<String>,
}

/// A language that somebody speaks.
#[derive(Debug, Clone, Default, Deserialize, serde::Serialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SpokenInput {
    /// ISO 639-1.
    #[schema(value_type = shapes::LanguageCode)]
    pub language: String,
    /// a1, a2, b1, b2, c1, c2 or native; b2 without it.
    #[serde(default)]
    #[schema(max_length = 10)]
    pub level: Option<String>,
}

/// off, low, medium, high, or a number from 0.
#[derive(Debug, Clone, Deserialize, serde::Serialize, utoipa::ToSchema)]
#[serde(untagged)]
pub enum WeightInput {
    Level(String),
    Number(f64),
}

impl WeightInput {
    pub fn word(&self) -> String {
        match self {
            Self::Level(word) => word.clone(),
            Self::Number(number) => number.to_string(),
        }
    }
}

impl DescriptionInput {
    /// The facts that a ranking needs, and what words were understood as: word and sector.
    pub fn parse(&self, fields: &mut Fields, reader: &str) -> (Facts, Vec<(String, SectorCode)>) {
        let mut understood = Vec::new();
        let own = self.sectors_of(fields, "sectors", &self.sectors, reader, &mut understood);
        let sought =
            self.sectors_of(fields, "partner_sectors", &self.partner_sectors, reader, &mut understood);
        let language = match &self.language {
            Some(code) => {
                optional_code(fields, "language", Some(code), Embedded::Languages).unwrap_or_default()
            }
            None => reader.to_owned(),
        };
        let stance = |stance| move |country| CountryFacts { country, stance };
        let wanted = codes(fields, "countries", &self.countries, Embedded::Countries);
        let refused = codes(fields, "countries_refused", &self.countries_refused, Embedded::Countries);
        let countries = wanted
            .into_iter()
            .map(stance(Stance::Wanted))
            .chain(refused.into_iter().map(stance(Stance::NotInterested)));
        let cooperation = codes(fields, "cooperation", &self.cooperation, Embedded::CooperationTypes);
        let partner = PartnerSought {
            sizes: each(fields, "partner_sizes", &self.partner_sizes, size),
            certificates: codes(
                fields,
                "partner_certificates",
                &self.partner_certificates,
                Embedded::Certifications,
            ),
            ..PartnerSought::default()
        };
        let facts = Facts {
            country: optional_code(fields, "country", self.country.as_ref(), Embedded::Countries)
                .unwrap_or_default(),
            kind: optional_code(fields, "kind", self.kind.as_ref(), Embedded::OrganisationTypes),
            size: self.size.as_ref().and_then(|word| fields.take("size", size(word))),
            countries: countries.collect(),
            languages: self.spoken(fields),
            opportunities: self.opportunities(fields, &language, &own, &sought),
            sectors: own.into_iter().map(bare).collect(),
            cooperation,
            partner,
            ..Facts::default()
        };
        (self.with_capabilities(fields, facts), understood)
    }

    fn with_capabilities(&self, fields: &mut Fields, mut facts: Facts) -> Facts {
        facts.digital.sought =
            codes(fields, "capabilities_sought", &self.capabilities_sought, Embedded::DigitalCapabilities);
        facts
    }

    fn sectors_of(
        &self,
        fields: &mut Fields,
        field: &str,
        values: &[String],
        reader: &str,
        understood: &mut Vec<(String, SectorCode)>,
    ) -> Vec<SectorCode> {
        let found = each(fields, field, values, |value| {
            sector(value).map(|code| (None, code)).or_else(|refusal| {
                let meant = by_words(value, reader).into_iter().next();
                meant.map(|code| (Some(value.to_owned()), code)).ok_or(refusal)
            })
        });
        found
            .into_iter()
            .map(|(word, code)| {
                understood.extend(word.map(|word| (word, code.clone())));
                code
            })
            .collect()
    }

    fn spoken(&self, fields: &mut Fields) -> Vec<LanguageFacts> {
        let mut spoken = Vec::new();
        for (at, input) in self.languages.iter().enumerate() {
            let field = format!("languages.{at}");
            let language = fields.take(&field, super::filtering::code(Embedded::Languages, &input.language));
            let level = match &input.level {
                None => Some(Level::B2),
                Some(word) => {
                    fields.take(&format!("{field}.level"), level(word).ok_or_else(|| unknown(word)))
                }
            };
            spoken.extend(language.zip(level).map(|(language, level)| LanguageFacts { language, level }));
        }
        spoken
    }

    fn opportunities(
        &self,
        fields: &mut Fields,
        language: &str,
        own: &[SectorCode],
        sought: &[SectorCode],
    ) -> Vec<OpportunityFacts> {
        let topic = match self.topic.as_deref() {
            None => Some(Topic::Business),
            Some(word) => fields.take(
                "topic",
                opportunity(&format!("{word}_offer")).map(|(topic, _)| topic).map_err(|_| unknown(word)),
            ),
        };
        let mut made = Vec::new();
        for (field, written, side, sectors) in
            [("offers", &self.offers, Side::Offer, own), ("needs", &self.needs, Side::Request, sought)]
        {
            let words = written.as_deref().unwrap_or_default();
            let words = fields.take(field, text::paragraphs(words, LONGEST_TEXT)).unwrap_or_default();
            let speaks = !words.is_empty() || (side == Side::Request && !sectors.is_empty());
            if speaks && let Some(topic) = &topic {
                made.push(unsaved(field, topic, side, sectors, language, words));
            }
        }
        made
    }
}

fn unsaved(
    id: &str,
    topic: &Topic,
    side: Side,
    sectors: &[SectorCode],
    language: &str,
    words: String,
) -> OpportunityFacts {
    let written = (!words.is_empty()).then(|| TextFacts {
        language: language.to_owned(),
        field: TextField::Body,
        text: words,
    });
    OpportunityFacts {
        id: id.to_owned(),
        topic: topic.clone(),
        side,
        sectors: sectors.to_vec(),
        texts: written.into_iter().collect(),
        cooperation: Vec::new(),
        countries: Vec::new(),
        partner: PartnerSought::default(),
        capacity: None,
        public: false,
    }
}

fn bare(sector: SectorCode) -> SectorFacts {
    SectorFacts { sector, confirmed: 0, unconfirmed: 0 }
}

fn optional_code(fields: &mut Fields, field: &str, value: Option<&String>, list: Embedded) -> Option<String> {
    fields.take(field, super::filtering::code(list, value?))
}

/// The sectors that words may mean, best first; words in any of seven languages.
pub(in crate::matching) fn by_words(words: &str, reader: &str) -> Vec<SectorCode> {
    let words: String = words.chars().take(200).collect();
    let lang = codelists::Lang::closest(reader);
    codelists::search(Embedded::Nace21.list(), &words, lang, 3)
        .into_iter()
        .map(|hit| SectorCode::new("nace", hit.entry.code().as_str()))
        .collect()
}

/// The sectors that a sentence may mean: the whole of it, else its parts between commas, else its words.
pub(in crate::matching) fn in_sentence(text: &str, reader: &str) -> Vec<SectorCode> {
    let whole = by_words(text, reader);
    if let Some(best) = whole.into_iter().next() {
        return vec![best];
    }
    let parts = text.split([',', ';', '.', '\n']).map(str::trim).filter(|part| !part.is_empty());
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= 4);
    let mut found: Vec<SectorCode> = Vec::new();
    for piece in parts.chain(words).take(40) {
        if found.len() >= 3 {
            break;
        }
        found.extend(by_words(piece, reader).into_iter().next().filter(|one| !found.contains(one)));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_understood_and_told() {
        let input = DescriptionInput {
            country: Some("HU".into()),
            sectors: vec!["Zerspanung".into(), "28.13".into()],
            needs: Some("valves".into()),
            ..DescriptionInput::default()
        };
        let mut fields = Fields::new();
        let (facts, understood) = input.parse(&mut fields, "de");
        fields.finish().unwrap();
        assert_eq!(understood, [("Zerspanung".to_owned(), SectorCode::new("nace", "25.53"))]);
        assert_eq!(facts.sectors.len(), 2);
        assert_eq!(facts.opportunities.len(), 1);
        assert!(facts.id.is_empty());
    }

    #[test]
    fn all_that_is_wrong_is_named() {
        let input = DescriptionInput {
            country: Some("QQ".into()),
            sectors: vec!["qqqqzzzz".into()],
            topic: Some("fame".into()),
            offers: Some("a\u{202E}b".into()),
            languages: vec![SpokenInput { language: "xx".into(), level: Some("z9".into()) }],
            ..DescriptionInput::default()
        };
        let mut fields = Fields::new();
        input.parse(&mut fields, "en");
        let crate::error::Error::Invalid(errors) = fields.finish().unwrap_err() else { panic!() };
        let mut named: Vec<String> = errors.into_iter().map(|error| error.field).collect();
        named.sort();
        assert_eq!(named, ["country", "languages.0", "languages.0.level", "offers", "sectors.0", "topic"]);
    }
}

//! The files of `assets/demo`, parsed once. A test reads each, so that a mistake in one never reaches a user.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;
use serde::de::DeserializeOwned;

/// Languages in which texts exist, in the order of their files.
pub(super) const LANGUAGES: [&str; 7] = ["en", "de", "fr", "hu", "it", "es", "pl"];

/// All there is to say.
pub(super) struct Content {
    pub(super) fields: BTreeMap<String, Field>,
    /// By language, then by field.
    pub(super) texts: [BTreeMap<String, FieldTexts>; 7],
    pub(super) phrases: Phrases,
    pub(super) ideas: Vec<Idea>,
    pub(super) countries: BTreeMap<String, Country>,
    /// Country → NUTS 2 region → towns.
    pub(super) places: BTreeMap<String, Vec<Vec<Place>>>,
}

/// A field of business, without words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Field {
    pub(super) kind: String,
    pub(super) nace: Vec<String>,
    pub(super) certs: Vec<String>,
    pub(super) digital: Vec<String>,
    seeks: Vec<String>,
    pub(super) sells: Vec<String>,
    pub(super) unit: String,
    pub(super) spare: [u32; 2],
    pub(super) crew: [u32; 2],
    pub(super) weight: usize,
}

impl Field {
    /// The field sought and the kind of cooperation wished, for each `seek` of the texts.
    pub(super) fn seeks(&self) -> impl Iterator<Item = (&str, &str)> {
        self.seeks.iter().filter_map(|seek| seek.split_once(':'))
    }
}

/// The words of a field in one language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FieldTexts {
    pub(super) head: Vec<String>,
    pub(super) core: Vec<String>,
    pub(super) offer: Vec<String>,
    pub(super) seek: Vec<String>,
    pub(super) refs: Vec<String>,
    pub(super) cap: String,
}

/// Sentences that are not bound to a field.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Phrases {
    pub(super) closing: Vec<Phrase>,
    pub(super) terms: Vec<Phrase>,
    pub(super) distributor: Vec<Phrase>,
    pub(super) spare: Vec<Phrase>,
    pub(super) shortage: Vec<Phrase>,
    pub(super) pause: Vec<Phrase>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Phrase {
    #[serde(default)]
    pub(super) kinds: Vec<String>,
    /// Kinds of cooperation.
    #[serde(default, rename = "for")]
    pub(super) cooperation: Vec<String>,
    /// "abroad": of companies that do business there; "home": of those that don't yet.
    #[serde(default)]
    when: Option<String>,
    /// Sentences by language, and "prefix_" + language.
    #[serde(flatten)]
    words: BTreeMap<String, String>,
}

impl Phrase {
    pub(super) fn is_true(&self, abroad: bool) -> bool {
        self.when.as_deref().is_none_or(|when| (when == "abroad") == abroad)
    }
    pub(super) fn text(&self, language: &str) -> &str {
        self.words.get(language).map_or("", String::as_str)
    }
    pub(super) fn prefix(&self, language: &str) -> &str {
        self.words.get(&format!("prefix_{language}")).map_or("", String::as_str)
    }
}

/// A technology or research opportunity.
#[derive(Debug, Deserialize)]
pub(super) struct Idea {
    #[serde(rename = "type")]
    pub(super) kind: String,
    pub(super) fields: Vec<String>,
    pub(super) nace: Vec<String>,
    pub(super) coop: Vec<String>,
    pub(super) stage: String,
    pub(super) ipr: String,
    /// Title and text by language.
    #[serde(flatten)]
    pub(super) words: BTreeMap<String, [String; 2]>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Country {
    pub(super) companies: usize,
    pub(super) writes: Vec<String>,
    pub(super) second: Vec<String>,
    pub(super) speaks: Vec<String>,
    pub(super) women: Vec<String>,
    pub(super) men: Vec<String>,
    pub(super) family: Vec<String>,
    #[serde(default)]
    pub(super) family_f: Vec<String>,
    #[serde(default)]
    pub(super) family_first: bool,
    pub(super) heads: Vec<String>,
    pub(super) tails: Vec<String>,
    pub(super) legal: Vec<String>,
    pub(super) register: String,
    pub(super) likes: Vec<String>,
}

impl Country {
    /// Languages of texts with their weights.
    pub(super) fn writes(&self) -> impl Iterator<Item = (&str, usize)> {
        self.writes.iter().filter_map(|entry| {
            let (language, weight) = entry.split_once(':')?;
            Some((language, weight.parse().ok()?))
        })
    }
}

/// A town and its NUTS 3 region.
pub(super) struct Place {
    pub(super) town: String,
    pub(super) region: String,
}

/// The one copy of the content.
pub(super) fn content() -> &'static Content {
    static CONTENT: OnceLock<Content> = OnceLock::new();
    CONTENT.get_or_init(load)
}

macro_rules! asset {
    ($path:literal) => {
        parse($path, include_str!(concat!("../../assets/demo/", $path)))
    };
}

fn load() -> Content {
    let ideas: BTreeMap<String, Vec<Idea>> = asset!("ideas.toml");
    let places: BTreeMap<String, BTreeMap<String, Vec<String>>> = asset!("places.toml");
    Content {
        fields: asset!("fields.toml"),
        texts: [
            asset!("texts/en.toml"),
            asset!("texts/de.toml"),
            asset!("texts/fr.toml"),
            asset!("texts/hu.toml"),
            asset!("texts/it.toml"),
            asset!("texts/es.toml"),
            asset!("texts/pl.toml"),
        ],
        phrases: asset!("phrases.toml"),
        ideas: ideas.into_values().flatten().collect(),
        countries: asset!("countries.toml"),
        places: places.into_iter().map(|(country, regions)| (country, towns(regions))).collect(),
    }
}

fn towns(regions: BTreeMap<String, Vec<String>>) -> Vec<Vec<Place>> {
    let place = |entry: String| {
        let (town, region) = entry.split_once(':')?;
        Some(Place { town: town.to_owned(), region: region.to_owned() })
    };
    regions.into_values().map(|towns| towns.into_iter().filter_map(place).collect()).collect()
}

fn parse<T: DeserializeOwned>(path: &str, text: &str) -> T {
    match toml::from_str(text) {
        Ok(parsed) => parsed,
        // The files are part of the program and a test reads each of them.
        Err(error) => unreachable!("assets/demo/{path}: {error}"),
    }
}

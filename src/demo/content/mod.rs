//! The files of `assets/demo`, parsed once. A test reads each, so that a mistake in one never reaches a user.

mod country;
mod field;
mod phrase;

pub(super) use country::{Country, Place};
pub(super) use field::{Field, FieldTexts};
pub(super) use phrase::{Idea, Phrase, Phrases};

use std::collections::BTreeMap;
use std::sync::OnceLock;

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

/// The one copy of the content.
pub(super) fn content() -> &'static Content {
    static CONTENT: OnceLock<Content> = OnceLock::new();
    CONTENT.get_or_init(load)
}

macro_rules! asset {
    ($path:literal) => {
        parse($path, include_str!(concat!("../../../assets/demo/", $path)))
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

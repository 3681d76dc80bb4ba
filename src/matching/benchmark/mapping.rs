//! From a benchmark folder to the engine's records: tags are sectors, their counts confirmed references, texts are English.

use std::collections::{HashMap, HashSet};

use rayon::prelude::*;

use super::folder::{Folder, Organisation, Project};
use crate::matching::engine::{
    Affinity, Facts, Feature, FeatureMap, Knowledge, Partner, SectorCode, SectorFacts, Stems, Taxonomy,
    TextFacts, TextField,
};

/// The name under which the folder's tree is known.
pub(super) const LIST: &str = "tags";
/// The language of its texts.
const LANGUAGE: &str = "en";

/// The folder's tree, and the fields that worked together in its past projects.
pub(super) fn knowledge(folder: &Folder) -> Knowledge {
    let rows = folder.tags.iter().map(|tag| {
        let parent = (!tag.parent.is_empty()).then(|| SectorCode::new(LIST, &tag.parent));
        (SectorCode::new(LIST, &tag.code), parent)
    });
    Knowledge {
        taxonomy: Taxonomy::new(rows),
        affinity: Affinity::learned(&meetings(folder)),
        ..Knowledge::default()
    }
}

/// Words that fewer of the organisations use tell nothing yet; words that a larger share uses tell nothing at all.
const FEWEST: u32 = 8;
const WIDEST: f64 = 0.02;

/// Each past project as a meeting of its organisations' other fields and words: what the project itself was about is taken
/// out, so that nobody is described by the meeting that is to be explained.
fn meetings(folder: &Folder) -> Vec<Vec<Partner>> {
    let by_id = described(folder);
    let projects: Vec<&Project> = folder.projects.iter().filter(|project| project.orgs.len() > 1).collect();
    let about = word_counts(&projects.iter().map(|project| project.text.as_str()).collect::<Vec<_>>());
    let meeting = |(project, words): (&&Project, &FeatureMap<u32>)| {
        let tags: Vec<Feature> = project.tags.iter().map(|tag| Feature::sector(LIST, tag)).collect();
        let beyond = |all: &[(Feature, u32)], own: &dyn Fn(&Feature) -> u32| {
            all.iter().filter(|(feature, count)| *count > own(feature)).map(|(feature, _)| *feature).collect()
        };
        let partner = |organisation: &Described| Partner {
            fields: beyond(&organisation.fields, &|tag| u32::from(tags.contains(tag))),
            words: beyond(&organisation.words, &|word| words.get(word).copied().unwrap_or(0)),
        };
        project.orgs.iter().filter_map(|id| by_id.get(id.as_str())).map(partner).collect()
    };
    projects.par_iter().zip(&about).map(meeting).collect()
}

/// How often an organisation's records name each field and each word that tells something; words sorted.
struct Described {
    fields: Vec<(Feature, u32)>,
    words: Vec<(Feature, u32)>,
}

fn described(folder: &Folder) -> HashMap<&str, Described> {
    let counts = word_counts(&folder.organisations.iter().map(|o| o.text.as_str()).collect::<Vec<_>>());
    let mut users = FeatureMap::<u32>::default();
    counts.iter().flat_map(FeatureMap::keys).for_each(|word| *users.entry(*word).or_default() += 1);
    let most = WIDEST * counts.len() as f64;
    let tells = |word: &Feature| users.get(word).is_some_and(|n| *n >= FEWEST && f64::from(*n) <= most);
    let describe = |(organisation, counts): (&Organisation, FeatureMap<u32>)| {
        let mut words: Vec<(Feature, u32)> = counts.into_iter().filter(|(word, _)| tells(word)).collect();
        words.sort_unstable();
        let field = |(tag, count): (&String, &u32)| (Feature::sector(LIST, tag), *count);
        Described { fields: organisation.tags.iter().map(field).collect(), words }
    };
    let ids = folder.organisations.iter().map(|organisation| organisation.id.as_str());
    ids.zip(folder.organisations.iter().zip(counts).map(describe)).collect()
}

/// Texts per piece of parallel work: enough that each piece remembers the common stems.
const PIECE: usize = 1024;

/// How often each text uses each word, words as the engine sees them.
fn word_counts(texts: &[&str]) -> Vec<FeatureMap<u32>> {
    let piece = |texts: &[&str]| {
        let mut stems = Stems::default();
        let count = |text: &&str| {
            let mut counts = FeatureMap::default();
            stems.features(LANGUAGE, text).into_iter().for_each(|word| *counts.entry(word).or_default() += 1);
            counts
        };
        texts.iter().map(count).collect::<Vec<_>>()
    };
    texts.par_chunks(PIECE).flat_map_iter(piece).collect()
}

/// The organisations as records. Those who are asked for also know whom they have met.
pub(super) fn facts(folder: &Folder, asked: &HashSet<&str>) -> Vec<Facts> {
    let mut met = met(folder, asked);
    let record = |organisation: &Organisation| Facts {
        id: organisation.id.clone(),
        country: organisation.country.clone(),
        kind: Some(organisation.kind.clone()),
        sectors: organisation.tags.iter().map(|(tag, count)| sector(tag, *count)).collect(),
        texts: organisation.text.split(". ").map(text).collect(),
        known: met.remove(organisation.id.as_str()).unwrap_or_default(),
        ..Facts::default()
    };
    folder.organisations.iter().map(record).collect()
}

/// A sentence of an organisation's text: each comes from another piece of work, as references do.
fn text(sentence: &str) -> TextFacts {
    TextFacts { language: LANGUAGE.into(), field: TextField::Reference, text: sentence.to_owned() }
}

fn sector(tag: &str, count: u32) -> SectorFacts {
    SectorFacts { sector: SectorCode::new(LIST, tag), confirmed: count, unconfirmed: 0 }
}

fn met<'a>(folder: &'a Folder, asked: &HashSet<&str>) -> HashMap<&'a str, Vec<String>> {
    let mut met: HashMap<&str, Vec<String>> = HashMap::new();
    for project in &folder.projects {
        for id in project.orgs.iter().filter(|id| asked.contains(id.as_str())) {
            met.entry(id).or_default().extend(project.orgs.iter().cloned());
        }
    }
    for partners in met.values_mut() {
        partners.sort_unstable();
        partners.dedup();
    }
    met
}

/// Ids of organisations in at most three rows of past projects: newcomers, whom no fame can help.
pub(super) fn tail(folder: &Folder) -> HashSet<&str> {
    let mut rows: HashMap<&str, u32> = folder.organisations.iter().map(|o| (o.id.as_str(), 0)).collect();
    for id in folder.projects.iter().flat_map(|project| &project.orgs) {
        *rows.entry(id.as_str()).or_default() += 1;
    }
    rows.into_iter().filter(|(_, rows)| *rows <= 3).map(|(id, _)| id).collect()
}

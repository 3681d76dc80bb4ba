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
    let mut counts = WordCounts::default();
    let described: Vec<FeatureMap<u32>> = folder.organisations.iter().map(|o| counts.of(&o.text)).collect();
    let mut users = FeatureMap::<u32>::default();
    described.iter().flat_map(FeatureMap::keys).for_each(|word| *users.entry(*word).or_default() += 1);
    let most = WIDEST * described.len() as f64;
    let tells = |word: Feature| users.get(&word).is_some_and(|n| *n >= FEWEST && f64::from(*n) <= most);
    let by_id: HashMap<&str, (&Organisation, &FeatureMap<u32>)> =
        folder.organisations.iter().zip(&described).map(|(o, words)| (o.id.as_str(), (o, words))).collect();

    let projects = folder.projects.iter().filter(|project| project.orgs.len() > 1);
    let about: Vec<(&Project, FeatureMap<u32>)> =
        projects.map(|project| (project, counts.of(&project.text))).collect();
    let meeting = |(project, own): &(&Project, FeatureMap<u32>)| {
        let partner = |(organisation, words): (&Organisation, &FeatureMap<u32>)| {
            let elsewhere = |(tag, count): &(&String, &u32)| **count > u32::from(project.tags.contains(*tag));
            let fields =
                organisation.tags.iter().filter(elsewhere).map(|(tag, _)| Feature::sector(LIST, tag));
            let besides = |(word, count): &(&Feature, &u32)| {
                tells(**word) && **count > own.get(*word).copied().unwrap_or(0)
            };
            let mut words: Vec<Feature> = words.iter().filter(besides).map(|(word, _)| *word).collect();
            words.sort_unstable();
            Partner { fields: fields.collect(), words }
        };
        project.orgs.iter().filter_map(|id| by_id.get(id.as_str()).copied()).map(partner).collect()
    };
    about.par_iter().map(meeting).collect()
}

/// Counts the words of texts as the engine sees them.
#[derive(Default)]
struct WordCounts(Stems);

impl WordCounts {
    fn of(&mut self, text: &str) -> FeatureMap<u32> {
        let mut counts = FeatureMap::default();
        self.0.features(LANGUAGE, text).into_iter().for_each(|word| *counts.entry(word).or_default() += 1);
        counts
    }
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

//! From a benchmark folder to the engine's records: tags are sectors, their counts confirmed references, texts are English.

use std::collections::{HashMap, HashSet};

use super::folder::{Folder, Organisation, Project};
use crate::matching::engine::{
    Affinity, Facts, Feature, Knowledge, SectorCode, SectorFacts, Taxonomy, TextFacts, TextField,
};

/// The name under which the folder's tree is known.
pub(super) const LIST: &str = "tags";

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

/// Each past project as a meeting of its organisations' other fields: what the project itself was about is taken out.
fn meetings(folder: &Folder) -> Vec<Vec<Vec<Feature>>> {
    let by_id: HashMap<&str, &Organisation> =
        folder.organisations.iter().map(|o| (o.id.as_str(), o)).collect();
    let partners = |project: &Project| {
        project.orgs.iter().filter_map(|id| by_id.get(id.as_str())).copied().collect::<Vec<_>>()
    };
    let fields = |organisation: &Organisation, project: &Project| {
        let elsewhere = |(tag, count): &(&String, &u32)| **count > u32::from(project.tags.contains(*tag));
        organisation.tags.iter().filter(elsewhere).map(|(tag, _)| Feature::sector(LIST, tag)).collect()
    };
    let met = folder.projects.iter().filter(|project| project.orgs.len() > 1);
    met.map(|project| partners(project).into_iter().map(|o| fields(o, project)).collect()).collect()
}

/// The organisations as records. Those who are asked for also know whom they have met.
pub(super) fn facts(folder: &Folder, asked: &HashSet<&str>) -> Vec<Facts> {
    let mut met = met(folder, asked);
    let record = |organisation: &Organisation| Facts {
        id: organisation.id.clone(),
        country: organisation.country.clone(),
        kind: Some(organisation.kind.clone()),
        sectors: organisation.tags.iter().map(|(tag, count)| sector(tag, *count)).collect(),
        texts: vec![TextFacts {
            language: "en".into(),
            field: TextField::Summary,
            text: organisation.text.clone(),
        }],
        known: met.remove(organisation.id.as_str()).unwrap_or_default(),
        ..Facts::default()
    };
    folder.organisations.iter().map(record).collect()
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

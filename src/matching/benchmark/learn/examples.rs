//! What is learned from: for each query the values of all who may be listed, and which of them it met afterwards.

use std::collections::{HashMap, HashSet};

use super::super::folder::Folder;
use super::super::mapping;
use super::LEARNED;
use super::curves::{PARTS, mixed};
use crate::matching::engine::{Filters, Preset, Snapshot};

/// One query.
pub(super) struct Example {
    id: String,
    /// Those who may be listed, in the order of their ids.
    pub candidates: Vec<Candidate>,
}

pub(super) struct Candidate {
    /// The value by each criterion and curve.
    pub values: [f32; PARTS],
    /// Whether the two met afterwards for the first time.
    pub met: bool,
    /// In few past projects.
    pub newcomer: bool,
}

impl Example {
    #[cfg(test)]
    pub(super) fn of(id: &str, candidates: Vec<Candidate>) -> Self {
        Self { id: id.to_owned(), candidates }
    }

    /// The fold that a query belongs to: by its id, whatever else is in the file (FNV-1a).
    pub(super) fn fold(&self, folds: u32) -> u32 {
        let hash = self
            .id
            .bytes()
            .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        // The upper half of the product is the well mixed one.
        (hash >> 16) % folds
    }
}

/// The queries that met a company afterwards, each with all companies that may be listed for it.
pub(super) fn gather(
    population: &Snapshot,
    base: &Preset,
    folder: &Folder,
    queries: &[String],
    truth: &HashMap<String, Vec<String>>,
) -> Vec<Example> {
    let mut companies: Vec<String> = folder
        .organisations
        .iter()
        .filter(|organisation| organisation.kind == "company")
        .map(|organisation| organisation.id.clone())
        .collect();
    companies.sort_unstable();
    let newcomers = mapping::tail(folder);
    let mixed = mixed(base);
    let example = |query: &String| {
        let met: HashSet<&str> = truth.get(query)?.iter().map(String::as_str).collect();
        let seeker = population.seeker(query)?;
        let values = population.values(&seeker, &companies, &Filters::default(), &LEARNED, &mixed);
        let candidates = values.into_iter().filter_map(|(place, values)| {
            let id = companies[place].as_str();
            let values = values.try_into().ok()?;
            Some(Candidate { values, met: met.contains(id), newcomer: newcomers.contains(id) })
        });
        let candidates: Vec<Candidate> = candidates.collect();
        candidates.iter().any(|c| c.met).then(|| Example { id: query.clone(), candidates })
    };
    queries.iter().filter_map(example).collect()
}

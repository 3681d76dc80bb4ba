//! Weights and musts of a ranking as a body says them.

use std::collections::BTreeMap;

use super::{FilterInput, Weighing, WeightInput};
use crate::error::{Error, Fields};
use crate::matching::engine::Filters;

/// Reads preset, weights and filters. Every wrong value is noted in `fields`, those of filters as `filters.…`.
pub fn wanted(
    fields: &mut Fields,
    preset: Option<&str>,
    weights: &BTreeMap<String, WeightInput>,
    filters: &FilterInput,
) -> (Option<Weighing>, Filters) {
    let weights: Vec<(&str, String)> =
        weights.iter().map(|(name, weight)| (name.as_str(), weight.word())).collect();
    let pairs = weights.iter().map(|(name, weight)| (*name, weight.as_str()));
    let weighing = Weighing::parse(fields, preset.unwrap_or_default(), pairs);
    let mut musts = Fields::new();
    let filters = filters.parse(&mut musts);
    if let Err(Error::Invalid(errors)) = musts.finish() {
        for error in errors {
            fields.refuse(format!("filters.{}", error.field), error.message);
        }
    }
    (weighing, filters)
}

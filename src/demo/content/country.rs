//! Countries, names and towns.

use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct Country {
    pub(in crate::demo) companies: usize,
    pub(in crate::demo) writes: Vec<String>,
    pub(in crate::demo) second: Vec<String>,
    pub(in crate::demo) speaks: Vec<String>,
    pub(in crate::demo) women: Vec<String>,
    pub(in crate::demo) men: Vec<String>,
    pub(in crate::demo) family: Vec<String>,
    #[serde(default)]
    pub(in crate::demo) family_f: Vec<String>,
    #[serde(default)]
    pub(in crate::demo) family_first: bool,
    pub(in crate::demo) heads: Vec<String>,
    pub(in crate::demo) tails: Vec<String>,
    pub(in crate::demo) legal: Vec<String>,
    pub(in crate::demo) register: String,
    pub(in crate::demo) likes: Vec<String>,
}

impl Country {
    /// Languages of texts with their weights.
    pub(in crate::demo) fn writes(&self) -> impl Iterator<Item = (&str, usize)> {
        self.writes.iter().filter_map(|entry| {
            let (language, weight) = entry.split_once(':')?;
            Some((language, weight.parse().ok()?))
        })
    }
}

/// A town and its NUTS 3 region.
pub(in crate::demo) struct Place {
    pub(in crate::demo) town: String,
    pub(in crate::demo) region: String,
}

//! How finely a company's region is shown: the rule that keeps a region and a field from naming a company.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::codelists::{CodeRef, regions};

/// So many companies must share a region and a sector division before the two are shown together.
pub const AT_LEAST: usize = 5;

/// How many companies with a shown profile are in a region and a sector division, for regions of every level.
#[derive(Debug, Clone, Default)]
pub struct RegionCounts(HashMap<(String, String), usize>);

impl RegionCounts {
    /// Counts one company: its NUTS 3 region and all of its sectors.
    pub fn add<'a>(&mut self, region: &str, sectors: impl IntoIterator<Item = &'a CodeRef>) {
        let divisions: HashSet<String> = sectors.into_iter().map(division).collect();
        for level in levels(region) {
            for division in &divisions {
                *self.0.entry((level.clone(), division.clone())).or_default() += 1;
            }
        }
    }

    fn of(&self, region: &str, division: &str) -> usize {
        self.0.get(&(region.to_owned(), division.to_owned())).copied().unwrap_or(0)
    }
}

/// The division of a sector code: the first two digits in NACE; in a network's own list the code itself, which is stricter.
pub fn division(code: &CodeRef) -> String {
    let text = code.code.as_str();
    let short = if code.list.as_str() == "nace" { text.split('.').next().unwrap_or(text) } else { text };
    format!("{}:{short}", code.list)
}

/// The finest region (NUTS 3, 2 or 1) that at least [`AT_LEAST`] companies share with *each* sector division that is shown beside it;
/// `None` when only the country may be shown. A company that names no sector shows its country.
pub fn shown<'a>(
    region: Option<&str>,
    sectors: impl IntoIterator<Item = &'a CodeRef>,
    counts: &RegionCounts,
) -> Option<String> {
    let divisions: BTreeSet<String> = sectors.into_iter().map(division).collect();
    if divisions.is_empty() {
        return None;
    }
    let enough = |level: &String| divisions.iter().all(|one| counts.of(level, one) >= AT_LEAST);
    levels(region?).into_iter().find(enough)
}

/// A region and those around it up to NUTS 1, from fine to coarse. Unknown codes have none.
pub fn levels(region: &str) -> Vec<String> {
    let Some(found) = regions::region(region) else { return Vec::new() };
    let around = found.parents().into_iter().filter(|one| one.level >= 1);
    let own = (found.level >= 1).then(|| region.to_owned());
    own.into_iter().chain(around.map(|one| one.code.to_string())).collect()
}

#[cfg(test)]
mod tests;

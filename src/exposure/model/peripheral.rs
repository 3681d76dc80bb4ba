//! Which regions count as peripheral: the usual rule, and what a network decided against it.

use std::collections::BTreeMap;

use crate::codelists::regions::region_kind;

/// A network's view of regions: by NUTS code, whether it counts as peripheral. A code speaks for all regions inside.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Peripheral(pub BTreeMap<String, bool>);

impl Peripheral {
    /// Whether a region is peripheral; nothing when no rule covers it. The finest decision wins over coarser ones, and each over
    /// the usual rule.
    pub fn counts(&self, region: &str) -> Option<bool> {
        let inside = (2..=region.len()).rev().filter_map(|length| region.get(..length));
        let decided = inside.filter_map(|code| self.0.get(code).copied()).next();
        decided.or_else(|| region_kind(region).map(|kind| kind.is_peripheral()))
    }

    /// The regions that were decided to be this, in the order of codes.
    pub fn of(&self, peripheral: bool) -> Vec<String> {
        self.0.iter().filter(|(_, is)| **is == peripheral).map(|(code, _)| code.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_finest_decision_wins() {
        let usual = Peripheral::default();
        let (szabolcs, munich) = ("HU323", "DE212");
        assert_eq!((usual.counts(szabolcs), usual.counts(munich)), (Some(true), Some(false)));
        assert_eq!(usual.counts("XX999"), None);
        let own = |pairs: &[(&str, bool)]| {
            Peripheral(pairs.iter().map(|(code, is)| ((*code).to_owned(), *is)).collect())
        };
        assert_eq!(own(&[("DE2", true)]).counts(munich), Some(true));
        assert_eq!(own(&[("DE2", true), ("DE21", false)]).counts(munich), Some(false));
        assert_eq!(own(&[("DE2", true), ("HU", false)]).of(true), ["DE2"]);
    }
}

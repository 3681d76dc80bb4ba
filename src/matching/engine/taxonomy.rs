//! Trees of codes: NACE, CPV, a network's own list. A code also counts for its parents, half per level.

use super::facts::SectorCode;
use super::feature::{Feature, FeatureMap};

/// Several lists of codes with their parents.
#[derive(Clone, Debug, Default)]
pub struct Taxonomy {
    nodes: FeatureMap<Node>,
    /// How many levels below the root, counted from 1, the divisions of a list are; 1 (the roots) unless said.
    divisions: std::collections::HashMap<String, usize>,
}

#[derive(Clone, Debug)]
struct Node {
    sector: SectorCode,
    parent: Option<Feature>,
}

/// What a level up the tree is worth.
const PER_LEVEL: f64 = 0.5;
/// Deeper trees than this are cut; it also ends a circle in a faulty list.
const DEEPEST: usize = 12;

impl Taxonomy {
    /// Builds the trees from (code, parent) rows; an unknown parent is taken as a root.
    pub fn new(rows: impl IntoIterator<Item = (SectorCode, Option<SectorCode>)>) -> Self {
        let mut nodes = FeatureMap::default();
        for (sector, parent) in rows {
            let parent = parent.map(|p| Feature::sector(&p.list, &p.code));
            nodes.insert(Feature::sector(&sector.list, &sector.code), Node { sector, parent });
        }
        Self { nodes, divisions: Default::default() }
    }

    /// Says on which level of a list its divisions are: 1 for the roots, 2 for NACE, where sections are above them.
    pub fn with_divisions(mut self, list: &str, level: usize) -> Self {
        self.divisions.insert(list.to_owned(), level.max(1));
        self
    }

    /// The code and its parents, nearest first, each with what it is worth: 1, ½, ¼, …
    pub fn upwards(&self, sector: &SectorCode) -> Vec<(Feature, f64)> {
        let mut at = Some(Feature::sector(&sector.list, &sector.code));
        let mut worth = 1.0;
        let mut line = Vec::with_capacity(4);
        while let Some(feature) = at
            && line.len() < DEEPEST
        {
            line.push((feature, worth));
            worth *= PER_LEVEL;
            at = self.nodes.get(&feature).and_then(|node| node.parent);
        }
        line
    }

    /// The code of a feature, if the lists know it.
    pub fn sector(&self, feature: Feature) -> Option<&SectorCode> {
        self.nodes.get(&feature).map(|node| &node.sector)
    }

    /// The division that a code belongs to; a code above the divisions stands for itself.
    pub fn division(&self, sector: &SectorCode) -> SectorCode {
        let level = self.divisions.get(&sector.list).copied().unwrap_or(1);
        let line = self.upwards(sector);
        let at = line.len().checked_sub(level).and_then(|place| line.get(place));
        at.and_then(|(feature, _)| self.sector(*feature)).unwrap_or(sector).clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nace(code: &str) -> SectorCode {
        SectorCode::new("nace2.1", code)
    }

    #[test]
    fn parents_count_half_per_level() {
        let tree = Taxonomy::new([
            (nace("C"), None),
            (nace("25"), Some(nace("C"))),
            (nace("25.5"), Some(nace("25"))),
            (nace("25.53"), Some(nace("25.5"))),
        ]);
        let worth: Vec<f64> = tree.upwards(&nace("25.53")).iter().map(|step| step.1).collect();
        assert_eq!(worth, [1.0, 0.5, 0.25, 0.125]);
        assert_eq!(tree.division(&nace("25.53")), nace("C"));
        let tree = tree.with_divisions("nace2.1", 2);
        assert_eq!(tree.division(&nace("25.53")), nace("25"));
        assert_eq!(tree.division(&nace("C")), nace("C"));
    }

    #[test]
    fn a_circle_ends_and_an_unknown_code_stands_alone() {
        let tree = Taxonomy::new([(nace("1"), Some(nace("2"))), (nace("2"), Some(nace("1")))]);
        assert_eq!(tree.upwards(&nace("1")).len(), DEEPEST);
        assert_eq!(tree.upwards(&nace("99")).len(), 1);
    }
}

//! How finely the region of a company in the snapshot may be shown: the profiles room's rule, counted over the snapshot.

use super::engine::{Facts, SectorCode, Snapshot};
use crate::codelists::CodeRef;
use crate::profiles::regions::{self, RegionCounts};

/// Sectors that a view of a company names: those with the most evidence.
pub(super) const SHOWN_SECTORS: usize = 5;

/// The sectors that others see, the best proven ones first.
pub(super) fn shown_sectors(facts: &Facts) -> impl Iterator<Item = &SectorCode> {
    let mut sectors: Vec<_> = facts.sectors.iter().collect();
    sectors.sort_by_key(|one| std::cmp::Reverse((one.confirmed, one.unconfirmed)));
    sectors.into_iter().take(SHOWN_SECTORS).map(|one| &one.sector)
}

/// Counts who shares a region and a sector division. Companies that are not shown are not counted, which only makes regions coarser.
pub(super) fn counts(snapshot: &Snapshot) -> RegionCounts {
    let mut counts = RegionCounts::default();
    for facts in snapshot.all() {
        if let Some(region) = &facts.region {
            let codes: Vec<CodeRef> = facts.sectors.iter().filter_map(|one| reference(&one.sector)).collect();
            counts.add(region, &codes);
        }
    }
    counts
}

/// The finest region that may be shown beside the sectors.
pub(super) fn shown(facts: &Facts, counts: &RegionCounts) -> Option<String> {
    let codes: Vec<CodeRef> = shown_sectors(facts).filter_map(reference).collect();
    regions::shown(facts.region.as_deref(), &codes, counts)
}

fn reference(sector: &SectorCode) -> Option<CodeRef> {
    let (list, version) = sector.list.split_once('@').unwrap_or((&sector.list, "2.1"));
    format!("{list}:{version}:{}", sector.code).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::engine::{Knowledge, SectorFacts};

    fn company(id: usize, region: &str) -> Facts {
        let sector = SectorCode::new("nace", "25.53");
        Facts {
            id: id.to_string(),
            country: "HU".into(),
            region: Some(region.to_owned()),
            sectors: vec![SectorFacts { sector, confirmed: 1, unconfirmed: 0 }],
            ..Facts::default()
        }
    }

    #[test]
    fn five_of_a_field_show_the_region_and_four_do_not() {
        let people = |number: usize| (0..number).map(|id| company(id, "HU312")).collect();
        let five = Snapshot::build(people(5), Knowledge::default());
        assert_eq!(shown(&company(0, "HU312"), &counts(&five)).as_deref(), Some("HU312"));
        let four = Snapshot::build(people(4), Knowledge::default());
        assert_eq!(shown(&company(0, "HU312"), &counts(&four)), None);
    }
}

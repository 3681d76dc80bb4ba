//! Field affinity: which fields work together more often than chance would have it, learned from past partnerships.

use super::feature::{Feature, FeatureMap};
use super::terms::Terms;

/// For each field the fields that go with it, each with a strength in parts of [`WHOLE`]; a table that can be printed.
#[derive(Clone, Debug, Default)]
pub struct Affinity {
    rows: FeatureMap<Vec<(Feature, u32)>>,
    columns: FeatureMap<Vec<(Feature, u32)>>,
}

/// The strengths of one field's row add up to at most this.
pub(super) const WHOLE: u32 = 65_535;

impl Affinity {
    /// Builds the table from rows of (field, other field, strength), all on one scale: the row with the greatest sum of
    /// strengths gets [`WHOLE`], so that a carried want never exceeds what was wanted.
    pub fn new(strengths: impl IntoIterator<Item = (Feature, Feature, f64)>) -> Self {
        let mut raw: FeatureMap<Vec<(Feature, f64)>> = FeatureMap::default();
        for (field, other, strength) in strengths {
            if strength > 0.0 && strength.is_finite() {
                raw.entry(field).or_default().push((other, strength));
            }
        }
        let sum = |row: &Vec<(Feature, f64)>| row.iter().map(|other| other.1).sum::<f64>();
        let greatest = raw.values().map(sum).fold(0.0, f64::max);
        let (mut rows, mut columns) = (FeatureMap::default(), FeatureMap::<Vec<(Feature, u32)>>::default());
        for (field, others) in raw {
            let parts = |strength: f64| (strength / greatest * f64::from(WHOLE)).floor() as u32;
            let mut row: Vec<(Feature, u32)> = others
                .into_iter()
                .map(|(other, strength)| (other, parts(strength)))
                .filter(|other| other.1 > 0)
                .collect();
            row.sort_unstable();
            for &(other, strength) in &row {
                columns.entry(other).or_default().push((field, strength));
            }
            rows.insert(field, row);
        }
        columns.values_mut().for_each(|column: &mut Vec<_>| column.sort_unstable());
        Self { rows, columns }
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The fields that go with `field`, with their strengths.
    pub fn row(&self, field: Feature) -> &[(Feature, u32)] {
        self.rows.get(&field).map_or(&[], Vec::as_slice)
    }

    /// What is wanted, carried over to the fields that go with it.
    pub fn carry(&self, wants: &Terms) -> FeatureMap<u64> {
        carry(&self.rows, wants)
    }

    /// What is there, carried back to the fields that would want it.
    pub fn carry_back(&self, has: &Terms) -> FeatureMap<u64> {
        carry(&self.columns, has)
    }
}

fn carry(table: &FeatureMap<Vec<(Feature, u32)>>, from: &Terms) -> FeatureMap<u64> {
    let mut sums: FeatureMap<u64> = FeatureMap::default();
    for (field, weight) in from.iter() {
        for &(other, strength) in table.get(&field).map_or(&[][..], Vec::as_slice) {
            *sums.entry(other).or_insert(0) += u64::from(weight) * u64::from(strength);
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn carrying_forth_and_back_gives_the_same_sum() {
        let [a, b, c] = ["a", "b", "c"].map(|t| Feature::new("t", t));
        let table = Affinity::new([(a, b, 2.0), (a, c, 1.0), (b, c, 5.0)]);
        let wants = Terms::wants([(a, 1.5), (b, 0.5)]);
        let has = Terms::impacts([(b, 0.4), (c, 0.9)]);
        let forth: u64 = table.carry(&wants).iter().map(|(f, w)| w * u64::from(has.weight(*f))).sum();
        let back: u64 = table.carry_back(&has).iter().map(|(f, w)| w * u64::from(wants.weight(*f))).sum();
        assert!(forth > 0);
        assert_eq!(forth, back);
        assert!(forth <= wants.total() * u64::from(WHOLE) * u64::from(super::super::terms::FULL));
    }
}

//! What the population as a whole tells: how rare a field or word is, how far matches reach. Stored, so that a change of
//! one record moves nobody else until the statistics are taken anew.

use super::criterion::PerCriterion;
use super::feature::{Feature, FeatureMap};
use super::prepared::Prepared;

#[derive(Clone, Debug, Default)]
pub struct Statistics {
    population: u32,
    fields: FeatureMap<u32>,
    words: FeatureMap<u32>,
    mean_length: f64,
    /// The raw sum that the median company's best partner reaches, for criteria measured against it; else 1.
    pub(super) reach: PerCriterion<f64>,
    /// The lower quartile of raw values among candidates who said something.
    pub(super) neutral: PerCriterion<f64>,
}

impl Statistics {
    /// Counts in how many records each field and word occurs. Reach and neutral values follow when the records are indexed.
    pub fn of(records: &[Prepared]) -> Self {
        let (mut fields, mut words) = (FeatureMap::<u32>::default(), FeatureMap::<u32>::default());
        let mut length = 0.0;
        for record in records {
            record.fields.iter().for_each(|(field, _)| *fields.entry(*field).or_default() += 1);
            record.words.iter().for_each(|(word, _)| *words.entry(*word).or_default() += 1);
            length += record.words.iter().map(|word| word.1).sum::<f64>();
        }
        Self {
            population: records.len() as u32,
            fields,
            words,
            mean_length: length / (records.len().max(1) as f64),
            reach: PerCriterion::from_fn(|_| 1.0),
            neutral: PerCriterion::from_fn(|_| 0.0),
        }
    }

    /// Number of records counted.
    pub fn population(&self) -> u32 {
        self.population
    }

    /// How much a field tells: the rarer, the more. An unseen one is the rarest.
    pub fn field_rarity(&self, field: Feature) -> f64 {
        rarity(self.population, self.fields.get(&field).copied().unwrap_or(0))
    }

    pub fn word_rarity(&self, word: Feature) -> f64 {
        rarity(self.population, self.words.get(&word).copied().unwrap_or(0))
    }

    /// Mean number of words in a record; at least 1.
    pub fn mean_length(&self) -> f64 {
        self.mean_length.max(1.0)
    }

    pub fn reach(&self) -> &PerCriterion<f64> {
        &self.reach
    }

    pub fn neutral(&self) -> &PerCriterion<f64> {
        &self.neutral
    }
}

/// Natural logarithm of the inverse share, smoothed by one half so that it is finite and never negative.
fn rarity(population: u32, count: u32) -> f64 {
    ((f64::from(population) + 1.0) / (f64::from(count) + 0.5)).ln().max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rarer_the_more_and_never_negative() {
        assert!(rarity(100, 1) > rarity(100, 50));
        assert!(rarity(100, 100) > 0.0);
        assert_eq!(rarity(0, 5), 0.0);
        let empty = Statistics::of(&[]);
        assert!(empty.field_rarity(Feature::new("t", "t")).is_finite());
        assert_eq!(empty.mean_length(), 1.0);
    }
}

//! What the engine knows besides the records: trees, places, fields that go together, synonyms, and a few fixed shapes.

use super::affinity::Affinity;
use super::geography::Geography;
use super::taxonomy::Taxonomy;
use super::text::Synonyms;

#[derive(Clone, Debug, Default)]
pub struct Knowledge {
    pub taxonomy: Taxonomy,
    pub geography: Geography,
    pub affinity: Affinity,
    pub synonyms: Synonyms,
    pub shape: Shape,
}

/// Constants of the sums. They act when records are indexed; weights and curves act when a ranking is asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shape {
    /// Evidence at which a field counts half: n / (n + k). Measured on real partnerships, best near 10.
    pub depth_k: f64,
    /// Occurrences at which a word counts half, in a record of mean length.
    pub word_k: f64,
    /// How far long records are held back, 0–1. Little: depth beats likeness.
    pub length_share: f64,
}

impl Default for Shape {
    fn default() -> Self {
        Self { depth_k: 10.0, word_k: 1.2, length_share: 0.2 }
    }
}

//! Reasons as values: which facts made a criterion's value. Pages and API turn them into words.

use super::facts::{Level, SectorCode, SizeClass};
use super::score::Score;

/// One reason with the values that it came from. `share` is the part of the criterion's value due to it, in [0, 1].
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// An opportunity of the one who wishes meets one of the other; ids of both, and what they have in common.
    OpportunitiesMeet {
        own: String,
        theirs: String,
        value: Score,
        sectors: Vec<SectorCode>,
        words: Vec<String>,
    },
    /// The other has evidence in a field of interest. `evidence` is the number of references behind it (unconfirmed half).
    SectorEvidence {
        sector: SectorCode,
        evidence: f64,
        claim_only: bool,
        share: Score,
    },
    /// Field `own` usually works together with field `theirs`.
    FieldsWorkTogether {
        own: SectorCode,
        theirs: SectorCode,
        share: Score,
    },
    /// The other sits in a country that one wants to enter.
    CountryWanted {
        country: String,
    },
    /// The other sits in a country where one is active.
    CountryActive {
        country: String,
    },
    /// The other's country is neither, but near or far.
    CountryDistance {
        country: String,
        kilometres: u32,
        minutes: u32,
    },
    /// Both name this form of cooperation.
    CooperationShared {
        code: String,
    },
    CooperationDiffers {
        wanted: Vec<String>,
    },
    CapabilityShared {
        code: String,
    },
    /// The other has a capability that is looked for.
    CapabilityFound {
        code: String,
    },
    CapabilityMissing {
        code: String,
    },
    /// One dimension (0–5) of the maturity check on both sides, 0–100.
    DimensionSimilar {
        dimension: usize,
        own: u8,
        theirs: u8,
    },
    DimensionComplements {
        dimension: usize,
        own: u8,
        theirs: u8,
    },
    CommonLanguage {
        language: String,
        own: Level,
        theirs: Level,
    },
    NoCommonLanguage,
    SizeWanted {
        size: SizeClass,
    },
    /// The class next to a wanted one.
    SizeNear {
        size: SizeClass,
    },
    SizeDiffers {
        size: SizeClass,
    },
    CertificateHeld {
        code: String,
    },
    CertificateMissing {
        code: String,
    },
    /// Both texts speak of this (the word as the other writes it).
    WordShared {
        word: String,
        share: Score,
    },
    FactsConfirmed {
        share: Score,
    },
    ProfileComplete {
        share: Score,
    },
    ConfirmedDaysAgo {
        days: u32,
    },
}

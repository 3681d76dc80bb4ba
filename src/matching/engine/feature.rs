//! Features: whatever two records can have in common, as a number that is the same on every machine.

/// A code, word or country as a 64-bit hash of its kind and text.
///
/// Hashing instead of numbering keeps records independent of each other: adding one never renumbers another, and two
/// nodes agree without talking. Among ten million features a collision is rarer than one in 300 000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Feature(u64);

impl Feature {
    /// The feature of `text` among features of one `kind`.
    pub fn new(kind: &str, text: &str) -> Self {
        Self::hashed(kind.bytes().chain([0xff]).chain(text.bytes()))
    }

    fn hashed(bytes: impl Iterator<Item = u8>) -> Self {
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        for byte in bytes {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        // FNV mixes its high bits poorly.
        Self(spread(hash))
    }

    /// The feature of having this and another at once.
    pub(super) fn with(self, other: Self) -> Self {
        Self(spread(self.0.rotate_left(29) ^ other.0))
    }

    /// One of 64 bits; features share bits.
    pub(super) fn bit(self) -> u64 {
        1 << (self.0 & 63)
    }

    /// The feature of an organisation's id.
    pub fn id(id: &str) -> Self {
        Self::new("id", id)
    }

    pub fn country(code: &str) -> Self {
        Self::new("country", code)
    }

    pub fn sector(list: &str, code: &str) -> Self {
        Self::hashed("sector".bytes().chain([0xff]).chain(list.bytes()).chain([0xff]).chain(code.bytes()))
    }
}

/// Spreads a hash over all its bits: the finaliser of MurmurHash3.
fn spread(mut hash: u64) -> u64 {
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ (hash >> 33)
}

/// A map from features, which are hashes already and need no second hashing.
pub type FeatureMap<T> = std::collections::HashMap<Feature, T, std::hash::BuildHasherDefault<AsItIs>>;

/// A set of features, likewise.
pub(super) type FeatureSet = std::collections::HashSet<Feature, std::hash::BuildHasherDefault<AsItIs>>;

/// The hasher that takes a feature's number as it is.
#[derive(Default)]
pub struct AsItIs(u64);

impl std::hash::Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }
    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_keep_equal_texts_apart() {
        assert_ne!(Feature::new("country", "DE"), Feature::new("language", "DE"));
        assert_ne!(Feature::sector("nace2.1", "25.53"), Feature::sector("nace2", "25.53"));
    }

    #[test]
    fn a_feature_is_the_same_for_ever() {
        // Stored statistics name features by number, so the hash must never change unnoticed.
        assert_eq!(Feature::country("HU"), Feature(5_094_834_633_578_001_150));
    }
}

//! A record's codes as features and bits, so that a candidate is looked at in nanoseconds.

use super::facts::{CapabilityMode, DigitalFacts, Facts, Level, SizeClass, Stance};
use super::feature::Feature;

/// The parts of a record that are compared by equality. All lists are sorted.
#[derive(Clone, Debug, Default)]
pub(super) struct Codes {
    pub wanted: Vec<Feature>,
    pub active: Vec<Feature>,
    pub not_interested: Vec<Feature>,
    pub languages: Vec<(Feature, Level)>,
    pub cooperation: Vec<Feature>,
    pub certificates: Vec<Feature>,
    pub certificates_sought: Vec<Feature>,
    pub sizes_sought: Sizes,
    pub capabilities: Vec<Feature>,
    pub compatible: Vec<Feature>,
    pub capabilities_sought: Vec<Feature>,
    pub refused_countries: Vec<Feature>,
    pub refused_kinds: Vec<Feature>,
    pub known: Vec<Feature>,
    pub blocked: Vec<Feature>,
    pub refused_sizes: Sizes,
}

/// A set of size classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Sizes(u8);

impl Sizes {
    pub(super) fn of<'a>(sizes: impl IntoIterator<Item = &'a SizeClass>) -> Self {
        Self(sizes.into_iter().fold(0, |bits, size| bits | 1 << (*size as u8)))
    }

    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(super) fn has(self, size: SizeClass) -> bool {
        self.0 & (1 << (size as u8)) != 0
    }

    /// Whether the class just above or below is in the set.
    pub(super) fn is_next_to(self, size: SizeClass) -> bool {
        let bit = 1_u8 << (size as u8);
        self.0 & ((bit << 1) | (bit >> 1)) != 0
    }
}

impl Codes {
    pub(super) fn of(facts: &Facts) -> Self {
        let stance = |stance| {
            sorted(
                "country",
                facts.countries.iter().filter(|c| c.stance == stance).map(|c| c.country.as_str()),
            )
        };
        let opportunities = || facts.opportunities.iter();
        let mut languages: Vec<_> =
            facts.languages.iter().map(|l| (Feature::new("language", &l.language), l.level)).collect();
        languages.sort_unstable();
        Self {
            wanted: stance(Stance::Wanted),
            active: stance(Stance::Active),
            not_interested: stance(Stance::NotInterested),
            languages,
            cooperation: sorted(
                "cooperation",
                opportunities().flat_map(|o| &o.cooperation).chain(&facts.cooperation).map(String::as_str),
            ),
            certificates: sorted("certificate", facts.certificates.iter().map(String::as_str)),
            certificates_sought: sorted(
                "certificate",
                opportunities()
                    .flat_map(|o| &o.partner.certificates)
                    .chain(&facts.partner.certificates)
                    .map(String::as_str),
            ),
            sizes_sought: Sizes::of(
                opportunities().flat_map(|o| &o.partner.sizes).chain(&facts.partner.sizes),
            ),
            capabilities: sorted("capability", held(&facts.digital, None)),
            compatible: sorted("capability", held(&facts.digital, Some(CapabilityMode::Compatible))),
            capabilities_sought: sorted("capability", facts.digital.sought.iter().map(String::as_str)),
            refused_kinds: sorted("kind", facts.refusals.kinds.iter().map(String::as_str)),
            known: sorted("id", facts.known.iter().map(String::as_str)),
            blocked: sorted("id", facts.blocked.iter().map(String::as_str)),
            refused_countries: sorted("country", facts.refusals.countries.iter().map(String::as_str)),
            refused_sizes: Sizes::of(&facts.refusals.sizes),
        }
    }
}

fn held(digital: &DigitalFacts, mode: Option<CapabilityMode>) -> impl Iterator<Item = &str> {
    digital
        .capabilities
        .iter()
        .filter(move |c| mode.is_none_or(|mode| c.mode == mode))
        .map(|c| c.code.as_str())
}

/// The texts as features of a kind, sorted, each once.
pub(super) fn sorted<'a>(kind: &str, texts: impl Iterator<Item = &'a str>) -> Vec<Feature> {
    let mut features: Vec<Feature> = texts.map(|text| Feature::new(kind, text)).collect();
    features.sort_unstable();
    features.dedup();
    features
}

/// How many of `wanted` are in `held`; both sorted.
pub(super) fn common(wanted: &[Feature], held: &[Feature]) -> usize {
    wanted.iter().filter(|feature| held.binary_search(feature).is_ok()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbouring_sizes_are_known() {
        let sizes = Sizes::of(&[SizeClass::Small]);
        assert!(sizes.has(SizeClass::Small) && !sizes.has(SizeClass::Medium));
        assert!(sizes.is_next_to(SizeClass::Micro) && sizes.is_next_to(SizeClass::Medium));
        assert!(!sizes.is_next_to(SizeClass::Large));
    }
}

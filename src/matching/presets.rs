//! The presets that come with the program, as readable files; the page says which one ranks.

use std::sync::LazyLock;

use super::engine::Preset;

/// A kind of partner search.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PresetName {
    Supplier,
    Distributor,
    Technology,
    Research,
    Capacity,
}

impl PresetName {
    pub const ALL: [Self; 5] =
        [Self::Supplier, Self::Distributor, Self::Technology, Self::Research, Self::Capacity];

    /// The one that ranks when nothing is said.
    pub const USUAL: Self = Self::Supplier;

    /// The word in addresses, JSON and page keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Supplier => "supplier",
            Self::Distributor => "distributor",
            Self::Technology => "technology",
            Self::Research => "research",
            Self::Capacity => "capacity",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|name| name.as_str() == word)
    }

    /// The weight file as it is kept.
    pub fn file(self) -> &'static str {
        match self {
            Self::Supplier => include_str!("weights/supplier.toml"),
            Self::Distributor => include_str!("weights/distributor.toml"),
            Self::Technology => include_str!("weights/technology.toml"),
            Self::Research => include_str!("weights/research.toml"),
            Self::Capacity => include_str!("weights/capacity.toml"),
        }
    }

    pub fn preset(self) -> Preset {
        static READ: LazyLock<[Preset; 5]> = LazyLock::new(|| {
            PresetName::ALL.map(|name| {
                Preset::parse(name.file())
                    .expect("the shipped weight files are sound because a test parses each of them")
            })
        });
        READ[self as usize].clone()
    }
}

#[cfg(test)]
mod tests {
    use super::super::engine::Criterion;
    use super::*;

    #[test]
    fn every_shipped_file_is_sound_and_bears_its_name() {
        for name in PresetName::ALL {
            let preset = Preset::parse(name.file()).unwrap();
            assert_eq!(preset.name, name.as_str());
            assert!(!preset.provenance.is_empty(), "{name:?} says where its numbers come from");
        }
    }

    #[test]
    fn only_the_research_preset_puts_something_before_stated_demand() {
        for name in PresetName::ALL {
            let weights = name.preset().weights;
            let first = Criterion::ALL.into_iter().max_by(|a, b| weights.of(*a).total_cmp(&weights.of(*b)));
            assert_eq!(first == Some(Criterion::Demand), name != PresetName::Research, "{name:?}");
        }
    }
}

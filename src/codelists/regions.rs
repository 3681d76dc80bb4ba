//! Regions: NUTS 2024, with what kind of region each is.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::table::Row;
use super::{Code, Embedded, Entry, Point};

/// Writes an enum whose word in the file is one literal.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($variant),* }

        impl $name {
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word),* }
            }

            pub fn parse(text: &str) -> Option<$name> {
                Self::ALL.iter().copied().find(|one| one.as_str() == text)
            }
        }
    };
}

words!(
    /// Eurostat's urban–rural typology of NUTS 3 regions.
    UrbanRural { Urban = "urban", Intermediate = "intermediate", Rural = "rural" }
);
words!(
    /// Metropolitan region of NUTS 3.
    Metro { Metro = "metro", Capital = "capital_metro" }
);
words!(
    /// Border region of NUTS 3: at a border inside the EU, at an outer one, or near one by its people.
    Border { Internal = "internal", External = "external", Near = "population_threshold" }
);
words!(
    /// Category of NUTS 2 regions in cohesion policy 2021–2027; derived, not the official list.
    Cohesion { Less = "less_developed", Transition = "transition", More = "more_developed" }
);
words!(
    /// Nearness to people by our accessibility index: from 120, from 60, below (EU mean 100).
    Centrality { Central = "central", Intermediate = "intermediate", Peripheral = "peripheral" }
);
words!(
    /// What the point of a region stands for; distances by `Capital` mean nothing inside a country.
    PointBasis { Towns = "towns", Parent = "parent", Capital = "capital" }
);

/// What kind of region it is; unknown where no typology covers it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RegionKind {
    pub urban_rural: Option<UrbanRural>,
    pub metro: Option<Metro>,
    pub border: Option<Border>,
    pub coastal: bool,
    pub island: bool,
    pub mountain: bool,
    pub capital_region: bool,
    /// Of the region or the NUTS 2 region it lies in.
    pub cohesion: Option<Cohesion>,
    pub centrality: Option<Centrality>,
    /// One of the EU's outermost regions.
    pub outermost: bool,
}

/// A region of NUTS 2024, or a statistical region of a neighbouring country.
#[derive(Debug)]
pub struct Region {
    pub code: Code,
    pub parent: Option<Code>,
    /// 0 country to 3.
    pub level: u8,
    /// ISO two letters (Greece is GR here, EL in the code).
    pub country: Code,
    /// In the country's own letters.
    pub name: String,
    pub name_latin: String,
    /// Where its people are.
    pub point: Option<Point>,
    pub point_basis: Option<PointBasis>,
    /// People within reach, EU mean = 100; ours.
    pub accessibility: Option<f64>,
    kind: RegionKind,
}

static REGIONS: LazyLock<HashMap<String, Region>> = LazyLock::new(|| {
    let read = |row: &Row| (row.get("code").to_owned(), Region::read(row));
    Embedded::Nuts2024.rows().iter().map(read).collect()
});

pub fn region(code: &str) -> Option<&'static Region> {
    REGIONS.get(code)
}

/// The kind of a region with what it inherits; `None` for an unknown code.
pub fn region_kind(code: &str) -> Option<RegionKind> {
    Some(region(code)?.kind())
}

/// The NUTS 3 regions of a country (ISO code, EL and UK too) in the order of the list.
pub fn regions_of(country: &str) -> Vec<&'static Region> {
    let Some(country) = super::countries::country(country) else {
        return Vec::new();
    };
    let entries = Embedded::Nuts2024.list().entries().iter();
    entries
        .filter_map(|entry| region(entry.code().as_str()))
        .filter(|region| region.level == 3 && region.country == country.code)
        .collect()
}

impl Region {
    fn read(row: &Row) -> Region {
        let code = row.code();
        let outermost = ["FRY", "ES70", "PT20", "PT30"];
        Region {
            parent: row.code_in("parent"),
            level: row.number("level").unwrap_or_default(),
            country: row.code_in("country").unwrap_or_else(|| code.clone()),
            name: row.get("name").to_owned(),
            name_latin: row.get("name_latin").to_owned(),
            point: row.number("lat").zip(row.number("lon")).map(|(lat, lon)| Point { lat, lon }),
            point_basis: PointBasis::parse(row.get("point_basis")),
            accessibility: row.number("accessibility_index"),
            kind: RegionKind {
                urban_rural: UrbanRural::parse(row.get("urban_rural")),
                metro: Metro::parse(row.get("metro")),
                border: Border::parse(row.get("border")),
                coastal: row.flag("coastal"),
                island: row.flag("island"),
                mountain: row.optional("mountain").is_some(),
                capital_region: row.flag("capital_region"),
                cohesion: Cohesion::parse(row.get("cohesion_2021_2027")),
                centrality: Centrality::parse(row.get("centrality")),
                outermost: outermost.iter().any(|one| code.as_str().starts_with(one)),
            },
            code,
        }
    }

    pub fn kind(&self) -> RegionKind {
        let up = |region: &&Region| Self::parent_of(region);
        let cohesion = std::iter::successors(Some(self), up).find_map(|one| one.kind.cohesion);
        RegionKind { cohesion, ..self.kind }
    }

    fn parent_of(&self) -> Option<&'static Region> {
        region(self.parent.as_ref()?.as_str())
    }

    /// NUTS 2, NUTS 1, country: from near to far.
    pub fn parents(&self) -> Vec<&'static Region> {
        std::iter::successors(self.parent_of(), |region| region.parent_of()).collect()
    }

    /// The point, where it is good enough to measure distances from.
    pub fn measurable_point(&self) -> Option<Point> {
        let rough = self.point_basis == Some(PointBasis::Capital);
        self.point.filter(|_| !rough)
    }

    /// The entry in the list of regions, with its label.
    pub fn entry(&self) -> Option<&'static Entry> {
        Embedded::Nuts2024.list().get(self.code.as_str())
    }
}

impl RegionKind {
    /// Our rule for "peripheral": far from people, less developed, or outermost.
    pub fn is_peripheral(&self) -> bool {
        self.outermost
            || self.centrality == Some(Centrality::Peripheral)
            || self.cohesion == Some(Cohesion::Less)
    }
}

//! Towns and the region that each lies in, so that nobody has to know the name of his NUTS region.

use std::collections::HashMap;
use std::sync::LazyLock;

use strsim::osa_distance;

use super::regions::{Region, region, regions_of};
use super::table::{Row, rows};
use super::words::{allowed_errors, plain};
use super::{Point, countries};

/// A town that may be meant.
#[derive(Debug, Clone, Copy)]
pub struct Town {
    pub name: &'static str,
    /// The NUTS 3 region.
    pub region: &'static Region,
    pub point: Point,
    /// 0 for a name that is only a region's.
    pub population: u32,
    /// How near its name is to what was typed.
    pub likeness: Likeness,
}

/// From the best to the worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    Same,
    /// The name goes on: "Frankfurt" and "Frankfurt (Oder)".
    Begins,
    /// One typing error, or two in a long name.
    Typo,
}

/// Which region a town lies in.
#[derive(Debug, Clone)]
pub enum RegionOfTown {
    /// All towns of exactly this name lie in this region.
    Known(&'static Region),
    /// The person has to choose; best first. A single one is a guess past a typing error.
    Perhaps(Vec<Town>),
    /// No such town; let the person choose from [`regions_of`].
    Unknown,
}

struct Place {
    key: String,
    name: &'static str,
    region: &'static Region,
    point: Point,
    population: u32,
}

/// By ISO code of the country.
static PLACES: LazyLock<HashMap<String, Vec<Place>>> = LazyLock::new(|| {
    let towns = rows(include_bytes!("../../assets/codelists/places.csv.gz"));
    let mut places: HashMap<String, Vec<Place>> = HashMap::new();
    for row in &towns {
        if let Some(place) = Place::read(row) {
            let country = row.get("country").to_owned();
            places.entry(country).or_default().push(place);
        }
    }
    // Overseas departments have codes of their own, but people there write France.
    for (code, whole) in [("RE", "FR"), ("YT", "FR"), ("GP", "FR"), ("MQ", "FR"), ("GF", "FR")] {
        let overseas: Vec<Place> = places
            .get(code)
            .map_or_else(Vec::new, |towns| towns.iter().map(|town| town.called(town.name)).collect());
        places.entry(whole.to_owned()).or_default().extend(overseas);
    }
    for row in rows(include_bytes!("../../assets/codelists/town_names.csv")) {
        if let Some(towns) = places.get_mut(row.get("country")) {
            let known = towns.iter().find(|town| town.name == row.get("place"));
            let other = known.map(|town| town.called(row.get("name")));
            towns.extend(other);
        }
    }
    places
});

impl Place {
    fn read(row: &Row) -> Option<Place> {
        let name: &'static str = Box::leak(row.get("name").into());
        Some(Place {
            key: plain(name),
            name,
            region: region(row.get("nuts3_2024"))?,
            point: Point { lat: row.number("lat")?, lon: row.number("lon")? },
            population: row.number("population").unwrap_or_default(),
        })
    }

    fn called(&self, name: &str) -> Place {
        Place { key: plain(name), ..*self }
    }
}

/// Reads the towns ahead of the first question.
pub(super) fn prepare() {
    LazyLock::force(&PLACES);
}

/// The region of a town as a person types it: any case, without accents, in another language
/// ("Bécs", "Mailand"). The country is its ISO code (EL and UK too).
pub fn region_of_town(country: &str, town: &str) -> RegionOfTown {
    let found = towns(country, town, 12);
    let same = found.iter().filter(|town| town.likeness == Likeness::Same);
    let mut regions: Vec<&'static Region> = same.map(|town| town.region).collect();
    regions.sort_by_key(|region| &region.code);
    regions.dedup_by_key(|region| &region.code);
    match regions.as_slice() {
        [only] => RegionOfTown::Known(only),
        _ if found.is_empty() => RegionOfTown::Unknown,
        _ => RegionOfTown::Perhaps(found),
    }
}

/// The towns that may be meant, best first, then by population; a region's own name counts too.
/// At least two letters are needed.
pub fn towns(country: &str, typed: &str, limit: usize) -> Vec<Town> {
    let wanted = plain(typed);
    let Some(country) = countries::country(country).filter(|_| wanted.len() >= 2) else {
        return Vec::new();
    };
    let places = PLACES.get(country.code.as_str());
    let mut found: Vec<Town> = places
        .into_iter()
        .flatten()
        .filter_map(|place| {
            Some(Town {
                name: place.name,
                region: place.region,
                point: place.point,
                population: place.population,
                likeness: likeness(&wanted, &place.key)?,
            })
        })
        .collect();
    // "München" is a town in one region; two regions are called so.
    if found.iter().all(|town| town.likeness > Likeness::Same) {
        found.extend(region_names(country.code.as_str(), &wanted));
    }
    if found.iter().any(|town| town.likeness < Likeness::Typo) {
        found.retain(|town| town.likeness < Likeness::Typo);
    }
    found.sort_by(|a, b| {
        let order = |town: &Town| (town.likeness, std::cmp::Reverse(town.population));
        order(a)
            .cmp(&order(b))
            .then_with(|| a.region.code.cmp(&b.region.code))
            .then_with(|| a.name.cmp(b.name))
    });
    let mut seen = std::collections::HashSet::new();
    found.retain(|town| seen.insert((town.name, &town.region.code)));
    found.truncate(limit);
    found
}

/// Regions called like the town, up to the first comma ("München, Kreisfreie Stadt").
fn region_names(country: &str, wanted: &str) -> Vec<Town> {
    let called = |region: &&'static Region| {
        let own = region.name_latin.split(',').next().unwrap_or_default();
        plain(own) == *wanted
    };
    let town = |region: &'static Region| {
        Some(Town {
            name: &region.name_latin,
            region,
            point: region.point?,
            population: 0,
            likeness: Likeness::Same,
        })
    };
    let regions = regions_of(country).into_iter().filter(called);
    regions.filter_map(town).collect()
}

fn likeness(wanted: &str, key: &str) -> Option<Likeness> {
    if wanted == key {
        return Some(Likeness::Same);
    }
    if key.starts_with(wanted) && wanted.len() >= 3 {
        return Some(Likeness::Begins);
    }
    let errors = allowed_errors(wanted.len());
    let near = wanted.len().abs_diff(key.len()) <= errors && errors > 0;
    (near && osa_distance(wanted, key) <= errors).then_some(Likeness::Typo)
}

//! Where countries lie, as far as the caller knows: for nearness and time zones.

use super::feature::{Feature, FeatureMap};

/// A country's capital and its time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// Degrees north and east.
    pub latitude: f64,
    pub longitude: f64,
    /// Minutes ahead of UTC in winter.
    pub utc_minutes: i32,
}

#[derive(Clone, Debug, Default)]
pub struct Geography {
    places: FeatureMap<Place>,
    /// Places by number, and the nearness of each to each.
    numbers: FeatureMap<u16>,
    nearness: Vec<f64>,
}

/// Two countries seen from each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Apart {
    pub kilometres: f64,
    pub minutes: i32,
}

/// Mean radius of the Earth.
const RADIUS_KM: f64 = 6371.0;
/// At this distance nearness has fallen to one half.
const HALF_KM: f64 = 1500.0;
/// With clocks this far apart no common office hours are left.
const FAR_MINUTES: f64 = 480.0;

impl Geography {
    /// Takes (ISO country code, place) rows.
    pub fn new<'a>(rows: impl IntoIterator<Item = (&'a str, Place)>) -> Self {
        let places: FeatureMap<Place> =
            rows.into_iter().map(|(code, place)| (Feature::country(code), place)).collect();
        let mut countries: Vec<Feature> = places.keys().copied().collect();
        countries.sort_unstable();
        let numbers = (0_u16..).zip(&countries).map(|(number, country)| (*country, number)).collect();
        let mut world = Self { places, numbers, nearness: Vec::new() };
        let pairs = countries.iter().flat_map(|one| countries.iter().map(move |other| (*one, *other)));
        world.nearness =
            pairs.map(|(one, other)| world.apart(one, other).map_or(0.0, Apart::nearness)).collect();
        world
    }

    /// The number of a country, if it is known where it lies.
    pub(super) fn place(&self, country: Feature) -> Option<u16> {
        self.numbers.get(&country).copied()
    }

    /// How near two places are, computed before.
    pub(super) fn nearness(&self, one: u16, other: u16) -> f64 {
        self.nearness[usize::from(one) * self.numbers.len() + usize::from(other)]
    }

    /// Distance of the capitals and of the clocks, if both are known.
    pub fn apart(&self, one: Feature, other: Feature) -> Option<Apart> {
        let (a, b) = (self.places.get(&one)?, self.places.get(&other)?);
        let (lat_a, lat_b) = (a.latitude.to_radians(), b.latitude.to_radians());
        let (dlat, dlon) = (lat_b - lat_a, (b.longitude - a.longitude).to_radians());
        let half = (dlat / 2.0).sin().powi(2) + lat_a.cos() * lat_b.cos() * (dlon / 2.0).sin().powi(2);
        let kilometres = 2.0 * RADIUS_KM * half.sqrt().min(1.0).asin();
        // Whole kilometres: the last bits of a sine may differ between machines.
        Some(Apart { kilometres: kilometres.round(), minutes: (a.utc_minutes - b.utc_minutes).abs() })
    }
}

impl Apart {
    /// 1 next door, ½ at 1500 km, less with clocks apart.
    pub fn nearness(self) -> f64 {
        let by_road = HALF_KM / (HALF_KM + self.kilometres);
        by_road * (1.0 - f64::from(self.minutes) / FAR_MINUTES).max(0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vienna_is_nearer_to_budapest_than_to_tokyo() {
        let place = |latitude, longitude, utc_minutes| Place { latitude, longitude, utc_minutes };
        let world = Geography::new([
            ("AT", place(48.21, 16.37, 60)),
            ("HU", place(47.50, 19.04, 60)),
            ("JP", place(35.69, 139.69, 540)),
        ]);
        let [at, hu, jp] = ["AT", "HU", "JP"].map(Feature::country);
        let near = world.apart(at, hu).unwrap();
        assert!((200.0..230.0).contains(&near.kilometres), "{near:?}");
        assert!(near.nearness() > 0.8);
        assert_eq!(world.apart(at, jp).unwrap().nearness(), 0.0);
        assert_eq!(world.apart(at, Feature::country("XX")), None);
    }
}

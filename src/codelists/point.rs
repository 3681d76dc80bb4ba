//! A place on the globe.

/// Latitude and longitude in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    pub lat: f64,
    pub lon: f64,
}

impl Point {
    /// Great-circle distance in kilometres (haversine, mean radius of the earth 6371 km).
    pub fn km_to(self, other: Point) -> f64 {
        let half = |a: f64, b: f64| ((b - a).to_radians() / 2.0).sin().powi(2);
        let across = self.lat.to_radians().cos() * other.lat.to_radians().cos();
        let chord = half(self.lat, other.lat) + across * half(self.lon, other.lon);
        2.0 * 6371.0 * chord.clamp(0.0, 1.0).sqrt().asin()
    }
}

#[cfg(test)]
mod tests {
    use super::Point;

    #[test]
    fn vienna_lies_some_sixty_kilometres_from_bratislava() {
        let vienna = Point { lat: 48.2085, lon: 16.3721 };
        let bratislava = Point { lat: 48.1482, lon: 17.1067 };
        assert!((vienna.km_to(bratislava) - 55.0).abs() < 3.0);
        assert!((vienna.km_to(bratislava) - bratislava.km_to(vienna)).abs() < 1e-9);
        assert!(vienna.km_to(vienna) < 1e-9);
    }
}

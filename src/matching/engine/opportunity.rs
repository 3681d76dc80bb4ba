//! Opportunities: one offer or one request, and which of them can meet.

use super::facts::{SectorCode, SizeClass, TextFacts};

#[derive(Clone, Debug, PartialEq)]
pub struct OpportunityFacts {
    /// The opportunity's key, unique in the population.
    pub id: String,
    pub topic: Topic,
    pub side: Side,
    pub sectors: Vec<SectorCode>,
    pub texts: Vec<TextFacts>,
    pub cooperation: Vec<String>,
    /// Countries a partner may come from; empty means any.
    pub countries: Vec<String>,
    pub partner: PartnerSought,
    pub capacity: Option<CapacityFacts>,
    /// May be shown to a visitor who is not signed in.
    pub public: bool,
}

/// What an opportunity is about; only equal topics meet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    Business,
    Technology,
    Research,
    Capacity,
    /// A type that a network added.
    Other(String),
}

impl Topic {
    /// The word used in JSON and facets.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Business => "business",
            Self::Technology => "technology",
            Self::Research => "research",
            Self::Capacity => "capacity",
            Self::Other(word) => word,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    Offer,
    Request,
}

impl Side {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Offer => "offer",
            Self::Request => "request",
        }
    }
}

/// What the partner should be like. Empty lists ask for nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PartnerSought {
    pub roles: Vec<String>,
    pub kinds: Vec<String>,
    pub sizes: Vec<SizeClass>,
    pub certificates: Vec<String>,
}

/// Spare or missing machine hours, skills, space.
#[derive(Clone, Debug, PartialEq)]
pub struct CapacityFacts {
    pub amount: Option<f64>,
    pub unit: String,
    /// First and last day as days since 1970-01-01; nothing means open.
    pub from_day: Option<i32>,
    pub until_day: Option<i32>,
    pub remote: bool,
}

impl OpportunityFacts {
    /// Whether the two can answer each other: same topic, one offers and the other requests. Research partners both seek.
    pub fn meets(&self, other: &Self) -> bool {
        self.topic == other.topic && (self.side != other.side || self.topic == Topic::Research)
    }
}

impl CapacityFacts {
    /// Whether the two windows share a day; an open end reaches for ever.
    pub fn overlaps(&self, other: &Self) -> bool {
        let starts_before_end = |a: &Self, b: &Self| match (a.from_day, b.until_day) {
            (Some(from), Some(until)) => from <= until,
            _ => true,
        };
        starts_before_end(self, other) && starts_before_end(other, self)
    }

    /// How much of the amount asked for is there, 0–1; nothing when amounts or units can't be compared.
    pub fn covers(&self, request: &Self) -> Option<f64> {
        match (self.amount, request.amount) {
            (Some(have), Some(want)) if self.unit == request.unit && want > 0.0 => {
                Some((have / want).clamp(0.0, 1.0))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn window(from_day: Option<i32>, until_day: Option<i32>) -> CapacityFacts {
        CapacityFacts { amount: Some(40.0), unit: "hours_week".into(), from_day, until_day, remote: false }
    }

    #[test]
    fn windows_meet_when_they_share_a_day() {
        assert!(window(Some(1), Some(5)).overlaps(&window(Some(5), Some(9))));
        assert!(!window(Some(1), Some(5)).overlaps(&window(Some(6), None)));
        assert!(window(None, None).overlaps(&window(Some(6), None)));
    }

    #[test]
    fn only_equal_units_can_be_compared() {
        let half = CapacityFacts { amount: Some(20.0), ..window(None, None) };
        assert_eq!(half.covers(&window(None, None)), Some(0.5));
        let tonnes = CapacityFacts { unit: "tonnes".into(), ..half };
        assert_eq!(tonnes.covers(&window(None, None)), None);
    }
}

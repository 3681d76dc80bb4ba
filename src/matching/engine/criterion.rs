//! The criteria by name, and tables that hold one value for each.

use std::ops::{Index, IndexMut};

macro_rules! criteria {
    ($($(#[$doc:meta])* $name:ident = $word:literal),* $(,)?) => {
        /// One question that a ranking asks about a pair.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Criterion { $($(#[$doc])* $name),* }

        impl Criterion {
            /// All criteria in the order in which pages show them.
            pub const ALL: [Self; [$($word),*].len()] = [$(Self::$name),*];

            /// The word used in weight files, JSON and page keys.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $word),* }
            }

            /// The criterion of that word.
            pub fn parse(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$name),)* _ => None }
            }
        }
    };
}

criteria! {
    /// One side's request and the other's offer are about the same.
    Demand = "demand_supply",
    /// How much evidence stands behind the other in the fields one is interested in.
    SectorDepth = "sector_depth",
    /// The other is at home in fields that usually work together with one's own.
    FieldAffinity = "field_affinity",
    /// The other sits where one wants to go, is active already, or near.
    Countries = "countries",
    /// Both name the same form of cooperation.
    Cooperation = "cooperation_type",
    /// Digital capabilities that are alike or complete each other, as the seeker chose.
    Digital = "digital",
    /// The best language that both can use.
    Languages = "languages",
    /// The other's size class is one that was asked for.
    Size = "size",
    /// The other holds the certificates asked for.
    Certificates = "certificates",
    /// The other's texts speak of what one's own texts are about.
    Text = "text",
    /// How much of the other's record was checked, is complete and fresh.
    Trust = "trust",
}

impl Criterion {
    /// Whether speaking about it is a wish. Languages and trust accompany a wish; alone they make no direction known.
    pub fn is_wish(self) -> bool {
        !matches!(self, Self::Languages | Self::Trust)
    }

    /// Whether its raw sum is measured against what the median company's best partner reaches in the population.
    pub fn is_relative(self) -> bool {
        matches!(self, Self::SectorDepth | Self::FieldAffinity | Self::Text)
    }
}

/// One value for each criterion.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PerCriterion<T>([T; Criterion::ALL.len()]);

impl<T> PerCriterion<T> {
    /// Asks `value` for each criterion in order.
    pub fn from_fn(mut value: impl FnMut(Criterion) -> T) -> Self {
        Self(Criterion::ALL.map(&mut value))
    }

    pub fn iter(&self) -> impl Iterator<Item = (Criterion, &T)> {
        Criterion::ALL.into_iter().zip(&self.0)
    }
}

impl<T> Index<Criterion> for PerCriterion<T> {
    type Output = T;
    fn index(&self, criterion: Criterion) -> &T {
        &self.0[criterion as usize]
    }
}

impl<T> IndexMut<Criterion> for PerCriterion<T> {
    fn index_mut(&mut self, criterion: Criterion) -> &mut T {
        &mut self.0[criterion as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_leads_back_to_its_criterion() {
        for criterion in Criterion::ALL {
            assert_eq!(Criterion::parse(criterion.as_str()), Some(criterion));
        }
        assert_eq!(Criterion::parse("fame"), None);
    }
}

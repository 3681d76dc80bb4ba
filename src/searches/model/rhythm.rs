//! How often somebody wants to be told.

use chrono::{Duration, Months, NaiveDate};

use crate::text_enum;

text_enum!(
    /// How often new matches of a saved search are mailed.
    Rhythm {
        Weekly = "weekly",
        Monthly = "monthly",
        /// Not at all, until it is changed.
        Off = "off",
    }
);

impl Rhythm {
    /// The next day of a rhythm that has come round on `due`, later than `today`: a node that was down for weeks makes one mail of them.
    pub fn after(self, due: NaiveDate, today: NaiveDate) -> NaiveDate {
        let next = match self {
            Self::Weekly => {
                let weeks = (today - due).num_days().div_euclid(7).max(0) + 1;
                due.checked_add_signed(Duration::days(7 * weeks))
            }
            // Counted from the first day, so that the 31st comes back after February.
            Self::Monthly => {
                let months = (1..=1200).map_while(|months| due.checked_add_months(Months::new(months)));
                months.into_iter().find(|day| *day > today)
            }
            Self::Off => Some(due),
        };
        next.unwrap_or(NaiveDate::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_rhythm_keeps_its_day() {
        let after = |rhythm: Rhythm, due, today| rhythm.after(day(due), day(today)).to_string();
        assert_eq!(after(Rhythm::Weekly, "2026-11-25", "2026-11-25"), "2026-12-02");
        assert_eq!(after(Rhythm::Weekly, "2026-11-25", "2026-11-27"), "2026-12-02");
        assert_eq!(after(Rhythm::Weekly, "2026-11-25", "2026-12-20"), "2026-12-23");
        assert_eq!(after(Rhythm::Monthly, "2027-01-31", "2027-01-31"), "2027-02-28");
        assert_eq!(after(Rhythm::Monthly, "2027-01-31", "2027-03-01"), "2027-03-31");
        assert_eq!(after(Rhythm::Off, "2026-11-25", "2026-12-20"), "2026-11-25");
    }
}

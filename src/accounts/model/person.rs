//! What an account says about the person: name, time zone, look.

use crate::error::Message;
use crate::{stored_as_text, text_enum};

/// What others call the person; may be empty.
#[derive(
    Debug, Clone, Default, PartialEq, Eq, diesel::expression::AsExpression, diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Text)]
pub struct PersonName(String);

stored_as_text!(PersonName, |value: &PersonName| value.as_str(), |text: &str| Ok(PersonName(
    text.to_owned()
)));

impl PersonName {
    /// The most characters of a name.
    pub const LONGEST: usize = 100;

    /// # Errors
    /// The sentence for the field.
    pub fn parse(typed: &str) -> Result<Self, Message> {
        crate::text::line(typed, Self::LONGEST).map(Self)
    }
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A time zone by its IANA name, like `Europe/Budapest`.
#[derive(Debug, Clone, PartialEq, Eq, diesel::expression::AsExpression, diesel::deserialize::FromSqlRow)]
#[diesel(sql_type = diesel::sql_types::Text)]
pub struct TimeZone(String);

stored_as_text!(TimeZone, |value: &TimeZone| value.as_str(), |text: &str| Ok(TimeZone(text.to_owned())));

impl TimeZone {
    /// # Errors
    /// The sentence for the field.
    pub fn parse(typed: &str) -> Result<Self, Message> {
        let zone = typed.trim().parse::<chrono_tz::Tz>();
        zone.map(|zone| Self(zone.name().to_owned())).map_err(|_| Message::new("error-time-zone"))
    }
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for TimeZone {
    fn default() -> Self {
        Self("Europe/Brussels".to_owned())
    }
}

text_enum!(
    /// Light, dark, or as the device says.
    Theme {
        Auto = "auto",
        Light = "light",
        Dark = "dark",
    }
);

//! How the domain's values are stored: ids and words as text, moments as UTC timestamps, small lists as JSON text.

use chrono::{NaiveDateTime, SubsecRound};
use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::serialize::{self, Output, ToSql};
use diesel::sql_types::{Text, Timestamp};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Defines a key of one kind of row: 128 random bits in the usual hyphenated form, never derived from anything else.
///
/// Keys are random, not ordered by time: an id that leaves the service tells nothing about when or in which order things were made.
#[macro_export]
macro_rules! text_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize,
            diesel::expression::AsExpression, diesel::deserialize::FromSqlRow, utoipa::ToSchema,
        )]
        #[diesel(sql_type = diesel::sql_types::Text)]
        #[schema(value_type = String, format = "uuid")]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// A fresh random key.
            pub fn random() -> Self {
                Self(uuid::Uuid::new_v4().to_string())
            }
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl std::str::FromStr for $name {
            type Err = $crate::db::NotAnId;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let id = uuid::Uuid::try_parse(text).map_err(|_| $crate::db::NotAnId)?;
                Ok(Self(id.to_string()))
            }
        }
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
            }
        }
        $crate::stored_as_text!($name, |value: &$name| value.as_str(), |text: &str| Ok($name(text.to_owned())));
    };
}

/// Defines an enum whose word in the column, in JSON and in forms is one literal.
#[macro_export]
macro_rules! text_enum {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:tt),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
            diesel::expression::AsExpression, diesel::deserialize::FromSqlRow, utoipa::ToSchema,
        )]
        #[diesel(sql_type = diesel::sql_types::Text)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $word)] $variant),+
        }
        impl $name {
            /// Every value, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// The one word for this value in columns, JSON and forms.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.word())
            }
        }
        impl std::str::FromStr for $name {
            type Err = $crate::db::UnknownWord;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text { $($word => Ok(Self::$variant),)+ _ => Err($crate::db::UnknownWord(text.to_owned())) }
            }
        }
        $crate::stored_as_text!($name, |value: &$name| value.word(), |text: &str| text.parse());
    };
}

/// Stores a type as text on every database through a borrowed view of it.
#[macro_export]
macro_rules! stored_as_text {
    ($name:ty, $borrow:expr, $parse:expr) => {
        impl<DB> diesel::serialize::ToSql<diesel::sql_types::Text, DB> for $name
        where
            DB: diesel::backend::Backend,
            str: diesel::serialize::ToSql<diesel::sql_types::Text, DB>,
        {
            fn to_sql<'b>(
                &'b self,
                out: &mut diesel::serialize::Output<'b, '_, DB>,
            ) -> diesel::serialize::Result {
                let borrow: fn(&$name) -> &str = $borrow;
                <str as diesel::serialize::ToSql<diesel::sql_types::Text, DB>>::to_sql(borrow(self), out)
            }
        }
        impl<DB> diesel::deserialize::FromSql<diesel::sql_types::Text, DB> for $name
        where
            DB: diesel::backend::Backend,
            String: diesel::deserialize::FromSql<diesel::sql_types::Text, DB>,
        {
            fn from_sql(bytes: DB::RawValue<'_>) -> diesel::deserialize::Result<Self> {
                let text =
                    <String as diesel::deserialize::FromSql<diesel::sql_types::Text, DB>>::from_sql(bytes)?;
                let parse: fn(&str) -> Result<$name, _> = $parse;
                let value: Result<$name, $crate::db::UnknownWord> = parse(&text);
                Ok(value?)
            }
        }
    };
}

/// The text is not a key of ours.
#[derive(Debug, thiserror::Error)]
#[error("not an id: expected 128 bits in the form 01234567-89ab-cdef-0123-456789abcdef")]
pub struct NotAnId;

/// The word is none of an enum's.
#[derive(Debug, thiserror::Error)]
#[error("unknown word {0:?}")]
pub struct UnknownWord(pub String);

/// A moment in UTC, to the microsecond: what both databases give back unchanged. JSON: RFC 3339 with `Z`.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, AsExpression, FromSqlRow, utoipa::ToSchema,
)]
#[diesel(sql_type = Timestamp)]
#[schema(value_type = String, format = "date-time")]
pub struct Instant(NaiveDateTime);

impl Instant {
    /// The moment `duration` later (earlier when negative); saturates at the calendar's ends.
    pub fn plus(self, duration: chrono::Duration) -> Self {
        Self::from(self.0.checked_add_signed(duration).unwrap_or(if duration < chrono::Duration::zero() {
            NaiveDateTime::MIN
        } else {
            NaiveDateTime::MAX
        }))
    }
    /// Time that passed since `earlier`.
    pub fn since(self, earlier: Self) -> chrono::Duration {
        self.0 - earlier.0
    }
    pub fn utc(self) -> chrono::DateTime<chrono::Utc> {
        self.0.and_utc()
    }
    /// The day in UTC.
    pub fn date(self) -> chrono::NaiveDate {
        self.0.date()
    }
    /// Seconds since 1970.
    pub fn unix(self) -> i64 {
        self.0.and_utc().timestamp()
    }
    /// The moment of a Unix time stamp in seconds.
    pub fn from_unix(seconds: i64) -> Option<Self> {
        chrono::DateTime::from_timestamp(seconds, 0).map(|at| Self(at.naive_utc()))
    }
}

impl From<NaiveDateTime> for Instant {
    fn from(at: NaiveDateTime) -> Self {
        Self(at.trunc_subsecs(6))
    }
}

impl std::fmt::Display for Instant {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.utc().to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true))
    }
}

impl Serialize for Instant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<DB: Backend> ToSql<Timestamp, DB> for Instant
where
    NaiveDateTime: ToSql<Timestamp, DB>,
{
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
        self.0.to_sql(out)
    }
}

impl<DB: Backend> FromSql<Timestamp, DB> for Instant
where
    NaiveDateTime: FromSql<Timestamp, DB>,
{
    fn from_sql(bytes: DB::RawValue<'_>) -> deserialize::Result<Self> {
        NaiveDateTime::from_sql(bytes).map(Self::from)
    }
}

/// A small value that is only ever read whole, stored as JSON text. What is queried belongs in a table of its own.
#[derive(Debug, Clone, PartialEq, Eq, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub struct JsonText<T> {
    value: T,
    // Kept beside the value so that it can be bound by reference on every database.
    text: String,
}

impl<T: Serialize> JsonText<T> {
    pub fn new(value: T) -> Self {
        let text = serde_json::to_string(&value).unwrap_or_else(|_| "null".to_owned());
        Self { value, text }
    }
}

impl<T> JsonText<T> {
    pub fn into_inner(self) -> T {
        self.value
    }
}

impl<T> std::ops::Deref for JsonText<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T, DB: Backend> ToSql<Text, DB> for JsonText<T>
where
    T: std::fmt::Debug,
    str: ToSql<Text, DB>,
{
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
        <str as ToSql<Text, DB>>::to_sql(&self.text, out)
    }
}

impl<T: DeserializeOwned, DB: Backend> FromSql<Text, DB> for JsonText<T>
where
    String: FromSql<Text, DB>,
{
    fn from_sql(bytes: DB::RawValue<'_>) -> deserialize::Result<Self> {
        let text = String::from_sql(bytes)?;
        Ok(Self { value: serde_json::from_str(&text)?, text })
    }
}

impl<'de> Deserialize<'de> for Instant {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        chrono::DateTime::parse_from_rfc3339(&text)
            .map(|at| Self::from(at.naive_utc()))
            .map_err(|_| serde::de::Error::custom("expected a time like 2026-11-24T18:30:00Z"))
    }
}

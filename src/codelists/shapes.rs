//! Codes in the API's document: a short list is an enumeration there, so that the clients that are made from it know every code.
//!
//! These types are only named in `#[schema(value_type = …)]`; code is read by the rooms themselves, which answer with the field's name.

use serde::de::Error as _;
use serde::{Deserialize as _, Deserializer};
use utoipa::openapi::schema::{Array, ArrayBuilder};
use utoipa::openapi::{ObjectBuilder, RefOr, Schema, Type};
use utoipa::{PartialSchema, ToSchema};

use super::Embedded;

macro_rules! code_shapes {
    ($($name:ident = $list:ident),+ $(,)?) => {$(
        #[derive(Debug)]
        pub struct $name;

        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                enumeration(Embedded::$list)
            }
        }

        impl ToSchema for $name {}
    )+};
}

code_shapes! {
    CountryCode = Countries,
    LanguageCode = Languages,
    OrganisationType = OrganisationTypes,
    SizeClass = SizeClasses,
    CooperationType = CooperationTypes,
    Certification = Certifications,
    PartnerRole = PartnerRoles,
    CapacityUnit = CapacityUnits,
    DevelopmentStage = DevelopmentStages,
    IprStatus = IprStatus,
    DeclineReason = DeclineReasons,
}

fn enumeration(list: Embedded) -> RefOr<Schema> {
    let codes = list.list().entries().iter().map(|entry| entry.code().as_str());
    let words = format!("A code of the list {}, version {}.", list.name(), list.version());
    ObjectBuilder::new().schema_type(Type::String).enum_values(Some(codes)).description(Some(words)).into()
}

/// A region: too many codes for an enumeration.
#[derive(Debug)]
pub struct RegionCode;

impl PartialSchema for RegionCode {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::String)
            .max_length(Some(5))
            .description(Some("A code of NUTS 2024, of any level."))
            .examples(["DE40"])
            .into()
    }
}

impl ToSchema for RegionCode {}

/// A sector: too many codes for an enumeration.
#[derive(Debug)]
pub struct SectorCode;

impl PartialSchema for SectorCode {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::String)
            .max_length(Some(100))
            .description(Some("A code of NACE 2.1 as `25.53`, or of another list as `list:version:code`."))
            .examples(["25.53"])
            .into()
    }
}

impl ToSchema for SectorCode {}

/// A capability of the digital self-check.
#[derive(Debug)]
pub struct CapabilityCode;

impl PartialSchema for CapabilityCode {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::String)
            .max_length(Some(64))
            .description(Some("A code of the list digital-capabilities, of its lowest level."))
            .into()
    }
}

impl ToSchema for CapabilityCode {}

const MOST_WORDS: usize = 60;
const LONGEST_WORD: usize = 100;

/// At most 60 short words of another kind than codes: `#[schema(schema_with = shapes::words)]`.
pub fn words() -> Array {
    let word = ObjectBuilder::new().schema_type(Type::String).max_length(Some(LONGEST_WORD)).build();
    ArrayBuilder::new().items(word).max_items(Some(MOST_WORDS)).build()
}

/// Reads such words, and no more and no longer ones: `#[serde(deserialize_with = "shapes::read_words")]`.
///
/// # Errors
/// The reader's, also for more and for longer ones.
pub fn read_words<'de, D: Deserializer<'de>>(reader: D) -> Result<Vec<String>, D::Error> {
    let words = Vec::<String>::deserialize(reader)?;
    if words.len() > MOST_WORDS || words.iter().any(|word| word.chars().count() > LONGEST_WORD) {
        return Err(D::Error::custom(format!("at most {MOST_WORDS} words of {LONGEST_WORD} characters")));
    }
    Ok(words)
}

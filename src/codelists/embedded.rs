//! Which lists are part of the program, and where each comes from.

use std::sync::OnceLock;

use super::table::{Row, rows};
use super::{Entry, Lang, List, ListId, Version, countries};

/// An embedded list. Source and licence of each: `assets/codelists/SOURCES.md`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Embedded {
    /// Economic activities since 2025, the sectors of profiles.
    Nace21,
    /// Economic activities until 2024, as found in older registers; see [`super::nace`].
    Nace2,
    Countries,
    Languages,
    /// Regions of the EU 2024 and statistical regions around it; see [`super::regions`].
    Nuts2024,
    /// Dimension, theme, capability of the digital self-check; see [`super::digital`].
    DigitalCapabilities,
    DigitalBands,
    CooperationTypes,
    Certifications,
    SizeClasses,
    OrganisationTypes,
    DeclineReasons,
    Motives,
    FirstSteps,
    HeadcountBands,
    TurnoverBands,
    CapacityUnits,
    DevelopmentStages,
    IprStatus,
    PartnerRoles,
}

macro_rules! file {
    ($name:literal) => {
        include_bytes!(concat!("../../assets/codelists/", $name))
    };
}

impl Embedded {
    /// The current version of a list stands before its older ones.
    pub const ALL: [Embedded; 20] = [
        Embedded::Nace21,
        Embedded::Nace2,
        Embedded::Countries,
        Embedded::Languages,
        Embedded::Nuts2024,
        Embedded::DigitalCapabilities,
        Embedded::DigitalBands,
        Embedded::CooperationTypes,
        Embedded::Certifications,
        Embedded::SizeClasses,
        Embedded::OrganisationTypes,
        Embedded::DeclineReasons,
        Embedded::Motives,
        Embedded::FirstSteps,
        Embedded::HeadcountBands,
        Embedded::TurnoverBands,
        Embedded::CapacityUnits,
        Embedded::DevelopmentStages,
        Embedded::IprStatus,
        Embedded::PartnerRoles,
    ];

    /// The current version of the embedded list of that name.
    pub fn named(name: &str) -> Option<Embedded> {
        Embedded::ALL.into_iter().find(|list| list.name() == name)
    }

    /// The name in stored references and addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Embedded::Nace21 | Embedded::Nace2 => "nace",
            Embedded::Countries => "countries",
            Embedded::Languages => "languages",
            Embedded::Nuts2024 => "nuts",
            Embedded::DigitalCapabilities => "digital-capabilities",
            Embedded::DigitalBands => "digital-bands",
            Embedded::CooperationTypes => "cooperation-types",
            Embedded::Certifications => "certifications",
            Embedded::SizeClasses => "size-classes",
            Embedded::OrganisationTypes => "organisation-types",
            Embedded::DeclineReasons => "decline-reasons",
            Embedded::Motives => "motives",
            Embedded::FirstSteps => "first-steps",
            Embedded::HeadcountBands => "headcount-bands",
            Embedded::TurnoverBands => "turnover-bands",
            Embedded::CapacityUnits => "capacity-units",
            Embedded::DevelopmentStages => "development-stages",
            Embedded::IprStatus => "ipr-status",
            Embedded::PartnerRoles => "partner-roles",
        }
    }

    /// The publisher's version; of our own lists a number that grows when a code changes meaning.
    pub const fn version(self) -> &'static str {
        match self {
            Embedded::Nace21 => "2.1",
            Embedded::Nace2 => "2",
            Embedded::Nuts2024 => "2024",
            Embedded::Countries | Embedded::Languages => "2026",
            _ => "1",
        }
    }

    /// The list itself, parsed at the first call.
    pub fn list(self) -> &'static List {
        static LISTS: [OnceLock<List>; Embedded::ALL.len()] =
            [const { OnceLock::new() }; Embedded::ALL.len()];
        LISTS[self as usize].get_or_init(|| {
            List::new(ListId::embedded(self.name()), Version::embedded(self.version()), self.entries())
                .expect("an embedded list is sound because a test builds each")
        })
    }

    fn file(self) -> &'static [u8] {
        match self {
            Embedded::Nace21 | Embedded::Nace2 => file!("nace.csv"),
            Embedded::Countries => file!("countries.csv"),
            Embedded::Languages => file!("languages.csv"),
            Embedded::Nuts2024 => file!("nuts.csv"),
            Embedded::DigitalCapabilities => file!("digital_capabilities.csv"),
            Embedded::DigitalBands => file!("digital_bands.csv"),
            Embedded::CooperationTypes => file!("cooperation_types.csv"),
            Embedded::Certifications => file!("certifications.csv"),
            Embedded::SizeClasses => file!("size_classes.csv"),
            Embedded::OrganisationTypes => file!("organisation_types.csv"),
            Embedded::DeclineReasons => file!("decline_reasons.csv"),
            Embedded::Motives => file!("motives.csv"),
            Embedded::FirstSteps => file!("first_steps.csv"),
            Embedded::HeadcountBands => file!("headcount_bands.csv"),
            Embedded::TurnoverBands => file!("turnover_bands.csv"),
            Embedded::CapacityUnits => file!("capacity_units.csv"),
            Embedded::DevelopmentStages => file!("development_stages.csv"),
            Embedded::IprStatus => file!("ipr_status.csv"),
            Embedded::PartnerRoles => file!("partner_roles.csv"),
        }
    }

    /// The rows of the file behind the list, for facts beside the labels.
    pub(super) fn rows(self) -> Vec<Row> {
        let of_this_version = |row: &Row| match self {
            Embedded::Nace21 | Embedded::Nace2 => row.get("version") == self.version(),
            _ => true,
        };
        rows(self.file()).into_iter().filter(of_this_version).collect()
    }

    fn entries(self) -> Vec<Entry> {
        let rows = self.rows();
        let entry = |row: &Row| match self {
            Embedded::Countries | Embedded::Languages => {
                Entry::labelled(row.code(), None, row.labels("name"))
            }
            Embedded::Certifications => {
                Entry::named(row.code(), None, row.get("name")).with_notes(row.labels("note"))
            }
            Embedded::Nuts2024 => region(row),
            _ => Entry::labelled(row.code(), row.code_in("parent"), row.labels("label"))
                .with_notes(row.labels("description")),
        };
        rows.iter().map(entry).collect()
    }
}

/// A country has its name in seven languages, a region below its own one in Latin letters.
fn region(row: &Row) -> Entry {
    let country = (row.get("level") == "0").then(|| countries::country(row.get("country"))).flatten();
    match country {
        Some(country) => {
            let names = Lang::ALL.map(|lang| Some(country.name(lang).into()));
            Entry::labelled(row.code(), None, names)
        }
        None => Entry::named(row.code(), row.code_in("parent"), row.get("name_latin")),
    }
}

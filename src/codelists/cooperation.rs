//! What the lists on working together say beside the labels: roles, validity, reasons, units.

use std::sync::LazyLock;

use super::table::Row;
use super::{Code, Embedded};

/// A kind of cooperation and the role of each side in it.
#[derive(Debug)]
pub struct Cooperation {
    pub code: Code,
    /// business, technology, research or digital
    pub group: String,
    /// Both sides have the same role.
    pub symmetric: bool,
    /// The role of who offers, such as "distributor"; a word for programs, not for pages.
    pub role_offer: String,
    pub role_request: String,
}

/// A certificate and how long one usually lasts.
#[derive(Debug)]
pub struct Certification {
    pub code: Code,
    /// management, digital, sector, food, environment, social, textile, product, process or trade
    pub group: String,
    /// Trades that it is for; "all" among them for every trade.
    pub sectors: Vec<String>,
    /// international, EU, national, private or countries
    pub scope: String,
    /// Years; `None` when it has no end.
    pub validity_years: Option<u8>,
}

/// A reason to decline.
#[derive(Debug)]
pub struct DeclineReason {
    pub code: Code,
    /// It may be given for a match ("not for us").
    pub for_matches: bool,
    /// It may be given for a meeting.
    pub for_meetings: bool,
    /// The other side may read it; most reasons stay private.
    pub shown_to_other_side: bool,
}

/// What kind of capacity a unit measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CapacityKind {
    Machine,
    Skill,
    Space,
}

static COOPERATIONS: LazyLock<Vec<Cooperation>> = LazyLock::new(|| {
    read(Embedded::CooperationTypes, |row| Cooperation {
        code: row.code(),
        group: row.get("group").to_owned(),
        symmetric: row.flag("symmetric"),
        role_offer: row.get("role_offer").to_owned(),
        role_request: row.get("role_request").to_owned(),
    })
});

static CERTIFICATIONS: LazyLock<Vec<Certification>> = LazyLock::new(|| {
    read(Embedded::Certifications, |row| Certification {
        code: row.code(),
        group: row.get("group").to_owned(),
        sectors: row.parts("sector").into_iter().map(str::to_owned).collect(),
        scope: row.get("scope").to_owned(),
        validity_years: row.number("validity_years"),
    })
});

static DECLINES: LazyLock<Vec<DeclineReason>> = LazyLock::new(|| {
    read(Embedded::DeclineReasons, |row| {
        let scopes = row.parts("scope");
        DeclineReason {
            code: row.code(),
            for_matches: scopes.contains(&"match"),
            for_meetings: scopes.contains(&"meeting"),
            shown_to_other_side: row.flag("shown_to_other_side"),
        }
    })
});

static UNITS: LazyLock<Vec<(Code, CapacityKind)>> = LazyLock::new(|| {
    read(Embedded::CapacityUnits, |row| {
        let kind = match row.get("kind") {
            "machine" => CapacityKind::Machine,
            "skill" => CapacityKind::Skill,
            _ => CapacityKind::Space,
        };
        (row.code(), kind)
    })
});

pub fn cooperation(code: &str) -> Option<&'static Cooperation> {
    COOPERATIONS.iter().find(|one| one.code.as_str() == code)
}

pub fn certification(code: &str) -> Option<&'static Certification> {
    CERTIFICATIONS.iter().find(|one| one.code.as_str() == code)
}

pub fn decline_reason(code: &str) -> Option<&'static DeclineReason> {
    DECLINES.iter().find(|one| one.code.as_str() == code)
}

/// The reasons that may be given against a match, in the order to offer them.
pub fn reasons_against_a_match() -> impl Iterator<Item = &'static DeclineReason> {
    DECLINES.iter().filter(|one| one.for_matches)
}

/// What a unit of [`Embedded::CapacityUnits`] measures.
pub fn capacity_kind(unit: &str) -> Option<CapacityKind> {
    let unit = UNITS.iter().find(|(code, _)| code.as_str() == unit)?;
    Some(unit.1)
}

fn read<T>(list: Embedded, one: impl Fn(&Row) -> T) -> Vec<T> {
    list.rows().iter().map(one).collect()
}

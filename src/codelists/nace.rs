//! NACE: from the old version to the new one, and what the official notes say.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use super::table::rows;
use super::{Code, Embedded, Lang};

/// What becomes of a code of NACE 2 in NACE 2.1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Conversion {
    /// All of it has one successor: convert silently.
    One(Code),
    /// It was split: ask which of these, in the order of NACE.
    Ask(Vec<Code>),
}

static CONVERSIONS: LazyLock<BTreeMap<String, Vec<Code>>> = LazyLock::new(|| {
    let mut successors: BTreeMap<String, Vec<Code>> = BTreeMap::new();
    for row in rows(include_bytes!("../../assets/codelists/nace2_to_nace21.csv")) {
        let old = row.get("nace2").to_owned();
        successors.entry(old).or_default().extend(row.code_in("nace21"));
    }
    successors
});

/// The successors of a class, group, division or section of NACE 2 at the same level of NACE 2.1;
/// `None` for a code that NACE 2 doesn't have. The table of classes is Istat's; what stands above
/// them follows from it.
pub fn nace2_to_21(code: &str) -> Option<Conversion> {
    let old = Embedded::Nace2.list();
    let level = old.get(code)?.level();
    let new = Embedded::Nace21.list();
    let at_level = |class: &Code| {
        let above = new.ancestors(class.as_str());
        let same = above.into_iter().find(|entry| entry.level() == level);
        same.map_or_else(|| class.clone(), |entry| entry.code().clone())
    };
    let mut successors: Vec<Code> = CONVERSIONS
        .iter()
        .filter(|(class, _)| old.is_within(class, code))
        .flat_map(|(_, codes)| codes)
        .map(at_level)
        .collect();
    successors.sort();
    successors.dedup();
    match successors.as_slice() {
        [] => None,
        [one] => Some(Conversion::One(one.clone())),
        _ => Some(Conversion::Ask(successors)),
    }
}

/// The direct successors of a class, without going by levels; for the search.
pub(super) fn successors_of_class(code: &str) -> &'static [Code] {
    CONVERSIONS.get(code).map_or(&[], Vec::as_slice)
}

/// What the official notes on a class of NACE 2.1 say.
#[derive(Debug, Default)]
pub struct Notes {
    /// "boring, turning, milling …"
    pub includes: Vec<String>,
    /// What is elsewhere, with its code: "activities of farriers, see 01.62"; in English only.
    pub excludes: Vec<String>,
}

static NOTES: LazyLock<HashMap<(String, Lang), Notes>> = LazyLock::new(|| {
    let mut notes: HashMap<(String, Lang), Notes> = HashMap::new();
    for row in note_rows() {
        let Some(lang) = Lang::parse(row.get("lang")) else {
            continue;
        };
        // An older note speaks of the new class when all of the old one went there.
        let class = match successors_of_class(row.get("code")) {
            _ if row.get("version") == Embedded::Nace21.version() => row.get("code"),
            [only] => only.as_str(),
            _ => continue,
        };
        let of_class = notes.entry((class.to_owned(), lang)).or_default();
        let text = row.get("text").to_owned();
        match row.get("kind") {
            "excludes" => of_class.excludes.push(text),
            _ => of_class.includes.push(text),
        }
    }
    notes
});

/// Reads the notes ahead of the first question.
pub(super) fn prepare() {
    LazyLock::force(&NOTES);
}

/// The notes on a class of NACE 2.1 in that language, where there are any: its own in English, in
/// German, French, Spanish, Polish and Hungarian those of the classes of NACE 2 that went into it.
pub fn notes(code: &str, lang: Lang) -> Option<&'static Notes> {
    NOTES.get(&(code.to_owned(), lang))
}

/// All notes: NACE 2.1 in English, NACE 2 in German, French, Spanish, Polish and Hungarian.
pub(super) fn note_rows() -> Vec<super::table::Row> {
    rows(include_bytes!("../../assets/codelists/nace_notes.csv.gz"))
}

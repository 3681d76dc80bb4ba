//! JSON shapes of the code lists.

use serde::Serialize;
use utoipa::ToSchema;

use super::super::towns::{Likeness, Town};
use super::super::{Code, Embedded, Entry, Hit, Lang, List, Why};

/// A code list.
#[derive(Serialize, ToSchema)]
pub(super) struct CodeListView {
    #[schema(example = "nace")]
    name: &'static str,
    #[schema(example = "2.1")]
    version: &'static str,
    /// How many codes it has.
    entries: usize,
}

/// A code with its label.
#[derive(Serialize, ToSchema)]
pub(super) struct CodeLabelView {
    #[schema(example = "25.53")]
    code: String,
    #[schema(example = "Machining of metals")]
    label: String,
    parent: Option<String>,
    /// Steps below the top level.
    level: u8,
}

/// A code that was found, and how.
#[derive(Serialize, ToSchema)]
pub(super) struct FoundCodeView {
    #[serde(flatten)]
    entry: CodeLabelView,
    /// code, label, synonym, note or typo; nothing when the list was walked.
    why: Option<&'static str>,
    /// What of the list matched.
    #[schema(example = "Zerspanung")]
    matched: Option<String>,
    /// The language of what matched; nothing for codes and proper names.
    #[schema(example = "de")]
    matched_language: Option<&'static str>,
    /// What people of other languages call it.
    also_found_as: Vec<TermView>,
}

/// A term in a language.
#[derive(Serialize, ToSchema)]
pub(super) struct TermView {
    #[schema(example = "hu")]
    language: &'static str,
    #[schema(example = "forgácsolás")]
    term: String,
}

/// A code with what stands above and below it.
#[derive(Serialize, ToSchema)]
pub(super) struct CodeView {
    #[serde(flatten)]
    entry: CodeLabelView,
    list: String,
    version: String,
    /// What is meant, where the list says so.
    note: Option<String>,
    /// From near to far.
    ancestors: Vec<CodeLabelView>,
    children: Vec<CodeLabelView>,
}

/// What a code of NACE 2 became.
#[derive(Serialize, ToSchema)]
pub(super) struct CodeSuccessorsView {
    #[schema(example = "25.62")]
    code: String,
    /// There is one successor; else somebody has to choose.
    certain: bool,
    successors: Vec<CodeLabelView>,
}

/// A town and the region that it lies in.
#[derive(Serialize, ToSchema)]
pub(super) struct TownView {
    #[schema(example = "Linz")]
    name: &'static str,
    population: u32,
    /// same, begins or typo
    likeness: &'static str,
    /// The NUTS 3 region, then those above it up to the country.
    regions: Vec<CodeLabelView>,
}

impl CodeListView {
    pub(super) fn of(list: Embedded) -> CodeListView {
        let entries = list.list().entries().len();
        CodeListView { name: list.name(), version: list.version(), entries }
    }
}

impl CodeLabelView {
    fn of(entry: &Entry, lang: Lang) -> CodeLabelView {
        CodeLabelView {
            code: entry.code().to_string(),
            label: entry.label(lang).to_owned(),
            parent: entry.parent().map(ToString::to_string),
            level: entry.level(),
        }
    }
}

impl FoundCodeView {
    pub(super) fn listed(entry: &Entry, lang: Lang) -> FoundCodeView {
        FoundCodeView {
            entry: CodeLabelView::of(entry, lang),
            why: None,
            matched: None,
            matched_language: None,
            also_found_as: Vec::new(),
        }
    }

    pub(super) fn found(hit: &Hit<'_>, lang: Lang) -> FoundCodeView {
        let why = match hit.why {
            Why::Code => "code",
            Why::Label => "label",
            Why::Synonym => "synonym",
            Why::Note => "note",
            Why::Typo => "typo",
        };
        let term = |(of, term): &(Lang, &str)| TermView { language: of.code(), term: (*term).to_owned() };
        FoundCodeView {
            entry: CodeLabelView::of(hit.entry, lang),
            why: Some(why),
            matched: Some(hit.matched.to_owned()),
            matched_language: hit.language.map(Lang::code),
            also_found_as: hit.also_found_as.iter().map(term).collect(),
        }
    }
}

impl CodeView {
    pub(super) fn of(list: &List, entry: &Entry, lang: Lang) -> CodeView {
        let code = entry.code().as_str();
        let labels =
            |entries: Vec<&Entry>| entries.into_iter().map(|one| CodeLabelView::of(one, lang)).collect();
        CodeView {
            entry: CodeLabelView::of(entry, lang),
            list: list.id().to_string(),
            version: list.version().to_string(),
            note: entry.note(lang).map(str::to_owned),
            ancestors: labels(list.ancestors(code)),
            children: labels(list.children(code)),
        }
    }
}

impl CodeSuccessorsView {
    pub(super) fn of(code: String, certain: bool, successors: &[Code], lang: Lang) -> CodeSuccessorsView {
        let new = Embedded::Nace21.list();
        let entries = successors.iter().filter_map(|code| new.get(code.as_str()));
        let successors = entries.map(|entry| CodeLabelView::of(entry, lang)).collect();
        CodeSuccessorsView { code, certain, successors }
    }
}

impl TownView {
    pub(super) fn of(town: &Town, lang: Lang) -> TownView {
        let regions = std::iter::once(town.region).chain(town.region.parents());
        let entries = regions.filter_map(|region| region.entry());
        TownView {
            name: town.name,
            population: town.population,
            likeness: match town.likeness {
                Likeness::Same => "same",
                Likeness::Begins => "begins",
                Likeness::Typo => "typo",
            },
            regions: entries.map(|entry| CodeLabelView::of(entry, lang)).collect(),
        }
    }
}

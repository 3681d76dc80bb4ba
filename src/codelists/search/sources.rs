//! What a list can be found by: phrases from labels, synonyms and notes.

use super::super::nace::{note_rows, successors_of_class};
use super::super::table::rows;
use super::super::{Embedded, Lang, List};

/// Where a phrase comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    Label,
    Synonym,
    Note,
}

/// Some words that stand for entries.
#[derive(Debug)]
pub(super) struct Phrase {
    pub(super) text: Box<str>,
    pub(super) lang: Option<Lang>,
    pub(super) source: Source,
    /// Positions in the list; the first is meant most.
    pub(super) entries: Vec<u32>,
    /// What people of all languages call the same thing; a position in [`Phrases::concepts`].
    pub(super) concept: Option<usize>,
}

/// All phrases of a list, and the terms of each concept with its languages.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    pub(super) phrases: Vec<Phrase>,
    pub(super) concepts: Vec<Vec<(Lang, Box<str>)>>,
}

/// Which column of the files speaks of this list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Nace {
    Old,
    New,
}

pub(super) fn of(list: &List) -> Phrases {
    let mut phrases = Phrases::default();
    add_labels(list, &mut phrases);
    if list.id().as_str() == Embedded::Nace21.name() {
        let nace = if list.version().as_str() == Embedded::Nace21.version() { Nace::New } else { Nace::Old };
        add_synonyms(list, nace, &mut phrases);
        add_notes(list, nace, &mut phrases);
    }
    if list.id().as_str() == Embedded::Languages.name() {
        add_own_names(list, &mut phrases);
    }
    phrases
}

fn position(at: usize) -> u32 {
    u32::try_from(at).expect("a list has fewer than 2^32 entries because it fits into memory")
}

fn positions<'a>(list: &List, codes: impl IntoIterator<Item = &'a str>) -> Vec<u32> {
    let at = |code: &str| list.position_of(code).map(position);
    codes.into_iter().filter_map(at).collect()
}

fn add_labels(list: &List, to: &mut Phrases) {
    for (at, entry) in list.entries().iter().enumerate() {
        let labels: Vec<(Lang, &str)> =
            Lang::ALL.into_iter().filter_map(|lang| Some((lang, entry.label_in(lang)?))).collect();
        // One name for all languages is a proper name and belongs to none.
        let proper = labels.len() == 1;
        for (lang, label) in labels {
            to.phrases.push(Phrase {
                text: label.into(),
                lang: (!proper).then_some(lang),
                source: Source::Label,
                entries: vec![position(at)],
                concept: None,
            });
        }
    }
}

fn add_synonyms(list: &List, nace: Nace, to: &mut Phrases) {
    let column = match nace {
        Nace::Old => "nace2",
        Nace::New => "nace21",
    };
    let mut last = String::new();
    for row in rows(include_bytes!("../../../assets/codelists/synonyms.csv")) {
        let Some(lang) = Lang::parse(row.get("lang")) else {
            continue;
        };
        if row.get("concept") != last {
            last = row.get("concept").to_owned();
            to.concepts.push(Vec::new());
        }
        let term: Box<str> = row.get("term").into();
        if let Some(concept) = to.concepts.last_mut() {
            // The usual word is the one to show, and the first one where none is marked so.
            let has_lang = concept.iter().position(|(of, _)| *of == lang);
            match has_lang {
                None => concept.push((lang, term.clone())),
                Some(at) if row.get("kind") == "label" => concept[at].1 = term.clone(),
                Some(_) => {}
            }
        }
        to.phrases.push(Phrase {
            text: term,
            lang: Some(lang),
            source: Source::Synonym,
            entries: positions(list, row.parts(column)),
            concept: Some(to.concepts.len() - 1),
        });
    }
}

/// Notes of NACE 2 speak of the successors of their class in NACE 2.1, too.
fn add_notes(list: &List, nace: Nace, to: &mut Phrases) {
    for row in note_rows() {
        let of_old = row.get("version") == Embedded::Nace2.version();
        if row.get("kind") != "includes" || (nace == Nace::Old && !of_old) {
            continue;
        }
        let entries = if of_old && nace == Nace::New {
            let successors = successors_of_class(row.get("code"));
            positions(list, successors.iter().map(AsRef::as_ref))
        } else {
            positions(list, [row.get("code")])
        };
        to.phrases.push(Phrase {
            text: row.get("text").into(),
            lang: Lang::parse(row.get("lang")),
            source: Source::Note,
            entries,
            concept: None,
        });
    }
}

/// What speakers call their own language ("Magyar").
fn add_own_names(list: &List, to: &mut Phrases) {
    for row in Embedded::Languages.rows() {
        to.phrases.extend(row.optional("native_name").map(|name| Phrase {
            text: name.into(),
            lang: None,
            source: Source::Synonym,
            entries: positions(list, [row.get("code")]),
            concept: None,
        }));
    }
}

//! A list of codes, flat or a tree, with labels.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::search::Index;
use super::{Code, CodeRef, Lang, ListId, Version};

/// One code with what it is called.
#[derive(Debug, Clone)]
pub struct Entry {
    code: Code,
    parent: Option<Code>,
    level: u8,
    labels: [Option<Box<str>>; 7],
    notes: [Option<Box<str>>; 7],
}

/// All entries of one version of one list; parents exist, codes are unique, there is no cycle.
#[derive(Debug)]
pub struct List {
    id: ListId,
    version: Version,
    entries: Vec<Entry>,
    position: HashMap<Code, usize>,
    children: Vec<Vec<usize>>,
    pub(super) index: OnceLock<Index>,
}

/// Why entries are no list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unsound {
    #[error("the code {0} is there twice")]
    Duplicate(Code),
    #[error("the parent of {0} is not in the list")]
    UnknownParent(Code),
    #[error("{0} is its own ancestor")]
    Cycle(Code),
}

impl Entry {
    /// An entry with one name for readers of every language: a proper name, or a custom list.
    pub fn named(code: Code, parent: Option<Code>, name: &str) -> Entry {
        let mut labels: [Option<Box<str>>; 7] = Default::default();
        labels[Lang::En.slot()] = Some(name.into());
        Entry::labelled(code, parent, labels)
    }

    pub(super) fn labelled(code: Code, parent: Option<Code>, labels: [Option<Box<str>>; 7]) -> Entry {
        Entry { code, parent, level: 0, labels, notes: Default::default() }
    }

    pub(super) fn with_notes(self, notes: [Option<Box<str>>; 7]) -> Entry {
        Entry { notes, ..self }
    }

    pub fn code(&self) -> &Code {
        &self.code
    }

    pub fn parent(&self) -> Option<&Code> {
        self.parent.as_ref()
    }

    /// Steps below the root: in NACE 0 section, 1 division, 2 group, 3 class; in NUTS its level.
    pub fn level(&self) -> u8 {
        self.level
    }

    /// The label in that language, else in English, else the code.
    pub fn label(&self, lang: Lang) -> &str {
        self.label_in(lang).or_else(|| self.label_in(Lang::En)).unwrap_or(self.code.as_str())
    }

    /// The label in exactly that language, if the list has one.
    pub fn label_in(&self, lang: Lang) -> Option<&str> {
        self.labels[lang.slot()].as_deref()
    }

    /// A sentence on what is meant, where the list gives one: in that language, else in English.
    pub fn note(&self, lang: Lang) -> Option<&str> {
        self.note_in(lang).or_else(|| self.note_in(Lang::En))
    }

    /// The sentence in exactly that language; today there are English and German ones.
    pub fn note_in(&self, lang: Lang) -> Option<&str> {
        self.notes[lang.slot()].as_deref()
    }
}

impl List {
    /// Makes a list of entries in the order to show them; parents may come later.
    pub fn new(id: ListId, version: Version, mut entries: Vec<Entry>) -> Result<List, Unsound> {
        let mut position = HashMap::with_capacity(entries.len());
        for (at, entry) in entries.iter().enumerate() {
            if position.insert(entry.code.clone(), at).is_some() {
                return Err(Unsound::Duplicate(entry.code.clone()));
            }
        }
        let mut parents = Vec::with_capacity(entries.len());
        let mut children = vec![Vec::new(); entries.len()];
        for (at, entry) in entries.iter().enumerate() {
            let parent = match &entry.parent {
                None => None,
                Some(code) => {
                    let known = position.get(code).copied();
                    Some(known.ok_or_else(|| Unsound::UnknownParent(entry.code.clone()))?)
                }
            };
            if let Some(parent) = parent {
                let below: &mut Vec<usize> = &mut children[parent];
                below.push(at);
            }
            parents.push(parent);
        }
        for at in 0..entries.len() {
            let depth = std::iter::successors(parents[at], |&up| parents[up]).take(entries.len()).count();
            if depth >= entries.len() {
                return Err(Unsound::Cycle(entries[at].code.clone()));
            }
            entries[at].level = u8::try_from(depth).unwrap_or(u8::MAX);
        }
        Ok(List { id, version, entries, position, children, index: OnceLock::new() })
    }

    pub fn id(&self) -> &ListId {
        &self.id
    }

    pub fn version(&self) -> &Version {
        &self.version
    }

    /// All entries in the order of the list.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    pub fn get(&self, code: &str) -> Option<&Entry> {
        self.position.get(code).map(|&at| &self.entries[at])
    }

    pub fn contains(&self, code: &str) -> bool {
        self.position.contains_key(code)
    }

    pub(super) fn position_of(&self, code: &str) -> Option<usize> {
        self.position.get(code).copied()
    }

    /// Finds a code as people and files write it: "2553", "c25.53" for 25.53, any case.
    pub fn resolve(&self, written: &str) -> Option<&Entry> {
        self.get(written.trim()).or_else(|| {
            let wanted = super::words::bare_code(written);
            (!wanted.is_empty())
                .then(|| self.index().by_bare_code(&wanted))
                .flatten()
                .map(|at| &self.entries[at])
        })
    }

    /// The stored form of a code of this list; `None` when the list does not have it.
    pub fn reference(&self, code: &str) -> Option<CodeRef> {
        let entry = self.get(code)?;
        Some(CodeRef { list: self.id.clone(), version: self.version.clone(), code: entry.code.clone() })
    }

    /// Parent, grandparent and so on; empty for a root or an unknown code.
    pub fn ancestors(&self, code: &str) -> Vec<&Entry> {
        let up = |entry: &&Entry| self.get(entry.parent.as_ref()?.as_str());
        let first = self.get(code).as_ref().and_then(up);
        std::iter::successors(first, up).collect()
    }

    /// True for the code itself and for all below it.
    pub fn is_within(&self, code: &str, ancestor: &str) -> bool {
        self.contains(code)
            && (code == ancestor || self.ancestors(code).iter().any(|entry| entry.code.as_str() == ancestor))
    }

    pub fn children(&self, code: &str) -> Vec<&Entry> {
        let below = self.position.get(code).map(|&at| &self.children[at]);
        below.map_or_else(Vec::new, |below| below.iter().map(|&at| &self.entries[at]).collect())
    }

    pub fn roots(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| entry.parent.is_none())
    }

    /// The search index, built when first needed.
    pub(super) fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::build(self))
    }
}

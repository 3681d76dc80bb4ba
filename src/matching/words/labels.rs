//! Labels of codes.

use std::collections::HashMap;
use std::sync::Arc;

use crate::codelists::{self, Embedded, List, digital};
use crate::matching::engine::{Criterion, Level, SectorCode, Side, SizeClass, Topic};
use crate::matching::model::{LevelWord, size_word};
use crate::web::i18n::Lang;

/// The reader's language and what codes are called in it.
#[derive(Debug, Clone)]
pub struct Words {
    pub lang: Lang,
    labels: codelists::Lang,
    topics: Arc<HashMap<SectorCode, String>>,
}

impl Words {
    /// `topics` names the codes of networks' own trees.
    pub fn new(lang: Lang, topics: Arc<HashMap<SectorCode, String>>) -> Self {
        Self { lang, labels: codelists::Lang::closest(lang.code()), topics }
    }

    /// The label of a code; the code itself where the list does not know it.
    pub fn code(&self, list: Embedded, code: &str) -> String {
        self.in_list(list.list(), code)
    }

    fn in_list(&self, list: &List, code: &str) -> String {
        list.get(code).map_or(code, |entry| entry.label(self.labels)).to_owned()
    }

    pub fn country(&self, code: &str) -> String {
        self.code(Embedded::Countries, code)
    }
    pub fn language(&self, code: &str) -> String {
        self.code(Embedded::Languages, code)
    }

    /// "Machining of metals (25.53)"; topics of a network's own tree without their number.
    pub fn sector(&self, sector: &SectorCode) -> String {
        let list = match sector.list.as_str() {
            "nace" => Embedded::Nace21,
            "nace@2" => Embedded::Nace2,
            _ => {
                return self.topics.get(sector).unwrap_or(&sector.code).clone();
            }
        };
        let label = self.code(list, &sector.code);
        let text = self.lang.t("sector-with-code");
        text.with("label", label).with("code", sector.code.as_str()).to_string()
    }

    pub fn sectors(&self, sectors: &[SectorCode]) -> String {
        let names: Vec<String> = sectors.iter().take(3).map(|one| self.sector(one)).collect();
        self.lang.list(&names)
    }

    pub fn codes(&self, list: Embedded, codes: &[String]) -> String {
        let names: Vec<String> = codes.iter().take(5).map(|one| self.code(list, one)).collect();
        self.lang.list(&names)
    }

    /// How large, in people.
    pub fn size(&self, size: SizeClass) -> String {
        self.code(Embedded::SizeClasses, size_word(size))
    }

    pub fn spoken_level(&self, level: Level) -> String {
        self.lang.word("spoken", level_word(level))
    }

    pub fn criterion(&self, criterion: Criterion) -> String {
        self.lang.word("criterion", criterion.as_str())
    }

    pub fn level(&self, level: LevelWord) -> String {
        self.lang.word("level", level.word())
    }

    /// A dimension of the self-check by its number.
    pub fn dimension(&self, number: usize) -> String {
        digital::dimensions().nth(number).map(|entry| entry.label(self.labels).to_owned()).unwrap_or_default()
    }

    /// "Request", as everywhere.
    pub fn opportunity(&self, topic: &Topic, side: Side) -> String {
        match topic {
            Topic::Other(word) => word.clone(),
            known => self.lang.word("opportunity-kind", &format!("{}-{}", known.as_str(), side.as_str())),
        }
    }
}

/// The word of a level in JSON and addresses.
pub fn level_word(level: Level) -> &'static str {
    match level {
        Level::A1 => "a1",
        Level::A2 => "a2",
        Level::B1 => "b1",
        Level::B2 => "b2",
        Level::C1 => "c1",
        Level::C2 => "c2",
        Level::Native => "native",
    }
}

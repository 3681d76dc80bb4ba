//! Words of a text with their places, and which words of a company's name say nothing about who it is.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use crate::codelists::{Embedded, Lang, fold};

/// A run of letters and digits.
#[derive(Debug, Clone)]
pub(super) struct Word<'t> {
    pub(super) range: Range<usize>,
    pub(super) text: &'t str,
    /// Small ASCII letters and digits, whatever the script.
    pub(super) folded: String,
}

impl Word<'_> {
    pub(super) fn is_capitalised(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }
    pub(super) fn is_upper(&self) -> bool {
        self.text.chars().all(|c| !c.is_lowercase())
    }
}

pub(super) fn of(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c.is_alphanumeric() || is_mark(c), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let word = &text[from..at];
                words.push(Word { range: from..at, text: word, folded: bare(word) });
                start = None;
            }
            _ => {}
        }
    }
    words.retain(|word| !word.folded.is_empty());
    words
}

/// Accents written as characters of their own belong to the letter before them.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}')
}

pub(super) fn bare(word: &str) -> String {
    fold(word).chars().filter(char::is_ascii_alphanumeric).collect()
}

pub(super) fn folded_all(text: &str) -> Vec<String> {
    of(text).into_iter().map(|word| word.folded).collect()
}

/// From the first to the last of some words.
pub(super) fn span(words: &[Word<'_>]) -> Range<usize> {
    let start = words.first().map_or(0, |word| word.range.start);
    start..words.last().map_or(start, |word| word.range.end)
}

/// Frequent legal forms, folded: what follows a name that is not a person's.
const LEGAL_FORMS: &[&str] = &[
    "ab", "ag", "bv", "gmbh", "inc", "kft", "kg", "ltd", "nv", "oy", "plc", "sa", "sarl", "sas", "spa",
    "srl", "sro", "zrt",
];

pub(super) fn is_legal_form(word: &str) -> bool {
    LEGAL_FORMS.contains(&word)
}

/// Words of the trade and of company names everywhere, beside those of the code lists; folded.
const EVERYDAY: &str = "\
academy advanced agency agro alfa alpha alpine alpin alpi anlagen apparate apparatebau aqua arc art atelier austria auto automation automotive \
baltic bau beta bio biotech blech bright build building business cad cam care cargo casting cast centre center centro central centrum chemical chemie city clean \
clear cloud cluster cnc coating coatings code coast commerce company compania competence components composites computing concept concepts connect \
consult consulting control core craft creative cyber danube data deep delta dental design development digital direct discovery domus draht dreh drive duna \
dynamic dynamics eastern eco edge electric electro electronic electronics elektro elektronik energia energie energy engineering \
engineers enterprise enterprises equipment europe european euro europa expert experts export fabrik fabrication factory fashion field fine first fras \
first flow focus food foods forge form foundry free fresh future gears general gerate geraete glass glas global gold good grand graph green group gruppe grupo gruppo grupa \
guss handel handels hand haus health high holding holz home house hub hydraulic hydraulics ideas import impex industria industriale industrial \
industrie industries industry info innovation innovations innovative institute institut instruments integrated intelligent inter international \
internacional invest ipar ipari italia italiana italy kereskedelmi key klima kompetenz kunststoff lab labor laboratories laboratory labs land laser \
layout lean leather life light line link lite logistics logistik machine machines machining maker makers manufacturing manufaktur marine maritime \
market marketing maschinen maschinenbau master materials meat mechanical mechanics mechatronics media medical medizintechnik mega metal metall \
metals metalworks micro mikro mill mobel mobile mobility model modern mold mould moulds nano natur natural nature network new next nord nordic north northern nova novo \
online open optic optical optics organic pack packaging parts partner partners people performance pharma plan planning plast plastic plastics plus point power \
precise precision precizios precizi prazision praezision precisione precyzyjna precyzyjne print printing pro process processing produkt products \
produktion production produkcja project projects pump pumps pure quality quick rapid recycling red region regional research ricerca river robot \
robotics rohr rolling safe safety sales science scientific sea secure security sensor sensors serie series service services servis silver simple sky small smart soft \
software sol solar solution solutions sonne south southern space special speed stahl star steel stein step stone strategy studio sud sun \
supply support sur surface sustainable synergy system systeme systems szolgaltato team tec tech teil teile technic technica technical technics technik technika technische technologie \
technologies technology techno tehnika tekno textil textile textiles thermal thermo tool tooling tools top total trade trading trans transport \
tribe turning union unit united university universitat universite universita universidad universal ventures via vision vita water wave web weld \
welding werk werke werkzeug werkzeugbau west western white wind wire wood wooden work works world zentrum zero zone";

static COMMON: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let lists = [
        Embedded::Nace21,
        Embedded::Countries,
        Embedded::Languages,
        Embedded::CooperationTypes,
        Embedded::OrganisationTypes,
        Embedded::PartnerRoles,
        Embedded::DigitalCapabilities,
        Embedded::CapacityUnits,
        Embedded::Certifications,
    ];
    let mut common: HashSet<String> = EVERYDAY.split_whitespace().map(str::to_owned).collect();
    for entry in lists.into_iter().flat_map(|list| list.list().entries()) {
        for label in Lang::ALL.into_iter().filter_map(|lang| entry.label_in(lang)) {
            common.extend(folded_all(label));
        }
    }
    common
});

/// Whether a word is one of the trade or of everyday names: alone it tells nobody who a company is.
pub(super) fn is_common(word: &str) -> bool {
    let has = |word: &str| COMMON.contains(word);
    // Plurals and cases of the languages at hand.
    has(word)
        || ["s", "n", "en", "e", "er", "es", "i"]
            .iter()
            .any(|ending| word.strip_suffix(ending).is_some_and(|stem| stem.len() >= 4 && has(stem)))
}

/// Whether a long word is put together from words of the trade at both ends ("präzisions-dreh-teile"), with little between them.
pub(super) fn is_of_the_trade(word: &str) -> bool {
    const SHORTEST: usize = 4;
    const BETWEEN: usize = 5;
    let ends: Vec<usize> =
        (SHORTEST..word.len()).filter(|end| word.get(..*end).is_some_and(is_common)).collect();
    let begins: Vec<usize> = (SHORTEST..=word.len().saturating_sub(SHORTEST))
        .filter(|begin| word.get(*begin..).is_some_and(is_common))
        .collect();
    ends.iter().any(|end| begins.iter().any(|begin| (*end..=end + BETWEEN).contains(begin)))
}

//! The first words of a public face, made from the facts: no names in it, for the company to edit.

use super::model::{HEADLINE_MAX, Opportunity, TextInput};
use crate::codelists::{self, CodeRef, Embedded};
use crate::organisations::{Record, Stance};
use crate::web::i18n::Lang;

/// A headline and a summary in a language. Whole sentences where the catalogue speaks it; else only the names that the code lists
/// have in it, so that nobody gets a text of two languages.
pub(super) fn propose(record: &Record, opportunities: &[Opportunity], language: &str) -> TextInput {
    let words = Words { list: codelists::Lang::closest(language), sentences: Lang::parse(language) };
    let sectors = words.labels(record.sectors.iter().map(|claim| &claim.code));
    let headline = shortened(&sectors);
    let titles: Vec<String> = opportunities
        .iter()
        .filter(|one| one.said.kind.is_offer())
        .flat_map(|one| one.said.texts.all())
        .filter(|text| text.language == language)
        .map(|text| text.headline.clone())
        .collect();
    let wanted = record.countries.iter().filter(|one| one.stance == Stance::Wanted);
    let countries: Vec<String> = wanted.map(|one| words.label(Embedded::Countries, &one.country)).collect();
    let certificates = words.labels(record.certificates.iter().map(|one| &one.code));
    let cooperation = words.labels(&record.cooperation_types);
    let sentences = [
        ("proposal-fields", sectors),
        ("proposal-offers", titles),
        ("proposal-certificates", certificates),
        ("proposal-cooperation", cooperation),
        ("proposal-countries", countries),
    ];
    let said: Vec<String> = sentences
        .iter()
        .filter(|(_, list)| !list.is_empty())
        .map(|(key, list)| words.sentence(key, list))
        .collect();
    TextInput { language: language.to_owned(), headline, summary: said.join(" ") }
}

struct Words {
    list: codelists::Lang,
    sentences: Option<Lang>,
}

impl Words {
    fn label(&self, list: Embedded, code: &str) -> String {
        list.list().get(code).map_or(code, |entry| entry.label(self.list)).to_owned()
    }

    fn labels<'a>(&self, codes: impl IntoIterator<Item = &'a CodeRef>) -> Vec<String> {
        let label = |code| codelists::entry(code).map(|entry| entry.label(self.list).to_owned());
        codes.into_iter().filter_map(label).collect()
    }

    fn sentence(&self, key: &str, list: &[String]) -> String {
        match self.sentences {
            Some(lang) => lang.t(key).with("list", lang.list(list)).to_string(),
            None => format!("{}.", list.join(", ")),
        }
    }
}

/// As many names as fit into a headline.
fn shortened(names: &[String]) -> String {
    let mut headline = String::new();
    for name in names {
        let joined = if headline.is_empty() { name.clone() } else { format!("{headline}; {name}") };
        if joined.chars().count() > HEADLINE_MAX {
            break;
        }
        headline = joined;
    }
    if headline.is_empty() {
        headline = names.first().map(|name| name.chars().take(HEADLINE_MAX).collect()).unwrap_or_default();
    }
    headline
}

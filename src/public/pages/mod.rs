//! The public pages. Signed-in readers see on them what they may see beyond visitors.

mod landing;
mod opportunity;
mod profile;

use actix_web::web;

use crate::matching::engine::Marker;
use crate::profiles::views::{CapacityShown, CodeShown, LanguageShown, OpportunityShown};
use crate::web::i18n::Lang;
use crate::web::parts::Marked;

/// `/`, `/opportunities/{id}` and `/profiles/{id}`.
pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/", web::get().to(landing::landing))
        .route("/opportunities/{id}", web::get().to(opportunity::opportunity))
        .route("/profiles/{id}", web::get().to(profile::profile));
}

/// Country and, where it may be told, region.
fn place(country: &CodeShown, region: Option<&CodeShown>) -> String {
    match region {
        Some(region) if region.label != country.label => {
            format!("{}, {}", country.label, region.label)
        }
        _ => country.label.clone(),
    }
}

fn spoken(languages: &[LanguageShown]) -> String {
    languages.iter().map(|one| one.label.as_str()).collect::<Vec<_>>().join(", ")
}

fn labels(codes: &[CodeShown]) -> String {
    codes.iter().map(|one| one.label.as_str()).collect::<Vec<_>>().join(", ")
}

/// An opportunity in a list.
struct Entry {
    one: OpportunityShown,
    title: Marked,
    text: Marked,
    facts: Vec<String>,
}

impl Entry {
    fn of(one: OpportunityShown) -> Self {
        Self::marked(one, None)
    }

    /// With the words of a search marked.
    fn marked(one: OpportunityShown, marker: Option<&Marker>) -> Self {
        let mark = |text: &str| {
            let hits = marker.map(|marker| marker.ranges(&one.language, text)).unwrap_or_default();
            Marked::of(text, &hits)
        };
        let (title, text) = (mark(&one.title), mark(&first_sentences(&one.description)));
        Self { title, text, facts: facts(&one), one }
    }
}

/// The line of facts below an opportunity's title.
fn facts(one: &OpportunityShown) -> Vec<String> {
    let mut facts = vec![place(&one.country, one.region.as_ref())];
    facts.extend(one.size_class.iter().map(|size| size.label.clone()));
    facts.extend(one.cooperation_types.iter().take(2).map(|kind| kind.label.clone()));
    facts.push(spoken(&one.languages));
    facts.retain(|fact| !fact.is_empty());
    facts
}

/// "1 200 machine hours, from … until …, on site".
fn capacity(lang: Lang, one: &CapacityShown) -> String {
    let amount = lang.decimal(one.amount, 0);
    let mut parts = vec![format!("{amount} {}", one.unit.label)];
    parts.extend(one.from.map(|day| lang.t("capacity-from").with("day", lang.date(day)).to_string()));
    parts.extend(one.until.map(|day| lang.t("capacity-until").with("day", lang.date(day)).to_string()));
    parts.extend(one.site.map(|site| lang.word("capacity-site", site.word())));
    parts.join(", ")
}

/// What a list shows of a description: whole sentences within some 220 characters.
fn first_sentences(text: &str) -> String {
    const MOST: usize = 220;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = text.char_indices().nth(MOST) else { return text };
    let head = &text[..end];
    match head.rfind(". ") {
        Some(at) if at > MOST / 3 => head[..=at].to_owned(),
        _ => format!("{} …", head[..head.rfind(' ').unwrap_or(end)].trim_end()),
    }
}

/// In which language a text was written, and that it is not the reader's.
pub(crate) fn language_note(lang: &Lang, language: &str, translated: &bool) -> String {
    let names = crate::codelists::Lang::closest(lang.code());
    let name = crate::codelists::Embedded::Languages
        .list()
        .get(language)
        .map_or(language, |entry| entry.label(names));
    let key = if *translated { "text-second-language" } else { "text-language" };
    lang.t(key).with("language", name).to_string()
}

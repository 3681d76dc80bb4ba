//! Codes in forms: what the code search part shows, and `GET /codes` for its script.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::{Embedded, Entry, Hit, Lang, Why, nace, search};
use crate::error::{Error, Result};
use crate::web::codes::CodeEntry;
use crate::web::extract::Query;
use crate::web::i18n;

/// More results than these nobody reads in a form.
const SHOWN: usize = 8;
/// Other names shown with a result.
const OTHER_NAMES: usize = 5;
/// Letters of a note before it is cut.
const NOTE: usize = 160;

pub fn routes(config: &mut web::ServiceConfig) {
    config.route("/codes", web::get().to(find_codes));
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wanted {
    list: String,
    #[serde(default)]
    q: String,
}

/// The results that open below the field as one types.
async fn find_codes(request: HttpRequest, wanted: Query<Wanted>) -> Result<HttpResponse> {
    let list = Embedded::named(&wanted.0.list).ok_or(Error::NotFound)?;
    let found = found(list, &wanted.0.q, i18n::Lang::of_request(&request));
    Ok(HttpResponse::Ok().json(found))
}

/// What a search in a form finds, in the reader's language.
pub fn found(list: Embedded, typed: &str, reader: i18n::Lang) -> Vec<CodeEntry> {
    let lang = Lang::closest(reader.code());
    let hits = search(list.list(), typed, lang, SHOWN);
    let shown = |hit: Hit<'static>| {
        let own = (hit.why != Why::Code && hit.why != Why::Note).then_some(hit.matched);
        let others = hit.also_found_as.iter().map(|(_, term)| *term);
        let mut names: Vec<&str> = Vec::new();
        for name in own.into_iter().chain(others) {
            if name != hit.entry.label(lang) && !names.contains(&name) {
                names.push(name);
            }
        }
        names.truncate(OTHER_NAMES);
        CodeEntry { also: reader.list(&names), ..shown(list, hit.entry, reader) }
    };
    hits.into_iter().map(shown).collect()
}

/// The entries of codes chosen before; a code that the list does not have is left out.
pub fn chosen<'a>(
    list: Embedded,
    codes: impl IntoIterator<Item = &'a str>,
    reader: i18n::Lang,
) -> Vec<CodeEntry> {
    let known = codes.into_iter().filter_map(|code| list.list().get(code));
    known.map(|entry| shown(list, entry, reader)).collect()
}

fn shown(list: Embedded, entry: &Entry, reader: i18n::Lang) -> CodeEntry {
    let lang = Lang::closest(reader.code());
    let note = match list {
        Embedded::Nace21 => note_on_class(entry, lang, reader),
        _ => entry.note_in(lang).unwrap_or_default().to_owned(),
    };
    let code = entry.code().to_string();
    let known_by_code = matches!(list, Embedded::Nace21 | Embedded::Nace2);
    CodeEntry {
        tag: if known_by_code { code.clone() } else { String::new() },
        code,
        label: entry.label(lang).to_owned(),
        also: String::new(),
        note,
    }
}

/// An example of what belongs to a class. What belongs elsewhere is a long list of rare cases, which helps nobody to choose.
fn note_on_class(entry: &Entry, lang: Lang, reader: i18n::Lang) -> String {
    let Some(notes) = nace::notes(entry.code().as_str(), lang) else {
        return String::new();
    };
    let example = notes.includes.first().map(|what| shortened(what));
    example.map_or_else(String::new, |what| reader.t("codes-for-example").with("what", what).to_string())
}

/// Cut after a word.
fn shortened(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(NOTE) else {
        return text.to_owned();
    };
    let cut = text[..end].rfind(' ').unwrap_or(end);
    format!("{} …", text[..cut].trim_end_matches([',', ';', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_result_shows_the_other_names_and_an_example() {
        let found = found(Embedded::Nace21, "Zerspanung", i18n::Lang::EN);
        assert_eq!(found[0].code, "25.53");
        assert!(found[0].also.starts_with("Zerspanung, CNC machining, "), "{}", found[0].also);
        assert!(found[0].note.starts_with("For example: "), "{}", found[0].note);
    }

    #[test]
    fn chosen_codes_keep_their_order_and_unknown_ones_go() {
        let chosen = chosen(Embedded::Countries, ["HU", "QQ", "AT"], i18n::Lang::EN);
        let labels: Vec<&str> = chosen.iter().map(|entry| entry.label.as_str()).collect();
        assert_eq!(labels, ["Hungary", "Austria"]);
    }

    #[test]
    fn a_long_note_is_cut_after_a_word() {
        let long = "milling ".repeat(40);
        let cut = shortened(&long);
        assert!(cut.ends_with("milling …") && cut.chars().count() <= NOTE + 2);
        assert_eq!(shortened("short"), "short");
    }
}

//! How the order of a list comes about: what each reason asks, what it weighs in each kind of search, and where the numbers come
//! from. Open to everybody.

use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use crate::accounts::{self, MaybeCaller};
use crate::error::{Error, Result};
use crate::matching::engine::{Criterion, Preset};
use crate::matching::presets::PresetName;
use crate::web::extract::Path;
use crate::web::i18n::Lang;
use crate::web::page::Page;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "matching/order.html")]
struct Order {
    shell: Shell,
    /// Each reason and what it asks.
    reasons: Vec<(String, String)>,
    searches: Vec<Search>,
}

/// One kind of search.
struct Search {
    word: &'static str,
    name: String,
    meaning: String,
    /// The heaviest first; reasons without weight are left out.
    weights: Vec<Weight>,
    join: String,
    /// Where the numbers come from: a heading and the file's own text.
    origin: Vec<(String, String)>,
}

struct Weight {
    reason: String,
    /// Its part of all weights, in percent, and as written.
    percent: f64,
    written: String,
    /// What half of the most is worth, as written.
    half: String,
}

impl Search {
    fn of(name: PresetName, lang: Lang) -> Self {
        let preset = name.preset();
        let (seeker, candidate) = preset.join.shares();
        let join =
            lang.t("order-join").with("you", lang.percent(seeker)).with("them", lang.percent(candidate));
        let origin = |(key, text): (&String, &String)| (lang.word("origin", key), text.clone());
        Self {
            word: name.as_str(),
            name: lang.word("preset", name.as_str()),
            meaning: lang.word("preset-meaning", name.as_str()),
            weights: weights(&preset, lang),
            join: join.to_string(),
            origin: preset.provenance.iter().map(origin).collect(),
        }
    }
}

fn weights(preset: &Preset, lang: Lang) -> Vec<Weight> {
    let table = preset.weights.all();
    let whole: f64 = table.iter().map(|(_, weight)| *weight).sum();
    let mut by_weight = Criterion::ALL.to_vec();
    by_weight.retain(|criterion| table[*criterion] > 0.0);
    by_weight.sort_by(|a, b| table[*b].total_cmp(&table[*a]));
    let weight = |criterion: Criterion| Weight {
        reason: lang.word("criterion", criterion.as_str()),
        percent: 100.0 * table[criterion] / whole,
        written: lang.percent(table[criterion] / whole),
        half: lang.decimal(100.0 * preset.curves[criterion].at(0.5, 1.0), 0),
    };
    by_weight.into_iter().map(weight).collect()
}

pub(super) async fn order(caller: MaybeCaller, request: HttpRequest) -> Result<Page> {
    let shell = accounts::shell(&request, caller.0.as_ref()).with_title("order-title");
    let lang = shell.lang;
    let reason =
        |one: Criterion| (lang.word("criterion", one.as_str()), lang.word("criterion-asks", one.as_str()));
    Page::show(&Order {
        reasons: Criterion::ALL.map(reason).into(),
        searches: PresetName::ALL.map(|name| Search::of(name, lang)).into(),
        shell,
    })
}

/// The weight file of a kind of search, to the last digit.
pub(super) async fn file(word: Path<String>) -> Result<HttpResponse> {
    let name = word.0.strip_suffix(".toml").and_then(PresetName::parse).ok_or(Error::NotFound)?;
    Ok(HttpResponse::Ok().content_type("text/plain; charset=utf-8").body(name.file()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_search_is_explained_in_every_language() {
        for lang in Lang::all() {
            for search in PresetName::ALL.map(|name| Search::of(name, lang)) {
                let said = [&search.name, &search.meaning, &search.join].into_iter();
                let said = said.chain(search.origin.iter().map(|(heading, _)| heading));
                assert!(said.clone().all(|text| !text.contains('⟦')), "{:?}", said.collect::<Vec<_>>());
                let whole: f64 = search.weights.iter().map(|weight| weight.percent).sum();
                assert!(
                    (whole - 100.0).abs() < 1e-9
                        && search.weights.is_sorted_by(|a, b| a.percent >= b.percent)
                );
            }
        }
    }
}

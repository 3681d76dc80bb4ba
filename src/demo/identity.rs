//! What a company is called and where it sits: invented names, real towns.

use std::collections::BTreeSet;

use super::content::{Content, Country};
use super::dice::Dice;
use super::people::slug;
use super::record::Draft;
use crate::codelists::{fold, tokens};

/// Name, town, NUTS 3 region, web domain and registration number.
pub(super) struct Identity {
    pub(super) name: String,
    pub(super) town: String,
    pub(super) region: String,
    pub(super) domain: String,
    pub(super) number: String,
}

/// Names given so far, and the words of names; neither is given twice.
#[derive(Default)]
pub(super) struct Taken(BTreeSet<String>);

/// Second words of names, by the kind of business.
const TAILS: &[(&str, &[&str])] = &[
    ("metal", &["Metall", "Mekano", "Inox", "Ferro"]),
    ("machine", &["Technik", "Makina", "Motion"]),
    ("electro", &["Elektro", "Tronic", "Sense"]),
    ("medical", &["Medica", "Surgica", "Vita"]),
    ("vehicle", &["Mobil", "Trans", "Auto"]),
    ("plastic", &["Plast", "Poly", "Chem"]),
    ("wood", &["Lignum", "Forma", "Casa"]),
    ("textile", &["Tex", "Fabrica", "Linea"]),
    ("food", &["Gusto", "Natura", "Delika"]),
    ("trade", &["Trade", "Handel", "Impex"]),
    ("digital", &["Digital", "Logic", "Soft"]),
    ("service", &["Projekt", "Consult", "Service"]),
    ("research", &["Institute", "Scientia"]),
];

/// Draws until the name is new and no word of it occurs in what the company says in public.
pub(super) fn draw(
    dice: &mut Dice,
    draft: &Draft<'_>,
    country: &Country,
    said: &[String],
    taken: &mut Taken,
) -> Identity {
    let kind = draft.field.kind.as_str();
    let spoken: BTreeSet<String> = said.iter().flat_map(|text| tokens(text)).collect();
    let mut bare = String::new();
    for _ in 0..400 {
        bare = bare_name(dice, country, kind);
        let key = fold(&bare);
        if !betrayed(&bare, &spoken) && !taken.0.contains(&key) {
            taken.0.insert(key);
            break;
        }
    }
    let fits = |form: &&String| fits(form, draft.headcount);
    let forms: Vec<&String> = country.legal.iter().filter(fits).collect();
    let legal = dice.one(&forms).map_or("_", |form| form.as_str());
    let (town, region) = place(dice, draft.content, draft.country, kind);
    Identity {
        name: legal.replace('_', &bare),
        town,
        region,
        domain: format!("{}.example", slug(&bare, '-')),
        number: number(dice, &country.register),
    }
}

/// Nobody founds a share company for five people, or employs two hundred as a sole trader.
fn fits(form: &str, headcount: u32) -> bool {
    const SMALL: &[&str] = &["e.U.", "Bt.", "j.d.o.o.", "S.n.c.", "Sp. j.", "S. Coop."];
    const LARGE: &[&str] =
        &["AG", "Zrt.", "S.A.", "S.p.A.", "NV", "N.V.", "A/S", "Oyj", "a.s.", "d.d.", "ASA", "A.E.", "AB _"];
    let has = |list: &[&str]| list.iter().any(|one| form.ends_with(one) || form == *one);
    !(headcount > 35 && has(SMALL) || headcount < 20 && has(LARGE))
}

fn bare_name(dice: &mut Dice, country: &Country, kind: &str) -> String {
    let mut stem = || {
        let head = dice.one(&country.heads).map_or("", String::as_str);
        let tail = dice.one(&country.tails).map_or("", String::as_str);
        format!("{head}{tail}")
    };
    let first = stem();
    let tails = TAILS.iter().find(|(of, _)| *of == kind).map_or(&[][..], |(_, tails)| tails);
    match dice.below(10) {
        0..=3 => first,
        4..=7 => format!("{first} {}", dice.one(tails).copied().unwrap_or_default()),
        _ => {
            let family = dice.one(&country.family).map_or("", String::as_str);
            format!("{family} {first}")
        }
    }
}

/// Whether a word of the name, or one near by, is among the words of the texts.
pub(super) fn betrayed(name: &str, spoken: &BTreeSet<String>) -> bool {
    tokens(name).iter().filter(|word| word.len() > 2).any(|word| {
        spoken.iter().any(|said| {
            said == word
                || (word.len() > 4 && said.contains(word.as_str()))
                || (word.len() > 4 && strsim::osa_distance(said, word) <= word.len() / 5)
        })
    })
}

/// A kind of business gathers in one region of a country: five of six are found there.
fn place(dice: &mut Dice, content: &Content, code: &str, kind: &str) -> (String, String) {
    let none = (String::new(), String::new());
    let Some(regions) = content.places.get(code) else { return none };
    let home = TAILS.iter().position(|(of, _)| *of == kind).unwrap_or(0) % regions.len().max(1);
    let region = if dice.chance(84) { home } else { dice.below(regions.len()) };
    let place = regions.get(region).and_then(|towns| dice.one(towns));
    place.map_or(none, |place| (place.town.clone(), place.region.clone()))
}

fn number(dice: &mut Dice, pattern: &str) -> String {
    pattern
        .chars()
        .map(|c| if c == '#' { char::from_digit(dice.below(10) as u32, 10).unwrap_or('0') } else { c })
        .collect()
}

//! What a company delivered: the evidence behind its sectors.

use chrono::Datelike as _;

use super::dice::Dice;
use super::people;
use super::record::Draft;
use super::wording::{Part, Piece, choice, say};
use super::world::Reference;

/// What it delivered: the evidence behind its sectors.
pub(super) fn references(dice: &mut Dice, draft: &Draft<'_>) -> Vec<Reference> {
    if draft.thin || dice.chance(14) {
        return Vec::new();
    }
    let count = dice.weighted(&[0, 28, 36, 24, 12]);
    let mut said = Vec::new();
    let mut all = Vec::new();
    for turn in 0..count * 3 {
        if all.len() == count {
            break;
        }
        let number = if turn < 2 { choice(dice, draft.size, false) } else { dice.below(729) as u64 };
        let told = |language| {
            say(draft.content, Piece::Field(draft.field_name, Part::Reference(turn % 2), number), language)
        };
        let text = told(draft.languages.0);
        if said.contains(&text) {
            continue;
        }
        said.push(text.clone());
        let second = draft.languages.1.map(|language| (language, told(language)));
        all.push(reference(dice, draft, (text, second), turn));
    }
    all
}

fn reference(
    dice: &mut Dice,
    draft: &Draft<'_>,
    (text, second): (String, Option<(&'static str, String)>),
    turn: usize,
) -> Reference {
    let places: Vec<&String> = draft.content.countries.keys().collect();
    let abroad = draft.abroad && dice.chance(75);
    let country =
        if abroad { dice.one(&places).map_or(draft.country, |code| code.as_str()) } else { draft.country };
    let own = draft.content.countries.get(country);
    let contact = own.filter(|_| dice.chance(55)).map(|own| people::name(dice, own));
    let confirmed_by = match dice.below(10) {
        0..=2 if contact.is_some() => Some("partner"),
        3 | 4 => Some("adviser"),
        _ => None,
    };
    let nace = &draft.field.nace;
    let sector = nace.get(turn % 3 / 2).or(nace.first()).cloned().unwrap_or_default();
    let year = draft.today.year() - i32::try_from(dice.between(0, 7)).unwrap_or(0);
    Reference {
        text,
        language: draft.languages.0,
        second,
        sector,
        year,
        country: country.to_owned(),
        contact,
        confirmed_by,
    }
}

//! People of the demo world, with addresses that no mail can ever reach.

use std::collections::BTreeSet;

use super::content::Country;
use super::dice::Dice;
use super::world::Person;
use crate::codelists::fold;

/// Everybody, each address once.
#[derive(Default)]
pub(super) struct People {
    pub(super) all: Vec<Person>,
    addresses: BTreeSet<String>,
}

impl People {
    /// Somebody who works at `domain`; the index in the world.
    pub(super) fn add(&mut self, name: String, domain: &str, language: &'static str) -> usize {
        let local = slug(&name, '.');
        let mut email = format!("{local}@{domain}");
        let mut twin = 1;
        while !self.addresses.insert(email.clone()) {
            twin += 1;
            email = format!("{local}{twin}@{domain}");
        }
        self.all.push(Person { name, email, language, administrator: false });
        self.all.len() - 1
    }
}

/// A name as people of that country bear it.
pub(super) fn name(dice: &mut Dice, country: &Country) -> String {
    let woman = dice.chance(45);
    let given = dice.one(if woman { &country.women } else { &country.men });
    let index = dice.below(country.family.len());
    let feminine = if woman { country.family_f.get(index) } else { None };
    let family = feminine.or_else(|| country.family.get(index));
    let (given, family) = (given.map_or("", String::as_str), family.map_or("", String::as_str));
    if country.family_first { format!("{family} {given}") } else { format!("{given} {family}") }
}

/// Small ASCII letters and digits, with one sign between words.
pub(super) fn slug(text: &str, between: char) -> String {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(&between.to_string())
}

/// Pages exist in these languages; everybody else reads English.
pub(super) fn page_language(country: &str) -> &'static str {
    if matches!(country, "DE" | "AT" | "CH") { "de" } else { "en" }
}

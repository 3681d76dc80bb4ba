//! How the sentences of the files become texts: choices are made once and hold in every language.

use super::content::{Content, FieldTexts, LANGUAGES, Phrase};
use super::dice::Dice;
use super::world::{Text, Texts};

/// A sentence before its language is known. The number decides the choices in it.
#[derive(Clone, Copy)]
pub(super) enum Piece<'a> {
    /// Field and place in its texts.
    Field(&'a str, Part, u64),
    Phrase(&'a Phrase),
    /// What stands before a colon.
    Prefix(&'a Phrase),
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Head(usize),
    Core(usize),
    OfferTitle,
    OfferText,
    Seek(usize),
    Reference(usize),
    Capacity,
}

/// The language of a text by its two letters; English for an unknown one.
pub(super) fn known(language: &str) -> &'static str {
    LANGUAGES.into_iter().find(|known| *known == language).unwrap_or(LANGUAGES[0])
}

/// The sentence in that language, its choices made.
pub(super) fn say(content: &Content, piece: Piece<'_>, language: &str) -> String {
    match piece {
        Piece::Phrase(phrase) => phrase.text(language).to_owned(),
        Piece::Prefix(phrase) => phrase.prefix(language).to_owned(),
        Piece::Field(field, part, choice) => {
            let index = LANGUAGES.iter().position(|known| *known == language).unwrap_or(0);
            let texts = content.texts[index].get(field);
            texts.map_or_else(String::new, |texts| choose(part.of(texts), choice))
        }
    }
}

impl Part {
    /// A number of its own.
    pub(super) fn key(self) -> u64 {
        match self {
            Part::Head(index) => index as u64,
            Part::Core(index) => 10 + index as u64,
            Part::OfferTitle => 20,
            Part::OfferText => 21,
            Part::Seek(index) => 30 + index as u64,
            Part::Reference(index) => 40 + index as u64,
            Part::Capacity => 50,
        }
    }

    fn of(self, texts: &FieldTexts) -> &str {
        let (list, index) = match self {
            Part::Head(index) => (&texts.head, index),
            Part::Core(index) => (&texts.core, index),
            Part::OfferTitle => (&texts.offer, 0),
            Part::OfferText => (&texts.offer, 1),
            Part::Seek(index) => (&texts.seek, index),
            Part::Reference(index) => (&texts.refs, index),
            Part::Capacity => return &texts.cap,
        };
        list.get(index).map_or("", String::as_str)
    }
}

/// Numbers that make the choices of a piece fit the size of a company (0 small … 2 large), always or mostly.
pub(super) fn choice(dice: &mut Dice, size: usize, strict: bool) -> u64 {
    (0..6).fold(0, |all, _| {
        let digit = if strict || dice.chance(55) { size } else { dice.below(3) };
        all * 3 + digit as u64
    })
}

/// Replaces each `[a|b|c]` by one of its words; the choices are the digits of `number` to the base three.
pub(super) fn choose(text: &str, mut number: u64) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        let Some((choices, after)) = after.split_once(']') else { break };
        let options: Vec<&str> = choices.split('|').collect();
        let digit = usize::try_from(number % 3).unwrap_or(0);
        // Two words share three digits: small and middle take the first.
        let index = digit * options.len() / 3;
        out.push_str(before);
        out.push_str(options.get(index).copied().unwrap_or_default());
        rest = after;
        number /= 3;
    }
    out.push_str(rest);
    capitalised(out)
}

/// A sentence may begin with a choice that is a small word.
fn capitalised(text: String) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) if first.is_lowercase() => first.to_uppercase().chain(letters).collect(),
        _ => text,
    }
}

/// The same headline and body in the language of the company and perhaps in a second one.
pub(super) fn texts(
    content: &Content,
    languages: (&'static str, Option<&'static str>),
    headline: &[Piece<'_>],
    body: &[Piece<'_>],
) -> Texts {
    let write = |language: &'static str| {
        let join = |pieces: &[Piece<'_>], between: &str| {
            let said: Vec<String> = pieces.iter().map(|piece| say(content, *piece, language)).collect();
            said.join(between)
        };
        // French sets a blank before the colon.
        let colon = if language == "fr" { " : " } else { ": " };
        Text { language, headline: join(headline, colon), body: join(body, " ") }
    };
    Texts { original: write(languages.0), second: languages.1.map(write) }
}

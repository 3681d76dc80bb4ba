//! Names of people: those who work there for certain, others as a question.

use super::words::{Word, folded_all, is_common, is_legal_form, span};
use super::{Hit, LeakKind};

/// Names of people, each as folded words.
#[derive(Debug, Clone, Default)]
pub(super) struct People(Vec<Vec<String>>);

/// Words before a person's name, folded.
const SALUTATIONS: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "herr",
    "herrn",
    "frau",
    "monsieur",
    "madame",
    "mme",
    "signor",
    "signora",
    "sig",
    "senor",
    "senora",
    "sr",
    "sra",
    "pan",
    "pani",
    "ur",
    "ing",
    "dipl",
    "dr",
    "prof",
    "contact",
    "ansprechpartner",
    "ansprechpartnerin",
    "kapcsolattarto",
    "contatto",
    "contacto",
    "kontakt",
    "founder",
    "grunder",
    "ceo",
    "geschaftsfuhrer",
    "inhaber",
    "inhaberin",
    "owner",
];

/// Frequent given names of the languages at hand, folded.
const GIVEN: &str = "\
adam agnieszka alessandro alexander alexandra alberto ana andras andre andrea andreas andrew angela anja anna anne antonio attila \
barbara bela bernd bernhard birgit carlos carmen caroline catherine charles chiara christian christina christine claudia claire \
daniel david diego dorota elena elisabeth elizabeth emma erika ernst eva eric fabio ferenc fernando francesco francisco franck \
francois frank franz friedrich gabor gabriele georg george gerhard giovanni giulia giuseppe gunther gyorgy hans heinz helmut henri \
ilona isabel istvan ivan jacques james jan janos jean jerzy joan johann johanna john jorge jose josef joseph juan julia jurgen kai \
karin karl katalin katarzyna katharina klaus krisztina krzysztof lars laszlo laura laurent lorenzo lucia luigi luis maciej manuel marc \
marco marek margit maria mariana marie mario markus marta martin martina matteo maurizio michael michel miguel mihaly monika nathalie \
nicolas nicole olivier pablo paolo patrick paul pavel pedro peter petra philippe pierre piotr rafael rainer ralf richard robert roberto \
roland sabine sandor sara sebastian sergio silvia simon sophie stefan stefano stephan susanne sylvie tamas thomas tibor tomasz ulrich ursula \
uwe veronika vincent walter werner william wolfgang zoltan zsolt zsuzsanna";

impl People {
    pub(super) fn add(&mut self, name: &str) {
        let words: Vec<String> = folded_all(name)
            .into_iter()
            .filter(|word| word.len() >= 2 && !SALUTATIONS.contains(&word.as_str()))
            .collect();
        if !words.is_empty() {
            self.0.push(words);
        }
    }

    pub(super) fn find(&self, words: &[Word<'_>], hits: &mut Vec<Hit>) {
        for name in &self.0 {
            find_whole(name, words, hits);
            for word in words.iter().filter(|word| word.is_capitalised()) {
                let part = word.folded.len() >= 4 && name.contains(&word.folded);
                if part && !is_common(&word.folded) {
                    let range = word.range.clone();
                    hits.push(Hit { kind: LeakKind::Person, range, certain: false });
                }
            }
        }
        for window in words.windows(2) {
            let [first, second] = window else { continue };
            let given = || GIVEN.split_whitespace().any(|name| name == first.folded);
            let named = second.is_capitalised()
                && second.folded.len() >= 3
                && !second.folded.bytes().any(|b| b.is_ascii_digit())
                && !is_common(&second.folded)
                && !is_legal_form(&second.folded);
            let announced = SALUTATIONS.contains(&first.folded.as_str());
            if named && first.is_capitalised() && (announced || given()) {
                hits.push(Hit { kind: LeakKind::Person, range: span(window), certain: false });
            }
        }
    }
}

/// Given and family name beside each other, in either order.
fn find_whole(name: &[String], words: &[Word<'_>], hits: &mut Vec<Hit>) {
    if name.len() < 2 {
        return;
    }
    for window in words.windows(name.len()) {
        let here: Vec<&str> = window.iter().map(|word| word.folded.as_str()).collect();
        let forwards = here.iter().zip(name).all(|(here, part)| here == part);
        let backwards = here.iter().zip(name.iter().rev()).all(|(here, part)| here == part);
        if forwards || backwards {
            hits.push(Hit { kind: LeakKind::Person, range: span(window), certain: true });
        }
    }
}

//! The search for what gives a company away in a text that others will read: its name and brand, its web domain, addresses,
//! telephone and registration numbers, names of people. Pure: values in, hits out.
//!
//! A *certain* hit blocks publication. An unsure one ("is this a name?") must be confirmed by a tick.

mod addresses;
mod names;
mod numbers;
mod people;
mod words;

#[cfg(test)]
mod tests;

use std::ops::Range;

use crate::error::{FieldError, Message};
use crate::text_enum;

use names::Names;
use people::People;

text_enum!(
    /// What a hit gives away.
    LeakKind {
        /// The organisation's name or brand.
        Name = "name",
        /// A web address.
        WebAddress = "web_address",
        Email = "email",
        Phone = "phone",
        /// A registration or tax number.
        RegistrationNumber = "registration_number",
        /// A person's name.
        Person = "person",
        /// The town, which says more than the region shown.
        Town = "town",
    }
);

/// One place in a text that gives something away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leak {
    pub kind: LeakKind,
    /// Bytes of the text.
    pub range: Range<usize>,
    /// The words there, as written.
    pub found: String,
    /// A certain hit blocks; an unsure one may be confirmed to be harmless.
    pub certain: bool,
    /// Somebody has said so already, of this very text.
    pub settled: bool,
}

/// What must not be told, prepared for searching.
#[derive(Debug, Clone, Default)]
pub struct Secrets {
    names: Names,
    people: People,
    domains: Vec<String>,
    numbers: Vec<String>,
    towns: Vec<String>,
}

impl Secrets {
    /// The organisation's legal name. Its brand is taken from the name and from the web domain.
    pub fn of_name(name: &str) -> Self {
        let mut secrets = Self::default();
        secrets.names.add(name);
        secrets
    }
    /// Its web site as people write it: an address, or only the domain.
    #[must_use]
    pub fn with_website(mut self, website: Option<&str>) -> Self {
        if let Some(domain) = website.and_then(addresses::domain_of) {
            if let Some(brand) = domain.split('.').next() {
                self.names.add_brand(brand);
            }
            self.domains.push(domain);
        }
        self
    }
    #[must_use]
    pub fn with_registration_number(mut self, number: Option<&str>) -> Self {
        self.numbers.extend(number.and_then(numbers::comparable));
        self
    }
    /// The name of somebody who works there.
    #[must_use]
    pub fn with_person(mut self, name: &str) -> Self {
        self.people.add(name);
        self
    }
    /// The town, unless the shown name of the region says it anyway.
    #[must_use]
    pub fn with_town(mut self, town: &str) -> Self {
        let town = words::folded_all(town);
        if town.iter().map(String::len).sum::<usize>() >= 3 {
            self.towns.push(town.join(" "));
        }
        self
    }
}

/// Everything in a text that gives something away, in the order of the text, without overlaps.
pub fn find(secrets: &Secrets, text: &str) -> Vec<Leak> {
    let words = words::of(text);
    let mut hits = Vec::new();
    addresses::find(&secrets.domains, text, &words, &mut hits);
    numbers::find(&secrets.numbers, text, &words, &mut hits);
    secrets.names.find(&words, &mut hits);
    secrets.people.find(&words, &mut hits);
    find_towns(&secrets.towns, &words, &mut hits);
    let mut kept: Vec<Leak> = Vec::new();
    hits.sort_by_key(|hit: &Hit| (!hit.certain, hit.range.start, usize::MAX - hit.range.len()));
    for hit in hits {
        let free =
            kept.iter().all(|other| hit.range.end <= other.range.start || other.range.end <= hit.range.start);
        if let (true, Some(found)) = (free, text.get(hit.range.clone())) {
            let found = found.to_owned();
            let Hit { kind, range, certain } = hit;
            kept.push(Leak { kind, range, found, certain, settled: false });
        }
    }
    kept.sort_by_key(|leak| leak.range.start);
    kept
}

/// A hit before its words are cut out.
#[derive(Debug)]
struct Hit {
    kind: LeakKind,
    range: Range<usize>,
    certain: bool,
}

fn find_towns(towns: &[String], words: &[words::Word<'_>], hits: &mut Vec<Hit>) {
    for town in towns {
        let parts: Vec<&str> = town.split(' ').collect();
        for window in words.windows(parts.len()) {
            if window.iter().zip(&parts).all(|(word, part)| word.folded == *part) {
                let range = words::span(window);
                hits.push(Hit { kind: LeakKind::Town, range, certain: false });
            }
        }
    }
}

impl Leak {
    /// What it is and what to write instead, or the question to answer.
    pub fn advice(&self) -> Message {
        let key = match (self.kind, self.certain) {
            (LeakKind::Name, true) => "error-leak-name",
            (LeakKind::Name, false) => "error-leak-name-unsure",
            (LeakKind::WebAddress, true) => "error-leak-web",
            (LeakKind::WebAddress, false) => "error-leak-web-unsure",
            (LeakKind::Email, _) => "error-leak-email",
            (LeakKind::Phone, true) => "error-leak-phone",
            (LeakKind::Phone, false) | (LeakKind::RegistrationNumber, false) => "error-leak-number-unsure",
            (LeakKind::RegistrationNumber, true) => "error-leak-number",
            (LeakKind::Person, true) => "error-leak-person",
            (LeakKind::Person, false) => "error-leak-person-unsure",
            (LeakKind::Town, _) => "error-leak-town-unsure",
        };
        Message::new(key).with("found", &self.found)
    }

    /// The word by which a tick confirms an unsure hit as harmless.
    pub fn confirmation(&self) -> String {
        format!("{}:{}", self.kind, self.found)
    }
}

/// A text that others will read, by the name of its field, with its hits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    pub field: String,
    pub text: String,
    pub leaks: Vec<Leak>,
}

/// Searches several fields.
pub fn check(secrets: &Secrets, texts: Vec<(String, String)>) -> Vec<Checked> {
    let one = |(field, text): (String, String)| {
        let leaks = find(secrets, &text);
        Checked { field, text, leaks }
    };
    texts.into_iter().map(one).collect()
}

/// What stands in the way of publication: certain hits, and unsure ones that nobody has confirmed.
pub fn in_the_way(checked: &[Checked], confirmed: &[String]) -> Vec<FieldError> {
    let blocks = |leak: &&Leak| leak.certain || !(leak.settled || confirmed.contains(&leak.confirmation()));
    let of_field = |one: &Checked| {
        let errors = one
            .leaks
            .iter()
            .filter(blocks)
            .map(|leak| FieldError { field: one.field.clone(), message: leak.advice() });
        errors.collect::<Vec<_>>()
    };
    checked.iter().flat_map(of_field).collect()
}

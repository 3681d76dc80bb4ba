//! Whether two records may be one company.

use super::CaseReason;
use super::Record;
use super::keys::{name_key, registration_key, web_domain};

/// What is compared of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keys {
    pub country: String,
    pub name: String,
    pub web_domain: Option<String>,
    pub registration: Option<String>,
}

impl Keys {
    pub fn of(record: &Record) -> Self {
        let number = record.registration_number.as_deref();
        Self {
            country: record.country.clone(),
            name: name_key(&record.name),
            web_domain: record.website.as_deref().and_then(web_domain),
            registration: number.and_then(|number| registration_key(&record.country, number)),
        }
    }
}

/// The strongest sign that two records are one company, and how alike they are by it (1 is the same).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Likeness {
    pub reason: CaseReason,
    pub similarity: f64,
}

/// Names this near by edits (optimal string alignment, as a share of the longer one) are alike …
const NEAR_BY_EDITS: f64 = 0.88;
/// … or this near by Jaro–Winkler, which forgives a missing end, while edits don't speak against it.
const NEAR_BY_BEGINNING: (f64, f64) = (0.96, 0.75);
/// Shorter names are alike only when they are the same: "Alma" and "Alba" are two companies.
const SHORTEST: usize = 5;

/// `None` when nothing speaks for one company. It is the same in both directions.
pub fn likeness(one: &Keys, other: &Keys) -> Option<Likeness> {
    let same = |a: &Option<String>, b: &Option<String>| a.is_some() && a == b;
    let home = one.country == other.country;
    if home && same(&one.registration, &other.registration) {
        return Some(Likeness { reason: CaseReason::RegistrationNumber, similarity: 1.0 });
    }
    if same(&one.web_domain, &other.web_domain) {
        return Some(Likeness { reason: CaseReason::WebDomain, similarity: 1.0 });
    }
    // Two numbers of one register are two companies, whatever their names.
    let apart = one.registration.is_some() && other.registration.is_some();
    if !home || apart {
        return None;
    }
    let similarity = names(&one.name, &other.name)?;
    Some(Likeness { reason: CaseReason::Name, similarity })
}

fn names(one: &str, other: &str) -> Option<f64> {
    if one.is_empty() || other.is_empty() {
        return None;
    }
    if one == other {
        return Some(1.0);
    }
    let (short, long) = (one.len().min(other.len()), one.len().max(other.len()));
    // Cheap refusals first: the comparison is made with every company of the country.
    if short < SHORTEST || (long - short) * 4 > long || digits(one) != digits(other) {
        return None;
    }
    let edits = 1.0 - strsim::osa_distance(one, other) as f64 / long as f64;
    let beginning = strsim::jaro_winkler(one, other);
    let near = edits >= NEAR_BY_EDITS || (beginning >= NEAR_BY_BEGINNING.0 && edits >= NEAR_BY_BEGINNING.1);
    near.then_some(edits.max(0.0))
}

/// "Holding 1" and "Holding 2" differ in what matters.
fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests;

//! Codes as people and programs send them.

use chrono::NaiveDate;

use crate::codelists::{CodeRef, Embedded, countries};
use crate::error::{Fields, Message};

/// A code of an embedded list, as the list writes it.
pub(super) fn code(list: Embedded, sent: &str) -> Result<String, Message> {
    reference(list, sent).map(|found| found.code.as_str().to_owned())
}

/// As [`code`]; nothing sent is nothing said.
pub(super) fn optional_code(list: Embedded, sent: &str) -> Result<Option<String>, Message> {
    if sent.trim().is_empty() { Ok(None) } else { code(list, sent).map(Some) }
}

/// A code of an embedded list with the list's name and version.
pub(super) fn reference(list: Embedded, sent: &str) -> Result<CodeRef, Message> {
    let found = list.list().reference(sent.trim());
    found.ok_or_else(|| Message::new("error-code-unknown").with("list", list.name()))
}

/// A country by its ISO code (also EL and UK).
pub(super) fn country(sent: &str) -> Result<String, Message> {
    if sent.trim().is_empty() {
        return Err(Message::new("error-country-empty"));
    }
    let found = countries::country(sent);
    found.map(|country| country.code.as_str().to_owned()).ok_or_else(|| Message::new("error-country-unknown"))
}

/// A sector: a code of NACE 2.1 alone ("25.53"), of NACE with its version, or one of `held` (a network's own list that came with
/// the record), both as list:version:code.
pub(super) fn sector(sent: &str, held: &[&CodeRef]) -> Result<CodeRef, Message> {
    let sent = sent.trim();
    if let Some(found) = Embedded::Nace21.list().reference(sent) {
        return Ok(found);
    }
    let unknown = || Message::new("error-code-unknown").with("list", Embedded::Nace21.name());
    let named: CodeRef = sent.parse().map_err(|_| unknown())?;
    let in_nace = [Embedded::Nace21, Embedded::Nace2]
        .into_iter()
        .any(|list| list.list().reference(named.code.as_str()).is_some_and(|found| found == named));
    if in_nace || held.contains(&&named) { Ok(named) } else { Err(unknown()) }
}

/// A day like 2027-06-30.
pub(super) fn day(sent: &str) -> Result<NaiveDate, Message> {
    let parsed = NaiveDate::parse_from_str(sent.trim(), "%Y-%m-%d");
    let sensible = |day: &NaiveDate| {
        use chrono::Datelike as _;
        (1900..=2200).contains(&day.year())
    };
    parsed.ok().filter(sensible).ok_or_else(|| Message::new("error-day"))
}

/// Reads every entry of a list on its own; what is wrong is noted as `field.0`, `field.1` …; twins count once.
pub(super) fn each<I, T: PartialEq>(
    fields: &mut Fields,
    field: &str,
    most: usize,
    sent: &[I],
    mut read: impl FnMut(&mut Fields, &str, &I) -> Option<T>,
) -> Vec<T> {
    if sent.len() > most {
        fields.refuse(field, Message::new("error-too-many-entries").with("most", most));
        return Vec::new();
    }
    let mut found = Vec::with_capacity(sent.len());
    for (index, one) in sent.iter().enumerate() {
        let name = format!("{field}.{index}");
        if let Some(value) = read(fields, &name, one).filter(|value| !found.contains(value)) {
            found.push(value);
        }
    }
    found
}

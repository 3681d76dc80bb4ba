//! One row of the file becomes one record of ours, or a list of what is wrong with it.

use std::collections::HashMap;
use std::str::FromStr;

use serde_json::{Map, Value};

use super::mapping::{CodeColumn, Column, Mapping};
use super::report::Problem;
use crate::codelists::{CodeRef, Embedded, List, ListId, Version, countries};
use crate::organisations::{self, Certificate, CountryStance, Level, Record, SectorClaim, Spoken, Stance};
use crate::profiles::{HEADLINE_MAX, SUMMARY_MAX};

/// What a row says, checked against the code lists. Nothing here is stored yet.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Draft {
    pub(super) line: u64,
    pub(super) external_id: String,
    pub(super) record: Record,
    pub(super) headline: String,
    pub(super) summary: String,
    /// Of headline and summary, ISO 639-1.
    pub(super) language: String,
    /// The network's numbers of those with whom it has worked.
    pub(super) partners: Vec<String>,
}

/// The lists that the mapping's sector columns speak of, looked up once before reading.
pub(super) struct Lists<'a> {
    pub(super) sectors: HashMap<(ListId, Version), &'a List>,
}

const LONGEST_NAME: usize = 200;

/// Reads one row. Either the whole record, or every problem in it.
pub(super) fn read(
    line: u64,
    row: &Map<String, Value>,
    mapping: &Mapping,
    lists: &Lists<'_>,
) -> Result<Draft, Vec<Problem>> {
    let mut cells = Cells { line, row, problems: Vec::new() };
    let record = Record {
        name: cells.required(&mapping.name, LONGEST_NAME),
        kind: cells
            .code(mapping.kind.as_ref(), Embedded::OrganisationTypes)
            .unwrap_or_else(|| "COMPANY".to_owned()),
        country: cells.country(&mapping.country),
        city: cells.text(mapping.city.as_ref(), 100).unwrap_or_default(),
        region: cells.code(mapping.region.as_ref(), Embedded::Nuts2024),
        website: cells.website(mapping.website.as_ref()),
        registration_number: cells.text(mapping.registration_number.as_ref(), 60),
        founded_year: cells.parsed(mapping.founded_year.as_ref(), "write a year like 1994"),
        headcount_band: cells.code(mapping.headcount_band.as_ref(), Embedded::HeadcountBands),
        turnover_band: cells.code(mapping.turnover_band.as_ref(), Embedded::TurnoverBands),
        languages: cells.languages(mapping.languages.as_ref()),
        sectors: mapping.sectors.iter().flat_map(|column| cells.sectors(column, lists)).collect(),
        certificates: cells
            .codes(mapping.certificates.as_ref(), Embedded::Certifications)
            .into_iter()
            .map(|code| Certificate { code, valid_until: None })
            .collect(),
        cooperation_types: cells.codes(mapping.cooperation_types.as_ref(), Embedded::CooperationTypes),
        countries: cells.stances(mapping),
        capabilities: cells.codes(mapping.digital_capabilities.as_ref(), Embedded::DigitalCapabilities),
        ..Record::default()
    };
    let draft = Draft {
        line,
        external_id: cells.required(&mapping.external_id, 100),
        record,
        headline: cells.text(mapping.headline.as_ref(), HEADLINE_MAX).unwrap_or_default(),
        summary: cells.summary(mapping),
        language: cells
            .code(mapping.language.as_ref(), Embedded::Languages)
            .unwrap_or_else(|| "en".to_owned()),
        partners: cells.numbers(mapping.known_partners.as_ref()),
    };
    if cells.problems.is_empty() { Ok(draft) } else { Err(cells.problems) }
}

/// The cells of one row; notes what is wrong on the way.
struct Cells<'a> {
    line: u64,
    row: &'a Map<String, Value>,
    problems: Vec<Problem>,
}

impl Cells<'_> {
    fn refuse(&mut self, column: &str, value: &str, problem: &str) {
        self.problems.push(Problem::new(self.line, column, value, problem));
    }

    /// The cell's word, translated and with the default applied; `None` when it says nothing.
    fn word(&mut self, column: &Column) -> Option<String> {
        let cells = [&column.name, &column.or].into_iter().flatten().filter_map(|name| self.row.get(name));
        let cell = cells.map(plain).find(|cell| !cell.trim().is_empty()).unwrap_or_default();
        let cell = cell.trim();
        if cell.is_empty() {
            return column.default.clone();
        }
        if column.words.is_empty() {
            return Some(cell.to_owned());
        }
        match column.words.get(cell).or(column.default.as_ref()) {
            Some(word) => Some(word.clone()),
            None => {
                self.refuse(
                    &label(column),
                    cell,
                    "the mapping has no word for this; add it under words or give a default",
                );
                None
            }
        }
    }

    fn text(&mut self, column: Option<&Column>, longest: usize) -> Option<String> {
        let column = column?;
        let text = clean(&self.word(column)?);
        if text.chars().count() > longest {
            self.refuse(&label(column), &text, &format!("longer than {longest} characters; shorten it"));
            return None;
        }
        (!text.is_empty()).then_some(text)
    }

    fn website(&mut self, column: Option<&Column>) -> Option<String> {
        let (column, text) = (column?, self.text(column, 200)?);
        let checked = organisations::website(&text);
        if checked.is_err() {
            self.refuse(&label(column), &text, "write an address like https://example.org");
        }
        checked.ok().flatten()
    }

    fn required(&mut self, column: &Column, longest: usize) -> String {
        let before = self.problems.len();
        let text = self.text(Some(column), longest);
        if text.is_none() && self.problems.len() == before {
            self.refuse(&label(column), "", "empty; every row needs it");
        }
        text.unwrap_or_default()
    }

    fn parsed<T: FromStr>(&mut self, column: Option<&Column>, advice: &str) -> Option<T> {
        let column = column?;
        let word = self.word(column)?;
        let parsed = word.parse().ok();
        if parsed.is_none() {
            self.refuse(&label(column), &word, advice);
        }
        parsed
    }

    fn country(&mut self, column: &Column) -> String {
        let word = self.required(column, 100);
        // The European network writes EL and UK.
        let code = match word.as_str() {
            "EL" => "GR",
            "UK" => "GB",
            other => other,
        };
        if !word.is_empty() && countries::country(code).is_none() {
            self.refuse(
                &label(column),
                &word,
                "no country has this code; use ISO 3166-1 with two letters, like HU",
            );
        }
        code.to_owned()
    }

    fn code(&mut self, column: Option<&Column>, list: Embedded) -> Option<String> {
        let column = column?;
        let word = self.word(column)?;
        match list.list().resolve(&word) {
            Some(entry) => Some(entry.code().as_str().to_owned()),
            None if column.skip_unknown => None,
            None => {
                self.refuse(
                    &label(column),
                    &word,
                    &format!("not a code of the list {} ({})", list.name(), list.version()),
                );
                None
            }
        }
    }

    /// A summary that is too long ends with its last whole sentence: imported texts are descriptions, not forms.
    fn summary(&mut self, mapping: &Mapping) -> String {
        let text = self.text(mapping.summary.as_ref(), usize::MAX).unwrap_or_default();
        shortened(&text, SUMMARY_MAX).to_owned()
    }

    fn stances(&mut self, mapping: &Mapping) -> Vec<CountryStance> {
        let mut stances: Vec<CountryStance> = Vec::new();
        let columns =
            [(&mapping.countries_active, Stance::Active), (&mapping.countries_wanted, Stance::Wanted)];
        for (column, stance) in columns {
            for code in self.codes(column.as_ref(), Embedded::Countries) {
                let country = code.code.as_str().to_owned();
                if stances.iter().all(|known| known.country != country) {
                    stances.push(CountryStance { country, stance, motive: None, first_step: None });
                }
            }
        }
        stances
    }

    fn codes(&mut self, column: Option<&Column>, list: Embedded) -> Vec<CodeRef> {
        let Some(column) = column else { return Vec::new() };
        let Some(cell) = self.word(column) else { return Vec::new() };
        let mut codes = Vec::new();
        for word in cell.split(';').map(str::trim).filter(|word| !word.is_empty()) {
            match list.list().resolve(word).and_then(|entry| list.list().reference(entry.code().as_str())) {
                Some(reference) if codes.contains(&reference) => {}
                Some(reference) => codes.push(reference),
                None if column.skip_unknown => {}
                None => self.refuse(
                    &label(column),
                    word,
                    &format!("not a code of the list {} ({})", list.name(), list.version()),
                ),
            }
        }
        codes
    }

    /// `n1; n2`, or a JSON list.
    fn numbers(&mut self, column: Option<&Column>) -> Vec<String> {
        let Some(column) = column else { return Vec::new() };
        let cell = column.name.as_ref().and_then(|name| self.row.get(name));
        if let Some(Value::Array(list)) = cell {
            return list.iter().map(plain).collect();
        }
        let cell = self.word(column).unwrap_or_default();
        cell.split(';').map(|one| one.trim().to_owned()).filter(|one| !one.is_empty()).collect()
    }

    fn sectors(&mut self, column: &CodeColumn, lists: &Lists<'_>) -> Vec<SectorClaim> {
        let named = (ListId::parse(&column.list), Version::parse(&column.version));
        let (Ok(list), Ok(version)) = named else { return Vec::new() };
        let Some(list) = lists.sectors.get(&(list, version)) else { return Vec::new() };
        let mut found = Vec::new();
        for (code, evidence) in self.counted(&column.column) {
            match list.reference(&code) {
                Some(code) => found.push(SectorClaim { code, evidence }),
                None => self.refuse(
                    &column.column,
                    &code,
                    &format!("not a code of the list {} ({})", column.list, column.version),
                ),
            }
        }
        found
    }

    /// `{"25.53": 4}`, `["25.53"]` or `25.53:4; 28.12`; without a number the evidence is 0, a mere claim.
    fn counted(&mut self, column: &str) -> Vec<(String, f64)> {
        match self.row.get(column) {
            Some(Value::Object(map)) => {
                map.iter().map(|(code, count)| (code.clone(), evidence(count.as_f64()))).collect()
            }
            Some(Value::Array(list)) => list.iter().map(|code| (plain(code), 0.0)).collect(),
            Some(other) => plain(other)
                .split(';')
                .map(str::trim)
                .filter(|part| !part.is_empty())
                .map(one_counted)
                .collect(),
            None => Vec::new(),
        }
    }

    fn languages(&mut self, column: Option<&Column>) -> Vec<Spoken> {
        let Some(column) = column else { return Vec::new() };
        let Some(cell) = self.word(column) else { return Vec::new() };
        let mut languages: Vec<Spoken> = Vec::new();
        for part in cell.split(';').map(str::trim).filter(|part| !part.is_empty()) {
            let (language, level) = part.split_once(':').unwrap_or((part, "B2"));
            let language = language.trim().to_lowercase();
            let level = level.trim().to_lowercase().parse::<Level>();
            match level {
                Ok(level) if Embedded::Languages.list().contains(&language) => {
                    if languages.iter().all(|known| known.language != language) {
                        languages.push(Spoken { language, level });
                    }
                }
                _ => self.refuse(
                    &label(column),
                    part,
                    "write a language and a level, like en:C1 (A1 to C2 or native)",
                ),
            }
        }
        languages
    }
}

fn one_counted(part: &str) -> (String, f64) {
    match part.rsplit_once(':') {
        Some((code, count)) if count.trim().parse::<f64>().is_ok() => {
            (code.trim().to_owned(), evidence(count.trim().parse().ok()))
        }
        _ => (part.to_owned(), 0.0),
    }
}

/// A count of delivered works; what is no number counts as a mere claim.
fn evidence(count: Option<f64>) -> f64 {
    count.filter(|count| count.is_finite()).unwrap_or(0.0).clamp(0.0, 1e6)
}

fn label(column: &Column) -> String {
    column.name.clone().unwrap_or_else(|| "(default)".to_owned())
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// Line ends become spaces, other control and direction characters vanish: a file is not typed by the person it speaks of.
fn clean(text: &str) -> String {
    let kept = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c });
    let kept: String = kept
        .filter(|c| !c.is_control() && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'))
        .collect();
    kept.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The text up to its last whole sentence (else word) within so many characters.
pub(super) fn shortened(text: &str, longest: usize) -> &str {
    let Some((end, _)) = text.char_indices().nth(longest) else { return text };
    let head = &text[..end];
    let sentence = head.rfind(". ").map(|at| at + 1).filter(|at| *at > end / 2);
    let cut = sentence.or_else(|| head.rfind(' ')).unwrap_or(end);
    head[..cut].trim_end()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mapping() -> Mapping {
        Mapping::parse(
            "external_id='id'\nname='name'\ncountry='country'\nsummary='text'\nlanguages='speaks'\nfounded_year='since'\n\
             [[sectors]]\ncolumn='fields'\nlist='nace'\nversion='2.1'",
        )
        .unwrap()
    }

    fn read_json(json: &str) -> Result<Draft, Vec<Problem>> {
        let mapping = mapping();
        let nace = Embedded::Nace21.list();
        let lists = Lists { sectors: HashMap::from([((nace.id().clone(), nace.version().clone()), nace)]) };
        read(7, &serde_json::from_str(json).unwrap(), &mapping, &lists)
    }

    #[test]
    fn a_row_becomes_a_record_with_evidence() {
        let draft = read_json(
            r#"{"id":"7","name":"Mill","country":"UK","fields":{"25.53":4},"speaks":"en:native; de:B1"}"#,
        )
        .unwrap();
        assert_eq!(draft.record.country, "GB");
        assert_eq!(draft.record.sectors[0].evidence, 4.0);
        assert_eq!(draft.record.languages.len(), 2);
        let text = read_json(r#"{"id":"7","name":"Mill","country":"HU","fields":"25.53:2; 28.12"}"#).unwrap();
        assert_eq!(text.record.sectors.iter().map(|claim| claim.evidence).collect::<Vec<_>>(), [2.0, 0.0]);
    }

    #[test]
    fn every_wrong_cell_of_a_row_is_named() {
        let problems = read_json(r#"{"name":"Mill","country":"Atlantis","fields":{"99.99":1},"since":"long ago","speaks":"klingon"}"#).unwrap_err();
        let columns: Vec<&str> = problems.iter().map(|problem| problem.column.as_str()).collect();
        assert_eq!(columns, ["country", "since", "speaks", "fields", "id"]);
        assert!(problems.iter().all(|problem| problem.line == 7));
    }

    #[test]
    fn what_cannot_be_seen_does_not_come_in() {
        let draft = read_json("{\"id\":\"7\",\"name\":\"Mi\u{202e}ll\\n Ltd\",\"country\":\"HU\"}").unwrap();
        assert_eq!(draft.record.name, "Mill Ltd");
    }

    #[test]
    fn a_long_text_ends_with_a_sentence() {
        assert_eq!(shortened("One two. Three four five", 15), "One two.");
        assert_eq!(shortened("One two three", 9), "One two");
        assert_eq!(shortened("éé", 2), "éé");
    }
}

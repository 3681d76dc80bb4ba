//! Countries: what belongs to which union, which languages, which time.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::table::Row;
use super::{Code, Embedded, Lang, Point};

/// A country of ISO 3166-1 (and Kosovo, XK). Memberships as of January 2026.
#[derive(Debug)]
pub struct Country {
    pub code: Code,
    pub alpha3: String,
    pub continent: String,
    pub eu_member: bool,
    /// European Economic Area.
    pub eea: bool,
    pub efta: bool,
    pub eu_candidate: bool,
    pub euro_area: bool,
    pub schengen: bool,
    /// ISO 4217.
    pub currency: Option<String>,
    pub dial_code: Option<String>,
    /// ISO 639-1 where there is such a code.
    pub official_languages: Vec<String>,
    /// Official ones and others that many people use.
    pub main_languages: Vec<String>,
    pub capital: Option<String>,
    pub capital_point: Option<Point>,
    /// IANA names; the first is the capital's.
    pub time_zones: Vec<String>,
}

static COUNTRIES: LazyLock<HashMap<String, Country>> = LazyLock::new(|| {
    let read = |row: &Row| (row.get("code").to_owned(), Country::read(row));
    Embedded::Countries.rows().iter().map(read).collect()
});

/// Codes that are not the ISO two letters: three letters, and EL and UK of EU institutions.
static OTHER_CODES: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let pairs = |row: Row| {
        let code = row.get("code").to_owned();
        ["alpha3", "een_alias"]
            .into_iter()
            .filter_map(|column| row.optional(column))
            .map(|other| (other.to_owned(), code.clone()))
            .collect::<Vec<_>>()
    };
    Embedded::Countries.rows().into_iter().flat_map(pairs).collect()
});

/// The country of an ISO code of two or three letters, or of EL and UK; any case.
pub fn country(code: &str) -> Option<&'static Country> {
    let code = code.trim().to_ascii_uppercase();
    COUNTRIES.get(&code).or_else(|| COUNTRIES.get(OTHER_CODES.get(&code)?))
}

impl Country {
    fn read(row: &Row) -> Country {
        let texts = |column| row.parts(column).into_iter().map(str::to_owned).collect();
        let point = |lat, lon| Point { lat, lon };
        Country {
            code: row.code(),
            alpha3: row.get("alpha3").to_owned(),
            continent: row.get("continent").to_owned(),
            eu_member: row.flag("eu_member"),
            eea: row.flag("eea"),
            efta: row.flag("efta"),
            eu_candidate: row.get("eu_candidate") == "candidate",
            euro_area: row.flag("euro_area"),
            schengen: row.flag("schengen"),
            currency: row.optional("currency").map(str::to_owned),
            dial_code: row.optional("dial_code").map(str::to_owned),
            official_languages: texts("official_languages"),
            main_languages: texts("main_languages"),
            capital: row.optional("capital").map(str::to_owned),
            capital_point: row
                .number("capital_lat")
                .zip(row.number("capital_lon"))
                .map(|(lat, lon)| point(lat, lon)),
            time_zones: texts("timezones"),
        }
    }

    /// The name in that language, else in English.
    pub fn name(&self, lang: Lang) -> &'static str {
        Embedded::Countries.list().get(self.code.as_str()).map_or("", |entry| entry.label(lang))
    }

    /// True when both have an official language in common.
    pub fn shares_language_with(&self, other: &Country) -> bool {
        let official = &other.official_languages;
        let mut own = self.official_languages.iter();
        own.any(|one| official.contains(one))
    }
}

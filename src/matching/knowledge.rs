//! What the engine knows besides the companies: the trees of sectors, networks' own topics, and where countries lie.

use std::collections::HashMap;

use chrono::{NaiveDate, Offset as _, TimeZone as _};

use super::engine::{Geography, Knowledge, Place, SectorCode, Synonyms, Taxonomy};
use super::population::sector_code;
use crate::codelists::{self, Embedded, Lang, List, countries};
use crate::db::DbConnection;
use crate::error::Result;
use crate::topics;

/// Reads it from the embedded lists and the stored topic trees.
pub(super) fn load(conn: &mut DbConnection) -> Result<Knowledge> {
    let mut rows = Vec::new();
    for embedded in [Embedded::Nace21, Embedded::Nace2] {
        add(&mut rows, embedded.list());
    }
    for (list, version, _) in topics::all(conn)? {
        add(&mut rows, &topics::list(conn, &list, &version)?);
    }
    // Codes of NACE 2 that stand for themselves have no parents of their own: those of their successors would be a guess.
    let taxonomy = Taxonomy::new(rows).with_divisions("nace", 2);
    Ok(Knowledge { taxonomy, geography: geography(), synonyms: synonyms(), ..Knowledge::default() })
}

/// The names of the codes of networks' own trees.
pub(super) fn topic_names(conn: &mut DbConnection) -> Result<HashMap<SectorCode, String>> {
    let mut names = HashMap::new();
    for (list, version, _) in topics::all(conn)? {
        let tree = topics::list(conn, &list, &version)?;
        names.extend(tree.entries().iter().map(|entry| {
            let code = sector_code(list.as_str(), version.as_str(), entry.code().as_str());
            (code, entry.label(Lang::En).to_owned())
        }));
    }
    Ok(names)
}

fn add(rows: &mut Vec<(SectorCode, Option<SectorCode>)>, list: &List) {
    let code = |code: &str| sector_code(list.id().as_str(), list.version().as_str(), code);
    for entry in list.entries() {
        let own = code(entry.code().as_str());
        let parent = entry.parent().map(|parent| code(parent.as_str())).filter(|parent| *parent != own);
        // A class of NACE 2 that became exactly one of 2.1 is that one, and has its place already.
        if list.version().as_str() == "2" && own.list == "nace" {
            continue;
        }
        rows.push((own, parent));
    }
}

/// Words for one trade in several languages, so that texts meet across them.
fn synonyms() -> Synonyms {
    let words = codelists::synonyms::synonyms();
    Synonyms::new(words.iter().map(|word| (&*word.concept, &*word.language, &*word.term)))
}

/// Capitals, and the clocks there in winter.
fn geography() -> Geography {
    let winter =
        NaiveDate::from_ymd_opt(2026, 1, 15).and_then(|day| day.and_hms_opt(12, 0, 0)).unwrap_or_default();
    let codes = Embedded::Countries.list().entries().iter().map(|entry| entry.code().as_str());
    Geography::new(codes.filter_map(|code| {
        let country = countries::country(code)?;
        let point = country.capital_point?;
        let zone: chrono_tz::Tz = country.time_zones.first()?.parse().ok()?;
        let seconds = zone.offset_from_utc_datetime(&winter).fix().local_minus_utc();
        Some((code, Place { latitude: point.lat, longitude: point.lon, utc_minutes: seconds / 60 }))
    }))
}

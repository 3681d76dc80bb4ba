//! What the engine knows besides the companies: the trees of sectors, networks' own topics, and where countries lie.

use std::collections::HashMap;

use chrono::{NaiveDate, Offset as _, TimeZone as _};

use super::engine::{
    Affinity, Facts, Feature, Geography, Knowledge, Partner, Place, SectorCode, Synonyms, Taxonomy,
};
use super::population::sector_code;
use crate::codelists::{self, Embedded, Lang, List, countries};
use crate::db::DbConnection;
use crate::error::Result;
use crate::topics;

/// Reads it from the embedded lists and the stored topic trees.
pub(super) fn load(conn: &mut DbConnection) -> Result<Knowledge> {
    let mut topic_trees = Vec::new();
    for (list, version, _) in topics::all(conn)? {
        add(&mut topic_trees, &topics::list(conn, &list, &version)?);
    }
    Ok(with_topics(topic_trees))
}

/// What is known without a database.
#[cfg(test)]
pub(super) fn embedded() -> Knowledge {
    with_topics(Vec::new())
}

fn with_topics(mut rows: Vec<(SectorCode, Option<SectorCode>)>) -> Knowledge {
    for embedded in [Embedded::Nace21, Embedded::Nace2] {
        add(&mut rows, embedded.list());
    }
    // Codes of NACE 2 that stand for themselves have no parents of their own: those of their successors would be a guess.
    let taxonomy = Taxonomy::new(rows).with_divisions("nace", 2);
    Knowledge { taxonomy, geography: geography(), synonyms: synonyms(), ..Knowledge::default() }
}

/// So many past partnerships must be known before they tell which fields go together rather than by chance.
const LEAST_PARTNERSHIPS: usize = 300;

/// Which fields go together, from pairs of profiles that worked together already; nothing as long as there are few.
pub(super) fn affinity(pairs: &[(String, String)], facts: &[Facts], taxonomy: &Taxonomy) -> Affinity {
    let by_id: HashMap<&str, &Facts> = facts.iter().map(|facts| (facts.id.as_str(), facts)).collect();
    let partner = |id: &String| {
        let sectors = by_id.get(id.as_str())?.sectors.iter();
        let mut fields: Vec<Feature> =
            sectors.flat_map(|one| taxonomy.upwards(&one.sector)).map(|(field, _)| field).collect();
        fields.sort_unstable();
        fields.dedup();
        Some(Partner { fields, words: Vec::new() })
    };
    let met = pairs.iter().filter_map(|(one, other)| Some(vec![partner(one)?, partner(other)?]));
    let met: Vec<Vec<Partner>> = met.collect();
    if met.len() < LEAST_PARTNERSHIPS { Affinity::default() } else { Affinity::learned(&met) }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::engine::SectorFacts;

    #[test]
    fn fields_go_together_once_enough_partnerships_are_known() {
        let company = |id: String, code: &str| Facts {
            id,
            sectors: vec![SectorFacts {
                sector: SectorCode::new("nace", code),
                confirmed: 1,
                unconfirmed: 0,
            }],
            ..Facts::default()
        };
        let pair = |n: usize, one: &str, other: &str| {
            [company(format!("a{n}"), one), company(format!("b{n}"), other)]
        };
        let tool_and_car = (0..LEAST_PARTNERSHIPS).map(|n| match n % 2 {
            0 => pair(n, "25.63", "29.32"),
            _ => pair(n, "10.51", "46.33"),
        });
        let facts: Vec<Facts> = tool_and_car.flatten().collect();
        let pairs: Vec<(String, String)> =
            (0..LEAST_PARTNERSHIPS).map(|n| (format!("a{n}"), format!("b{n}"))).collect();
        let taxonomy = embedded().taxonomy;
        assert!(affinity(&pairs[1..], &facts, &taxonomy).is_empty());
        let table = affinity(&pairs, &facts, &taxonomy);
        let goes_with = |code: &str| table.row(Feature::sector("nace", code)).iter().map(|other| other.0);
        assert!(goes_with("25.63").any(|other| other == Feature::sector("nace", "29.32")));
        assert!(goes_with("25.63").all(|other| other != Feature::sector("nace", "46.33")));
    }
}

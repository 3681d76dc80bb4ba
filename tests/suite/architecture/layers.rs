//! Who may use whom: floors between rooms, layers inside a room.

use super::source::{Source, none, sources};

/// From the lowest floor to the highest. A room uses only rooms of its own floor and of those below.
const FLOORS: &[&[&str]] = &[
    &["clock", "codelists", "config", "db", "error", "text", "web"],
    &["accounts", "audit", "jobs", "messages", "topics"],
    &["organisations"],
    &["profiles"],
    &["matching", "scheduling"],
    &["imports", "networks", "searches"],
    &["exposure", "merging", "public", "suggestions", "today"],
    &["demo"],
];

/// What ties everything together: it may use every room, and what of it a room may use.
const FRAME: &[&str] = &["app", "lib", "main", "routes", "server"];

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

fn is_frame(room: &str) -> bool {
    FRAME.contains(&room)
}

/// The rooms that a line of code names after `crate::`.
fn rooms_named(line: &str) -> Vec<&str> {
    let mut rooms = Vec::new();
    for part in line.split("crate::").skip(1) {
        let inner = part.strip_prefix('{').unwrap_or(part);
        rooms.push(inner.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default());
    }
    rooms
}

#[test]
fn every_room_has_a_floor() {
    let unknown = sources()
        .iter()
        .filter_map(Source::room)
        .filter(|room| floor(room).is_none() && !is_frame(room))
        .map(|room| {
            format!(
                "src/{room}: give it a floor in tests/suite/architecture/layers.rs and in ARCHITECTURE.md"
            )
        })
        .collect::<Vec<_>>();
    none(&unknown);
}

#[test]
fn rooms_use_only_lower_floors() {
    let mut complaints = Vec::new();
    for file in sources() {
        let Some(own) = file.room().and_then(floor) else { continue };
        for (at, line) in file.code() {
            for used in rooms_named(line) {
                if floor(used).is_some_and(|used| used > own) {
                    complaints.push(format!("{}:{at} uses `{used}` of a higher floor", file.path));
                }
                let ties = is_frame(used) && used != "app";
                if ties {
                    complaints
                        .push(format!("{}:{at} uses `{used}`, which ties the rooms together", file.path));
                }
            }
        }
    }
    none(&complaints);
}

#[test]
fn nouns_and_engines_do_no_io() {
    let impure = [
        "DbConnection",
        "actix_web",
        "clock::",
        "::store::",
        "::store;",
        "store::",
        "std::env",
        "std::fs",
        "std::net",
    ];
    let complaints = sources()
        .iter()
        .filter(|file| !file.is_test())
        .filter(|file| matches!(file.layer(), Some("model" | "engine")) || file.path == "src/text.rs")
        .flat_map(|file| file.mentions(&impure, "this file takes values and returns values"))
        .collect::<Vec<_>>();
    none(&complaints);
}

#[test]
fn queries_live_in_stores() {
    let queries = [
        "diesel::prelude",
        "diesel::insert_into",
        "diesel::update",
        "diesel::delete",
        "sql_query",
        "RunQueryDsl",
        "QueryDsl",
        "db::schema",
    ];
    let complaints = sources()
        .iter()
        .filter(|file| file.layer() != Some("store") && file.room() != Some("db") && !file.is_test())
        .flat_map(|file| file.mentions(&queries, "queries of a room live in its store"))
        .collect::<Vec<_>>();
    none(&complaints);
}

/// The table that each statement of a store writes: what is named in it, or what the word in it was bound to.
fn tables_written(file: &Source) -> Vec<String> {
    let text: String = file.code().flat_map(|(_, line)| line.split_whitespace()).collect();
    let mut tables = Vec::new();
    for verb in ["diesel::insert_into(", "diesel::update(", "diesel::delete("] {
        for after in text.split(verb).skip(1) {
            let word: String = after.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let bound = format!("let{word}=");
            let named = match text.rsplit_once(&bound) {
                Some((_, value)) if !after.starts_with(&format!("{word}::table")) => value,
                _ => after,
            };
            tables.push(named.split("::table").next().unwrap_or_default().to_owned());
        }
    }
    tables
}

#[test]
fn a_table_is_written_by_its_own_room_only() {
    use std::collections::{BTreeMap, BTreeSet};
    let mut writers: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    let all = sources();
    // The demo world fills an empty database that belongs to nobody yet; a row of `settings` belongs to who gave it its name.
    let rooms = all.iter().filter(|file| file.room() != Some("demo") && !file.is_test());
    for file in rooms {
        for table in tables_written(file) {
            writers.entry(table).or_default().extend(file.room());
        }
    }
    assert!(writers.len() > 30, "the statements are not recognised any more: {writers:?}");
    writers.remove("settings");
    let complaints = writers.iter().filter(|(_, rooms)| rooms.len() > 1).map(|(table, rooms)| {
        format!("{table} is written by {rooms:?}: let each room offer an action, and call them from above")
    });
    none(&complaints.collect::<Vec<_>>());
}

#[test]
fn layers_keep_to_themselves() {
    let mut complaints = Vec::new();
    for file in sources().iter().filter(|file| !file.is_test()) {
        let (words, reason): (&[&str], _) = match file.layer() {
            Some("store") => {
                (&["actix_web", "actions::", "::actions", "::api", "::pages"], "a store knows rows only")
            }
            Some("actions") => (
                &["actix_web", "::api", "::pages"],
                "an action knows neither HTTP nor who asks over which door",
            ),
            Some("api") => {
                (&["store::", "::store::", "::store;", "diesel", "::pages"], "the JSON face calls actions")
            }
            Some("pages") => {
                (&["store::", "::store::", "::store;", "diesel", "::api"], "the HTML face calls actions")
            }
            _ => continue,
        };
        complaints.extend(file.mentions(words, reason));
    }
    none(&complaints);
}

#[test]
fn only_one_file_knows_what_http_calls_a_refusal() {
    let refusals = [
        "StatusCode::BAD_",
        "StatusCode::NOT_FOUND",
        "StatusCode::FORBIDDEN",
        "StatusCode::CONFLICT",
        "StatusCode::INTERNAL",
        "StatusCode::TOO_MANY",
        "StatusCode::PAYLOAD",
        "StatusCode::PRECONDITION",
        "HttpResponse::BadRequest",
        "HttpResponse::NotFound",
        "HttpResponse::Forbidden",
        "HttpResponse::Unauthorized",
        "HttpResponse::Conflict",
        "HttpResponse::Gone",
        "HttpResponse::UnprocessableEntity",
        "HttpResponse::TooManyRequests",
    ];
    let complaints = sources()
        .iter()
        .filter(|file| file.path != "src/web/problem.rs")
        .flat_map(|file| file.mentions(&refusals, "return an Error; web/problem.rs gives it its status"))
        .collect::<Vec<_>>();
    none(&complaints);
}

#[test]
fn no_query_rests_on_what_the_databases_do_differently() {
    let words = [".like(", ".ilike(", ".not_like(", "LIKE "];
    let complaints = sources()
        .iter()
        .filter(|file| file.layer() == Some("store"))
        .flat_map(|file| {
            file.mentions(
                &words,
                "SQLite ignores case here and PostgreSQL does not: compare a lower-cased column",
            )
        })
        .collect::<Vec<_>>();
    none(&complaints);
}

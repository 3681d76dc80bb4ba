//! Who may do what: every operation for every kind of caller, as a table to read; and who the company is, nobody learns.
//!
//! A cell says what the caller gets: `-` is asked to sign in, `x` is known but not in that role, `.` reads the same as for a key that
//! nothing has, `o` may do it (whether this very call succeeds is another matter).

mod anonymity;
mod opened;
mod operations;
mod pages;
mod registered;
mod world;

use actix_web::http::Method;

use crate::support::Answer;

/// The cell of an answer.
fn cell(answer: &Answer) -> char {
    match answer.status {
        303 if answer.location().starts_with("/sign-in?") => '-',
        401 => '-',
        403 => 'x',
        404 => '.',
        _ => 'o',
    }
}

/// A path as the tables write it: what a place is called does not matter.
fn without_names(path: &str) -> String {
    let place = |part: &str| if part.starts_with('{') { "{}".to_owned() } else { part.to_owned() };
    path.split('/').map(place).collect::<Vec<_>>().join("/")
}

/// What each caller got is what was agreed; else the lines of the table that are not, with what they are now.
fn assert_agreed(table: &str, asked: &[(Method, String)], cells: &[String]) {
    let file = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/suite/rights")).join(table);
    let agreed = std::fs::read_to_string(file).unwrap();
    let agreed: Vec<&str> =
        agreed.lines().map(str::trim_end).filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let line = |((method, path), cells): (&(Method, String), &String)| {
        format!("{}  {method} {}", cells.trim_end(), without_names(path))
    };
    let seen: Vec<String> = asked.iter().zip(cells).map(line).collect();
    let new = seen.iter().filter(|line| !agreed.contains(&line.as_str())).map(|line| format!("+ {line}"));
    let old =
        agreed.iter().filter(|line| !seen.iter().any(|now| now == *line)).map(|line| format!("- {line}"));
    let differences: Vec<String> = old.chain(new).collect();
    assert!(differences.is_empty(), "rights have changed:\n{}", differences.join("\n"));
}

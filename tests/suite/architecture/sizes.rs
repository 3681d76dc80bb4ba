//! How large and how named files are.

use super::source::{files, none};

/// Generated: a long list of tables, and no place to look for anything.
const GENERATED: &str = "src/db/schema.rs";
const MOST_LINES: usize = 400;
const MEDIAN_LINES: usize = 100;
const STYLESHEET_BYTES: usize = 32_000;
const SCRIPT_BYTES: usize = 15_000;

/// Words that say nothing about what is inside, so that everything ends up inside: in no name at all …
const EMPTY_WORDS: &[&str] =
    &["util", "utils", "helper", "helpers", "misc", "manager", "managers", "dto", "dtos"];
/// … and these not as the whole name.
const EMPTY_NAMES: &[&str] = &["common", "types", "service", "services"];

#[test]
fn files_stay_readable() {
    let all = files(&["src", "tests"], ".rs");
    let long = all
        .iter()
        .filter(|file| file.path != GENERATED)
        .map(|file| (file.text.lines().count(), &file.path))
        .filter(|(lines, _)| *lines > MOST_LINES)
        .map(|(lines, path)| {
            format!("{path} has {lines} lines, more than {MOST_LINES}: cut it by what it is about")
        })
        .collect::<Vec<_>>();
    none(&long);
}

#[test]
fn the_middle_file_fits_a_screen_or_two() {
    let mut lines: Vec<usize> = files(&["src", "tests"], ".rs")
        .iter()
        .filter(|file| file.path != GENERATED)
        .map(|file| file.text.lines().count())
        .collect();
    lines.sort_unstable();
    let median = lines[lines.len() / 2];
    assert!(median <= MEDIAN_LINES, "half of the files have {median} lines and more");
}

#[test]
fn names_say_what_is_inside() {
    let empty = files(&["src", "tests"], ".rs")
        .iter()
        .flat_map(|file| {
            file.path.split('/').map(|part| (part.to_owned(), file.path.clone())).collect::<Vec<_>>()
        })
        .filter(|(part, _)| {
            let stem = part.split('.').next().unwrap_or_default();
            EMPTY_NAMES.contains(&stem) || stem.split('_').any(|word| EMPTY_WORDS.contains(&word))
        })
        .map(|(part, path)| format!("{path}: `{part}` says nothing about what is inside"))
        .collect::<Vec<_>>();
    none(&empty);
}

#[test]
fn every_module_says_what_it_is_for() {
    let silent = files(&["src", "tests"], ".rs")
        .iter()
        .filter(|file| matches!(file.file_name(), "mod.rs" | "lib.rs" | "main.rs"))
        .filter(|file| !file.text.starts_with("//! "))
        .map(|file| format!("{} does not start with `//! `: say what it is for", file.path))
        .collect::<Vec<_>>();
    none(&silent);
}

#[test]
fn what_a_browser_loads_stays_small() {
    let size = |path: &str| {
        std::fs::metadata(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap().len() as usize
    };
    let style = size("assets/style.css");
    assert!(style <= STYLESHEET_BYTES, "the stylesheet has {style} bytes");
    let script = size("assets/kontor.js");
    assert!(script <= SCRIPT_BYTES, "the script has {script} bytes");
}

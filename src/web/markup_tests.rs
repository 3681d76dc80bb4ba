//! What every template keeps to, so that the strict CSP holds and every word is in the catalogue.

use std::fs;
use std::path::{Path, PathBuf};

fn templates() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("templates")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the folder is there").flatten() {
            let path = entry.path();
            match path.extension().and_then(|extension| extension.to_str()) {
                Some("html") => {
                    let text = fs::read_to_string(&path).expect("it can be read");
                    found.push((path, without(&text, "{#", "#}")));
                }
                _ if path.is_dir() => folders.push(path),
                _ => {}
            }
        }
    }
    assert!(found.len() > 5, "the search finds no templates");
    found
}

/// The text without everything from an opening to the next closing; a letter-free gap stays.
fn without(text: &str, opening: &str, closing: &str) -> String {
    let mut rest = text;
    let mut kept = String::new();
    while let Some((before, after)) = rest.split_once(opening) {
        kept.push_str(before);
        kept.push('\u{1}');
        rest = after.split_once(closing).map_or("", |(_, after)| after);
    }
    kept + rest
}

#[test]
fn nothing_needs_a_looser_content_security_policy() {
    for (path, text) in templates() {
        let lower = text.to_lowercase();
        for forbidden in [" style=", "<style", "javascript:", "src=\"http", "href=\"http"] {
            assert!(!lower.contains(forbidden), "{}: {forbidden}", path.display());
        }
        let handler = lower.match_indices(" on").any(|(at, _)| {
            let word = &lower[at + 3..];
            word.find('=').is_some_and(|end| end > 0 && word[..end].chars().all(char::is_alphabetic))
        });
        assert!(!handler, "{}: an inline handler", path.display());
        let inline = lower.match_indices("<script").any(|(at, _)| !lower[at..].starts_with("<script src="));
        assert!(!inline, "{}: an inline script", path.display());
    }
}

#[test]
fn every_form_that_changes_something_carries_the_word() {
    for (path, text) in templates() {
        for form in text.split("<form").skip(1) {
            let form = form.split("</form>").next().unwrap_or_default();
            let tag = form.split('>').next().unwrap_or_default();
            if tag.contains(r#"method="post""#) {
                let carried = form.contains("csrf()") || form.contains(r#"name="csrf""#);
                assert!(carried, "{}: a form without its word: <form{tag}>", path.display());
            }
        }
    }
}

#[test]
fn every_word_comes_from_the_catalogue() {
    for (path, text) in templates() {
        if path.ends_with("styleguide.html") {
            continue;
        }
        let text = without(&without(&text, "{{", "}}"), "{%", "%}");
        for attribute in ["aria-label=\"", "title=\"", "placeholder=\"", "alt=\"", "data-l=\""] {
            for value in text.split(attribute).skip(1) {
                let value = value.split('"').next().unwrap_or_default();
                assert!(!value.chars().any(char::is_alphabetic), "{}: {attribute}{value}", path.display());
            }
        }
        let words = without(&text, "<", ">");
        // Neither signs such as &amp; nor pieces of attributes, which macros write, are words.
        let piece =
            |words: &str| words.starts_with(['&', '-']) || words.contains("=\"") || words == "required";
        let words = words.split('\u{1}').map(str::trim).filter(|words| !piece(words));
        let said = words.into_iter().find(|words| words.chars().any(char::is_alphabetic));
        assert_eq!(said, None, "{}: words that nobody translated", path.display());
    }
}

#[test]
fn left_and_right_are_said_by_start_and_end() {
    let style = include_str!("../../assets/style.css");
    for forbidden in [
        "margin-left",
        "margin-right",
        "padding-left",
        "padding-right",
        "text-align:left",
        "text-align:right",
        "float:",
    ] {
        assert!(!style.contains(forbidden), "{forbidden}");
    }
}
